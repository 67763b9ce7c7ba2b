/// The form of a template's output, which decides how text is escaped.
public enum TemplateKind: Sendable, Hashable {
    /// HTML: `&`, `<`, `>`, `"` and `'` become character references, as MarkupSafe writes them.
    case html
    /// XML and SVG: escaped as HTML is.
    case xml
    /// Markdown: what would be read as markup gets a backslash, see ``MarkdownEscaping``.
    case markdown
    /// Nothing is escaped.
    case plain

    /// The kind of a file, by the last extension of its name; `.j2`, `.jinja` and `.jinja2` are looked through.
    ///
    /// A name with another extension or none is taken for HTML: escaping too much can be seen and mended, escaping
    /// too little cannot be taken back.
    public init(fileName: String) {
        var parts = fileName.split(separator: "/").last.map { $0.split(separator: ".") } ?? []
        if let last = parts.last, ["j2", "jinja", "jinja2"].contains(last), parts.count > 1 { parts.removeLast() }
        switch parts.count > 1 ? parts.last?.lowercased() : nil {
        case "xml", "svg", "rss", "atom": self = .xml
        case "md", "markdown": self = .markdown
        case "txt", "text", "csv", "json", "js", "css": self = .plain
        default: self = .html
        }
    }

    var escaping: Escaping {
        switch self {
        case .html, .xml: .html
        case .markdown: .markdown
        case .plain: .none
        }
    }

    /// What `{% autoescape true %}` switches on.
    var escapingWhenOn: Escaping {
        self == .markdown ? .markdown : .html
    }
}

/// How text is escaped at one place of a template.
enum Escaping: UInt8, Sendable {
    case none
    case html
    case markdown
}
