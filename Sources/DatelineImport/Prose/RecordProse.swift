internal import DatelineModel
internal import DatelineReading

/// Turns prose in pieces into the Markdown of a record.
struct RecordProse {
    private let source: (String) -> ID<Source>?
    private var markdown = ""
    /// Citations that come one after the other, and the white space between them.
    private var group: [ID<Source>] = []
    /// Names that no reference stands for.
    private(set) var unknownNames: [String] = []

    /// Finds the source of a name by `source`.
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

    /// Writes the citations that were gathered, with a space where words or a full stop come before them.
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

    /// The keys in the groups that were written, each once.
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

    /// The blocks between empty lines, without white space at the ends of lines.
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

    /// Whether a line is drawn with `-` or `=`; right below text it would make a heading of the text.
    private static func isRule(_ line: Substring) -> Bool {
        line.count > 1 && (line.allSatisfy { $0 == "-" } || line.allSatisfy { $0 == "=" })
    }
}

extension Incident {
    /// The longest title that fits a table, a feed and a page's head, in characters.
    private static let longestTitle = 200

    /// Takes a title; of one that is too long all of it begins the prose, and its beginning is the title.
    ///
    /// Gives what is to be told of it.
    mutating func entitle(_ whole: String, at place: TextPlace) -> Diagnostic? {
        title = ShownText.cut(whole, to: Self.longestTitle)
        guard title != whole else { return nil }
        let text = body.paragraphs.first?.markdown
        let paragraphs = PlainText.prose(whole).paragraphs
        if text != paragraphs.first?.markdown { body.paragraphs = paragraphs + body.paragraphs }
        return Diagnostic(
            .note, .longTitle, "the title has \(whole.count) characters, so that only its beginning is the title",
            at: place, help: "all of it begins the prose; write a shorter one into the record")
    }
}
