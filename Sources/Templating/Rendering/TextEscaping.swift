/// Text made safe for the form of an output, as templates make it: the one way in which a title is escaped.
package enum TextEscaping {
    /// Text for HTML, between tags and in quoted attributes, with MarkupSafe's references.
    package static func html(_ text: String) -> String { Escaping.html.escaped(text) }

    /// Text for running Markdown.
    ///
    /// - Parameter beginsLine: Whether it may stand at the start of a line, where more has a meaning.
    package static func markdown(_ text: String, beginsLine: Bool = true) -> String {
        MarkdownEscaping.escaped(text, beginsLine: beginsLine)
    }
}
