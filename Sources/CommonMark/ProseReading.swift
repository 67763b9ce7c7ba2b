/// Collects the findings of a tree and the lines of its links, with their places in the author's text.
struct ProseReading {
    /// The lines on which links begin, in the order of the links.
    private(set) var linkLines: [UInt32] = []
    private var located: [(offset: Int, kind: MarkdownFinding.Kind, text: String)] = []

    private let source: SourceText
    private let marks: PlaceMarks?
    private let places: [ParsedPlace]
    /// The last line of the paragraph or heading that is being walked.
    private var lastLine = 0
    /// The end of the last thing that was found, so that of two equal texts each is found once.
    private var cursor = 0

    init(source: SourceText, marks: PlaceMarks?, places: [ParsedPlace]) {
        self.source = source
        self.marks = marks
        self.places = places
    }

    /// The findings in the order of the text.
    var findings: [MarkdownFinding] {
        located.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }.map {
            let place = source.place(of: $0.element.offset)
            return MarkdownFinding(
                kind: $0.element.kind, text: $0.element.text, line: place.line, column: place.column)
        }
    }

    /// Goes through a tree, and what was found of citations and footnotes when it was made.
    mutating func read(_ tree: MarkdownTree, _ placing: CitationPlacing) {
        tree.walk { node, isEntering in visit(node, isEntering: isEntering) }
        note(footnotes: placing.footnotes, unread: placing.unread, groups: placing.groups)
    }

    private mutating func visit(_ node: MarkdownNode, isEntering: Bool) {
        guard isEntering else { return }
        switch node.kind {
        case .paragraph, .heading: lastLine = Int(places[node.index].lastLine)
        case .html: note(.rawHTML, Self.excerpt(node.literal), at: authorOffset(of: node))
        case .htmlSpan: note(.rawHTML, Self.excerpt(node.literal), at: find(node, Self.firstLine(of: node)))
        case .link: visitLink(node)
        case .image:
            note(.image, Self.excerpt(node.destination), at: find(node, Array("![".utf8)))
        case .document, .quote, .list, .item, .code, .thematicBreak, .text, .softBreak, .lineBreak, .codeSpan,
            .citationGroup, .emphasis, .strong:
            return
        }
    }

    private mutating func note(footnotes: [Int], unread: [Range<Int>], groups: [PlacedCitationGroup]) {
        for offset in footnotes {
            let end = source.bytes[offset...].prefix(400).firstIndex(of: UInt8(ascii: "]")) ?? offset
            note(.footnote, Self.excerpt(source.bytes[offset...end]), at: offset)
        }
        for range in unread {
            note(.unreadCitation, Self.excerpt(source.bytes[range]), at: range.lowerBound)
        }
        for placed in groups where placed.isInsideLink {
            note(.citationInsideLink, Self.excerpt(source.bytes[placed.range]), at: placed.range.lowerBound)
        }
    }

    mutating func note(asterisks pairs: [Range<Int>]) {
        for range in pairs { note(.literalEmphasis, Self.excerpt(source.bytes[range]), at: range.lowerBound) }
    }

    private mutating func visitLink(_ node: MarkdownNode) {
        let destination = String(decoding: node.destination, as: UTF8.self)
        let offset = locateLink(node)
        linkLines.append(UInt32(source.place(of: offset).line))
        if LinkPolicy.standard(destination) == .refuse {
            note(.refusedLink, Self.excerpt(node.destination), at: offset)
        }
    }

    /// A link begins with `[` or `<`; where neither stands at libcmark's place, the destination is looked for.
    private mutating func locateLink(_ node: MarkdownNode) -> Int {
        let reported = authorOffset(of: node)
        if reported < source.bytes.count, [UInt8(ascii: "["), UInt8(ascii: "<")].contains(source.bytes[reported]) {
            cursor = reported
            return reported
        }
        return find(node, Array(node.destination))
    }

    /// Where a text stands: at libcmark's place if it does, else at the next place within the paragraph.
    private mutating func find(_ node: MarkdownNode, _ text: [UInt8]) -> Int {
        let reported = authorOffset(of: node)
        let line = Int(places[node.index].line)
        let lineStart = source.offset(line: line, column: 1)
        let end = source.offset(line: max(lastLine, line) + 1, column: 1)
        if reported >= cursor, source.bytes[reported...].starts(with: text) {
            cursor = reported + text.count
            return reported
        }
        guard let found = source.firstOffset(of: text, from: max(lineStart, cursor), to: end) else { return reported }
        cursor = found + text.count
        return found
    }

    private func authorOffset(of node: MarkdownNode) -> Int {
        let place = places[node.index]
        let (line, column) = (Int(place.line), Int(place.column))
        return marks?.authorOffset(line: line, column: column, in: source) ?? source.offset(line: line, column: column)
    }

    private mutating func note(_ kind: MarkdownFinding.Kind, _ text: String, at offset: Int) {
        located.append((offset, kind, text))
    }

    private static func firstLine(of node: MarkdownNode) -> [UInt8] {
        Array(node.literal.prefix { $0 != 0x0A && $0 != 0x0D })
    }

    /// The first line, at most 60 characters of it.
    private static func excerpt(_ bytes: some Collection<UInt8>) -> String {
        let line = String(decoding: bytes.prefix(400).prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
        return line.count > 60 ? String(line.prefix(59)) + "…" : line
    }
}
