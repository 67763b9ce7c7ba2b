/// Collects the links and findings of a tree, with their places in the author's text.
struct ProseReading {
    private(set) var links: [MarkdownLink] = []
    private var located: [(offset: Int, kind: MarkdownFinding.Kind, text: String)] = []

    private let source: SourceText
    private let marks: PlaceMarks?
    /// The last line of the paragraph or heading that is being walked.
    private var lastLine = 0
    /// The end of the last thing that was found, so that of two equal texts each is found once.
    private var cursor = 0

    init(source: SourceText, marks: PlaceMarks?) {
        self.source = source
        self.marks = marks
    }

    /// The findings in the order of the text.
    var findings: [MarkdownFinding] {
        located.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }.map {
            let place = source.place(of: $0.element.offset)
            return MarkdownFinding(
                kind: $0.element.kind, text: $0.element.text, line: place.line, column: place.column)
        }
    }

    mutating func visit(_ node: MarkdownNode, isEntering: Bool) {
        guard isEntering else { return }
        switch node.kind {
        case .paragraph, .heading: lastLine = node.lastLine
        case .html: note(.rawHTML, Self.excerpt(node.literal.bytes), at: authorOffset(of: node))
        case .htmlSpan: note(.rawHTML, Self.excerpt(node.literal.bytes), at: find(node, Self.firstLine(of: node)))
        case .link: visitLink(node)
        case .image:
            note(.image, Self.excerpt(node.destination.bytes), at: find(node, Array("![".utf8)))
        default: return
        }
    }

    mutating func note(footnotes: [Int], unread: [Range<Int>], groups: [PlacedCitationGroup]) {
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
        let destination = node.destination.string
        let offset = locateLink(node)
        links.append(
            MarkdownLink(
                destination: destination, title: node.title.string, line: source.place(of: offset).line))
        if LinkPolicy.standard(destination) == .refuse {
            note(.refusedLink, Self.excerpt(node.destination.bytes), at: offset)
        }
    }

    /// A link begins with `[` or `<`; where neither stands at libcmark's place, the destination is looked for.
    private mutating func locateLink(_ node: MarkdownNode) -> Int {
        let reported = authorOffset(of: node)
        if reported < source.bytes.count, [UInt8(ascii: "["), UInt8(ascii: "<")].contains(source.bytes[reported]) {
            cursor = reported
            return reported
        }
        return find(node, Array(node.destination.bytes))
    }

    /// Where a text stands: at libcmark's place if it does, else at the next place within the paragraph.
    private mutating func find(_ node: MarkdownNode, _ text: [UInt8]) -> Int {
        let reported = authorOffset(of: node)
        let lineStart = source.offset(line: node.line, column: 1)
        let end = source.offset(line: max(lastLine, node.line) + 1, column: 1)
        if reported >= cursor, source.bytes[reported...].starts(with: text) {
            cursor = reported + text.count
            return reported
        }
        guard let found = source.firstOffset(of: text, from: max(lineStart, cursor), to: end) else { return reported }
        cursor = found + text.count
        return found
    }

    private func authorOffset(of node: MarkdownNode) -> Int {
        marks?.authorOffset(line: node.line, column: node.column, in: source)
            ?? source.offset(line: node.line, column: node.column)
    }

    private mutating func note(_ kind: MarkdownFinding.Kind, _ text: String, at offset: Int) {
        located.append((offset, kind, text))
    }

    private static func firstLine(of node: MarkdownNode) -> [UInt8] {
        Array(node.literal.bytes.prefix { $0 != 0x0A && $0 != 0x0D })
    }

    /// The first line, at most 60 characters of it.
    private static func excerpt(_ bytes: some Collection<UInt8>) -> String {
        let line = String(decoding: bytes.prefix(400).prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
        return line.count > 60 ? String(line.prefix(59)) + "…" : line
    }
}
