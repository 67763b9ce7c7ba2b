import DatelineModel
import Templating

extension Diagnostic {
    /// A template's fault, with the line that it points at.
    init(_ error: TemplateError, in collection: TemplateCollection) {
        let sources = collection.overrides + collection.builtIn
        let lines = sources.first { $0.origin == error.origin }.map { Self.lines(of: $0.text) } ?? []
        let line = lines.indices.contains(error.line - 1) ? lines[error.line - 1] : ""
        let scalars = line.unicodeScalars
        let before = scalars.prefix(error.column - 1)
        let meant = scalars.dropFirst(error.column - 1).prefix(error.length)
        let place = TextPlace(
            file: error.origin, line: error.line, column: String(before).utf8.count + 1,
            length: String(String.UnicodeScalarView(meant)).utf8.count)
        self.init(.error, DiagnosticID(error.kind), error.message, at: place, help: error.remedy)
        excerpt = line
    }

    private static func lines(of text: String) -> [String] {
        text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }.map { line in
            String(line.last == "\r" ? line.dropLast() : line)
        }
    }
}

extension DiagnosticID {
    /// The id of a kind of fault of templates.
    init(_ kind: TemplateError.Kind) {
        switch kind {
        case .syntax: self = .templateSyntax
        case .unknownName: self = .templateName
        case .unsupported: self = .templateFeature
        case .value: self = .templateValue
        case .limit: self = .templateLimit
        }
    }
}
