public import DatelineModel
internal import TextForms

extension DiagnosticPrinter {
    /// Diagnostics for programs: one object with the counts and a list.
    ///
    /// Nothing is folded or left out. Lines and columns count from 1; columns and lengths are in UTF-8 bytes. `record`
    /// is the record with the fault, `cause` the record or file whose faults brought it about.
    public static func json(_ diagnostics: [Diagnostic], folder: String = "") -> String {
        JSONValue.members([
            "errors": .integer(diagnostics.count { $0.severity == .error }),
            "warnings": .integer(diagnostics.count { $0.severity == .warning }),
            "notes": .integer(diagnostics.count { $0.severity == .note }),
            "diagnostics": .array(diagnostics.map { object(of: $0, in: folder) }),
        ]).reportText
    }

    private static func object(of diagnostic: Diagnostic, in folder: String) -> JSONValue {
        .members([
            "severity": .string(diagnostic.severity.rawValue),
            "id": .string(diagnostic.id.text),
            "message": .string(diagnostic.message),
            "file": diagnostic.place.map { .string(path($0.file, in: folder)) },
            "line": diagnostic.place.map { .integer($0.line) },
            "column": diagnostic.place.map { .integer($0.column) },
            "length": diagnostic.place.map { .integer($0.length) },
            "excerpt": diagnostic.excerpt.map { .string($0) },
            "label": diagnostic.label.map { .string($0) },
            "help": diagnostic.help.map { .string($0) },
            "record": diagnostic.subject.map { .string($0.key) },
            "cause": diagnostic.cause.map { .string($0.key) },
        ])
    }
}

extension JSONValue {
    /// The value as the text of a report: on several lines, without characters that hide or reorder others.
    var reportText: String { String(decoding: readableBytes(escaping: .terminals), as: UTF8.self) }
}
