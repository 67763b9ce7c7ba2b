import Templating

/// Templates with data, to be rendered by Jinja2 and by us.
struct OracleCase: Sendable {
    /// Where it is written, for messages.
    var label: String
    var templates: [(name: String, text: String)]
    var main: String
    /// JSON, as Python and we both read it.
    var data: String
    var escapes: Bool
    var options: [String] = []

    /// A case as the generator writes it.
    init?(line: String) {
        guard case .object(let object)? = try? JSONText.value(line), case .object(let texts) = object["templates"],
            case .list(let options) = object["options"]
        else { return nil }
        label = "generated"
        templates = texts.names.map { ($0, texts[$0].text ?? "") }
        main = object["main"].text ?? ""
        data = ""
        model = object["data"]
        escapes = object["autoescape"] == .bool(true)
        self.options = options.compactMap(\.text)
    }

    init(label: String, templates: [(name: String, text: String)], main: String, data: String, escapes: Bool) {
        self.label = label
        self.templates = templates
        self.main = main
        self.data = data
        self.escapes = escapes
    }

    /// The data, where they are already read.
    private var model: TemplateValue?

    /// The case as the script reads it.
    var line: String {
        let texts = templates.map { JSONText.quoted($0.name) + ":" + JSONText.quoted($0.text) }
        let options = options.map(JSONText.quoted).joined(separator: ",")
        return "{\"templates\":{\(texts.joined(separator: ","))},\"main\":\(JSONText.quoted(main)),"
            + "\"data\":\(data),\"autoescape\":\(escapes),\"options\":[\(options)]}"
    }

    /// What we make of it.
    func rendered() -> OracleAnswer {
        let whitespace = TemplateWhitespace(
            trimsBlocks: options.contains("trim_blocks"), stripsBlocks: options.contains("lstrip_blocks"),
            keepsTrailingNewline: options.contains("keep_trailing_newline"))
        let sources = templates.map { template in
            TemplateSource(name: template.name, text: template.text, kind: escapes ? .html : .plain)
        }
        do {
            guard case .object(let model) = try model ?? JSONText.value(data) else {
                return .broken("the data is no object")
            }
            let set = try TemplateSet(sources: sources, whitespace: whitespace)
            return .output(String(decoding: try set.render(main, with: model), as: UTF8.self))
        } catch let errors as TemplateErrors {
            return .failure(line: errors.errors[0].line, kind: errors.errors[0].kind, message: errors.description)
        } catch let error as TemplateError {
            return .failure(line: error.line, kind: error.kind, message: error.description)
        } catch {
            return .broken("\(error)")
        }
    }
}

/// What an engine says to a case.
enum OracleAnswer: Equatable, Sendable {
    case output(String)
    case failure(line: Int?, kind: TemplateError.Kind?, message: String)
    case broken(String)

    /// The answer in a line of the script's output.
    init(line: Substring) {
        guard case .object(let object)? = try? JSONText.value(String(line)) else {
            self = .broken(String(line))
            return
        }
        if let output = object["output"].text {
            self = .output(output)
        } else {
            let number: Int? = if case .integer(let number) = object["line"] { number } else { nil }
            let message = "\(object["type"].text ?? ""): \(object["error"].text ?? "")"
            self = .failure(line: number, kind: nil, message: message)
        }
    }

    /// Whether Python printed where an object lies in its memory, which is never the same twice.
    var printsAddress: Bool {
        if case .output(let text) = self { text.contains(" at 0x") } else { false }
    }

    /// Whether this is one of the documented differences: we refuse what is left out; we find when the template is
    /// read what Jinja2 finds when it comes to it, or never; and we give lines of their own to what stands in `with`
    /// and in assignments to namespaces.
    func isDocumentedDifference(from jinja: OracleAnswer, in templates: [(name: String, text: String)]) -> Bool {
        guard case .failure(let line?, let kind, let message) = self else { return false }
        let early = [
            "there is no filter", "there is no test", "needs the argument", "has no argument", "takes", "64 bits",
            "a comment is not closed", "a raw block is not closed",
        ]
        let isEarly = early.contains(where: message.contains)
        guard case .failure(let theirs?, _, let reason) = jinja, theirs < line else {
            return kind == .unsupported || kind == .limit || isEarly
        }
        let isRead = reason.hasPrefix("TemplateSyntaxError") || reason.hasPrefix("TemplateAssertionError")
        if isEarly { return !isRead || reason.contains("Unexpected end of template") }
        let lines = templates[0].text.split(separator: "\n", omittingEmptySubsequences: false)
        let text = message.hasPrefix("main:") && lines.indices.contains(line - 1) ? lines[line - 1] : ""
        return text.contains("with ") || text.contains("set ns.")
    }

    /// Whether we say what Jinja2 says: the same text, or an error at the same line.
    func agrees(with jinja: OracleAnswer) -> Bool {
        switch (self, jinja) {
        case (.output(let ours), .output(let theirs)): ours.utf8.elementsEqual(theirs.utf8)
        case (.failure(let ours, _, _), .failure(let theirs, _, _)): theirs == nil || ours == theirs
        default: false
        }
    }
}
