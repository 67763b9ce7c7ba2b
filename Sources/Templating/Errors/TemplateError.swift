/// What is wrong with a template, and where.
public struct TemplateError: Error, Sendable, Hashable {
    /// What sort of fault it is.
    public enum Kind: String, Sendable, Hashable {
        /// The text does not follow the language.
        case syntax
        /// A variable, field, filter, test, block, macro or template that does not exist.
        case unknownName
        /// A part of Jinja that is left out here.
        case unsupported
        /// A value that cannot be used in this way, found while rendering.
        case value
        /// A limit was reached.
        case limit
    }

    /// The sort of fault.
    public let kind: Kind
    /// The template's name.
    public let template: String
    /// The path to show, from ``TemplateSource/origin``.
    public let origin: String
    /// The line, from 1.
    public let line: Int
    /// The column in characters, from 1.
    public let column: Int
    /// How many characters are meant, at least 1, all on that line.
    public let length: Int
    /// What is wrong, lower case, without a full stop.
    public let message: String
    /// What to write instead, where that is known.
    public let remedy: String?

    /// A fault at a place.
    public init(
        kind: Kind, template: String, origin: String, line: Int, column: Int, length: Int, message: String,
        remedy: String? = nil
    ) {
        self.kind = kind
        self.template = template
        self.origin = origin
        self.line = line
        self.column = column
        self.length = length
        self.message = message
        self.remedy = remedy
    }
}

extension TemplateError: CustomStringConvertible {
    /// `templates/pages/incident.html:4:12: error: ...`, and the remedy on a line of its own.
    public var description: String {
        let head = "\(origin):\(line):\(column): error: \(message)"
        return remedy.map { "\(head)\nhelp: \($0)" } ?? head
    }
}
