internal import DatelineModel

/// The prose of a record as it stands in its file.
struct ProseSource {
    /// The Markdown.
    let text: String
    private let firstLine: Int
    private let indent: Int
    /// The one place for all of a text whose lines are not those of the file.
    private let fixed: NodePlace?

    private init(text: String, firstLine: Int, indent: Int, fixed: NodePlace?) {
        (self.text, self.firstLine, self.indent, self.fixed) = (text, firstLine, indent, fixed)
    }

    /// The part of a Markdown file behind its front matter.
    init(_ text: String, firstLine: Int) {
        self.text = text
        self.firstLine = firstLine
        indent = 0
        fixed = nil
    }

    /// The text of a field; only that of a block with `|` has the lines of the file.
    init?(_ node: LocatedNode) {
        guard let scalar = node.scalar else { return nil }
        text = scalar.text
        firstLine = node.place.line
        indent = node.place.column - 1
        fixed = scalar.style == .literal ? nil : node.place
    }

    /// The same with line feeds alone, without empty lines before and white space behind.
    ///
    /// Most prose is then, byte for byte, its paragraphs with an empty line between them, and is parsed once.
    var trimmed: ProseSource {
        let lines = ProseLines(text)
        let first = lines.firstWithText
        return ProseSource(
            text: lines.text(from: first, to: lines.count), firstLine: firstLine + first - 1, indent: indent,
            fixed: fixed)
    }

    /// The place in the file of a line and column of the text.
    func place(line: Int, column: Int, length: Int = 0, in file: String) -> TextPlace {
        if let fixed { return TextPlace(file: file, line: fixed.line, column: fixed.column) }
        return TextPlace(file: file, line: firstLine + line - 1, column: indent + column, length: length)
    }
}
