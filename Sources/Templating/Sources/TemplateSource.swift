/// The text of one template and where it comes from.
public struct TemplateSource: Sendable, Hashable {
    /// What other templates call it: `pages/incident.html`. The extension says how values are escaped.
    public let name: String
    /// The template itself.
    public let text: String
    /// The path that errors show.
    public let origin: String
    /// The prefix by which this very text can be named even when a later source replaces it: with the layer `builtin`
    /// it is also `builtin/pages/incident.html`. Empty for none.
    public let layer: String
    /// The form of the output.
    public let kind: TemplateKind

    /// A template called `name`; its kind follows from the extension of the name unless it is given.
    public init(name: String, text: String, origin: String? = nil, layer: String = "", kind: TemplateKind? = nil) {
        self.name = name
        self.text = text
        self.origin = origin ?? name
        self.layer = layer
        self.kind = kind ?? TemplateKind(fileName: name)
    }
}

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

/// What happens to white space around tags, as Jinja's settings of the same names.
public struct TemplateWhitespace: Sendable, Hashable {
    /// The first line break after a block tag goes (`trim_blocks`).
    public var trimsBlocks: Bool
    /// Spaces and tabs before a block tag that starts a line go (`lstrip_blocks`).
    public var stripsBlocks: Bool
    /// A line break at the end of the file stays (`keep_trailing_newline`).
    public var keepsTrailingNewline: Bool

    /// Jinja's defaults: all three off.
    public init(trimsBlocks: Bool = false, stripsBlocks: Bool = false, keepsTrailingNewline: Bool = false) {
        self.trimsBlocks = trimsBlocks
        self.stripsBlocks = stripsBlocks
        self.keepsTrailingNewline = keepsTrailingNewline
    }
}
