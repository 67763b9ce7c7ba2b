internal import DatelineModel
internal import DatelineReading

/// Converts split prose to the Markdown of a record.
struct RecordProse {
    private let source: (String) -> ID<Source>?
    private var markdown = ""
    /// The current group of adjacent citations.
    private var group: [ID<Source>] = []
    /// Cited names without a reference.
    private(set) var unknownNames: [String] = []

    /// `source` looks up the source with a name.
    init(source: @escaping (String) -> ID<Source>?) { self.source = source }

    /// The paragraphs, each with the sources that it cites.
    mutating func prose(_ text: ProsePieces) -> Prose {
        markdown = ""
        for piece in text.pieces { add(piece) }
        endGroup()
        return Prose(paragraphs: Self.blocks(of: markdown).map(paragraph))
    }

    private mutating func add(_ piece: ProsePieces.Piece) {
        switch piece {
        case .text(let text):
            if !group.isEmpty, text.allSatisfy({ $0 == " " }) { return }
            endGroup(before: text.first)
            markdown += MarkdownEscapes.escaped(text)
        case .code(let code):
            endGroup(before: "`")
            markdown += MarkdownEscapes.codeSpan(code)
        case .lineBreak:
            endGroup()
            markdown += "\n\n"
        case .citation(let name):
            if let id = source(name) {
                if !group.contains(id) { group.append(id) }
            } else {
                endGroup(before: "(")
                unknownNames.append(name)
                markdown += "(Citation: \(MarkdownEscapes.escaped(name)))"
            }
        }
    }

    /// Writes the collected citations, after a space if words or a full stop precede them.
    private mutating func endGroup(before next: Character? = nil) {
        guard !group.isEmpty else { return }
        if let last = markdown.last, !last.isWhitespace, last != "(" { markdown += " " }
        markdown += "[" + group.map { "@\($0)" }.joined(separator: "; ") + "]"
        if let next, next.isLetter || next.isNumber || next == "`" || next == "(" || next == "[" { markdown += " " }
        group = []
    }

    private func paragraph(_ markdown: String) -> Prose.Paragraph {
        Prose.Paragraph(markdown: markdown, citations: Self.citations(in: markdown))
    }

    /// The distinct keys of the citations in the Markdown.
    private static func citations(in markdown: String) -> [ID<Source>] {
        var ids: [ID<Source>] = []
        for group in markdown.split(separator: "[@").dropFirst(markdown.hasPrefix("[@") ? 0 : 1) {
            for key in group.prefix(while: { $0 != "]" }).split(separator: "; ") {
                let text = key.hasPrefix("@") ? key.dropFirst() : key
                if let id = ID<Source>(text), !ids.contains(id) { ids.append(id) }
            }
        }
        return ids
    }

    /// The blocks between empty lines, without trailing white space.
    private static func blocks(of markdown: String) -> [String] {
        var blocks: [String] = []
        var lines: [Substring] = []
        func end() {
            if !lines.isEmpty { blocks.append(lines.joined(separator: "\n")) }
            lines = []
        }
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = line
            while line.last?.isWhitespace ?? false { line.removeLast() }
            if isRule(line) {
                end()
                lines = [line]
                end()
            } else if line.allSatisfy(\.isWhitespace) {
                end()
            } else {
                lines.append(lines.isEmpty ? line.drop { $0 == " " } : line)
            }
        }
        end()
        return blocks
    }

    /// Whether a line consists of `-` or `=`, which would make the text above it a heading.
    private static func isRule(_ line: Substring) -> Bool {
        line.count > 1 && (line.allSatisfy { $0 == "-" } || line.allSatisfy { $0 == "=" })
    }
}

extension Incident {
    /// The longest title that fits a table, a feed and the head of a page, in characters.
    private static let longestTitle = 200

    /// Sets the title. If it is too long, its beginning becomes the title, and the whole begins the prose.
    ///
    /// - Returns: A note about the shortened title, if it was.
    mutating func entitle(_ whole: String, at place: TextPlace) -> Diagnostic? {
        title = ShownText.cut(whole, to: Self.longestTitle)
        guard title != whole else { return nil }
        let text = body.paragraphs.first?.markdown
        let paragraphs = PlainText.prose(whole).paragraphs
        if text != paragraphs.first?.markdown { body.paragraphs = paragraphs + body.paragraphs }
        return Diagnostic(
            .note, .longTitle,
            message: "the title has \(whole.count) characters, so that only its beginning is the title",
            at: place, help: "all of it begins the prose; write a shorter one into the record")
    }
}
