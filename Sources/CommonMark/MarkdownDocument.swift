/// A text in Markdown: prose in, safe HTML and clean text out.
///
/// CommonMark 0.30 with Pandoc's citations in brackets and nothing else. Raw HTML never reaches a page, images become
/// their alternative text, and links go only where ``LinkPolicy`` lets them. Reading fails for size alone.
public struct MarkdownDocument: ~Copyable {
    /// The longest text that is read, in UTF-8 bytes.
    ///
    /// Prose of that length would fill 80 pages; what is longer is not prose.
    public static let maximumBytes = 256 * 1024

    /// How often a text may open an image with `![`.
    ///
    /// For each link libcmark goes through all images that are open, so `![[]()` over and over takes time that grows
    /// with the square of its length: 6 seconds for 256 KiB.
    public static let maximumImages = 2_000

    let source: SourceText
    let tree: MarkdownTree
    let groups: [PlacedCitationGroup]
    let footnotes: [Int]
    let unread: [Range<Int>]
    let marks: PlaceMarks?

    /// Reads a text.
    ///
    /// A NUL becomes U+FFFD, as section 2.3 of CommonMark asks. Throws when there is more than
    /// ``maximumBytes`` or ``maximumImages`` allow.
    public init(_ markdown: String) throws(MarkdownError) {
        let bytes = Array(markdown.utf8)
        guard bytes.count <= Self.maximumBytes else {
            throw .tooLarge(bytes: bytes.count, maximum: Self.maximumBytes)
        }
        let images = Self.openedImages(in: bytes)
        guard images <= Self.maximumImages else {
            throw .tooManyImages(count: images, maximum: Self.maximumImages)
        }
        source = SourceText(bytes)
        marks = PlaceMarks(source)
        tree = MarkdownTree(parsing: marks?.marking(bytes) ?? bytes)
        guard let marks else {
            (groups, footnotes, unread) = ([], [], [])
            return
        }
        tree.joinTexts()
        let placing = CitationPlacing(in: tree, source: source, marks: marks)
        (groups, footnotes, unread) = (placing.groups, placing.footnotes, placing.unread)
    }

    /// The text as HTML, safe to put into a page as it is.
    ///
    /// The form is that of the examples of CommonMark 0.30, except for what is left out for safety.
    public borrowing func html(_ options: MarkdownHTMLOptions = MarkdownHTMLOptions()) -> String {
        var writer = HTMLWriter(options: options, groups: groups, capacity: source.bytes.count * 3 / 2)
        tree.walk { node, isEntering in writer.write(node, isEntering: isEntering) }
        return String(decoding: writer.output, as: UTF8.self)
    }

    /// The text without any markup, for descriptions, search and feeds.
    ///
    /// One line with single spaces; citations, HTML and control characters are left out.
    public borrowing func plainText() -> String {
        var writer = PlainTextWriter()
        tree.walk { node, isEntering in writer.write(node, isEntering: isEntering) }
        return String(decoding: writer.output, as: UTF8.self)
    }

    /// The text as it was written, with something else in place of its groups of citations.
    ///
    /// - Parameters:
    ///   - escapesAsterisks: Whether asterisks that look like marks of bold text and are none get backslashes, for
    ///     readers that are more generous than CommonMark.
    ///   - citation: What stands in place of a group; nil leaves it as it is.
    public borrowing func markdown(
        escapesAsterisks: Bool = false, citation: (MarkdownCitationGroup) -> String?
    ) -> String {
        var changes = groups.compactMap { placed in citation(placed.group).map { (range: placed.range, text: $0) } }
        if escapesAsterisks {
            changes += literalAsterisks.runs.map { ($0, String(repeating: "\\*", count: $0.count)) }
            changes.sort { $0.range.lowerBound < $1.range.lowerBound }
        }
        var output: [UInt8] = []
        var start = 0
        for change in changes where change.range.lowerBound >= start {
            output += source.bytes[start..<change.range.lowerBound]
            output += change.text.utf8
            start = change.range.upperBound
        }
        return String(decoding: output + source.bytes[start...], as: UTF8.self)
    }

    /// The blocks at the top, in their order.
    public var blocks: [MarkdownBlock] {
        var blocks: [MarkdownBlock] = []
        tree.forEachBlock { node in
            guard let kind = MarkdownBlock.Kind(node) else { return }
            let first = max(node.line, 1)
            var last = max(min(node.lastLine, source.lineStarts.count), first)
            while last > first, source.isBlank(line: last) { last -= 1 }
            blocks.append(MarkdownBlock(kind: kind, firstLine: first, lastLine: last))
        }
        return blocks
    }

    /// The groups of citations, in their order.
    public var citationGroups: [MarkdownCitationGroup] {
        groups.map(\.group)
    }

    /// The citations of all groups, in their order.
    public var citations: [MarkdownCitation] {
        groups.flatMap(\.group.citations)
    }

    /// The links, in their order, refused ones too.
    public var links: [MarkdownLink] {
        reading().links
    }

    /// What readers will not see as it was meant, in the order of the text.
    ///
    /// Links are judged by ``LinkPolicy/standard(_:)``.
    public var findings: [MarkdownFinding] {
        reading().findings
    }

    private static func openedImages(in bytes: [UInt8]) -> Int {
        var count = 0
        for offset in bytes.indices.dropFirst() where bytes[offset] == UInt8(ascii: "[") {
            if bytes[offset - 1] == UInt8(ascii: "!") { count += 1 }
        }
        return count
    }

    private borrowing func reading() -> ProseReading {
        var reading = ProseReading(source: source, marks: marks)
        tree.walk { node, isEntering in reading.visit(node, isEntering: isEntering) }
        reading.note(footnotes: footnotes, unread: unread, groups: groups)
        reading.note(asterisks: literalAsterisks.pairs)
        return reading
    }
}

extension MarkdownBlock.Kind {
    fileprivate init?(_ node: MarkdownNode) {
        switch node.kind {
        case .paragraph: self = .paragraph
        case .heading: self = .heading(level: node.headingLevel)
        case .list: self = .list
        case .code: self = .code
        case .quote: self = .quote
        case .thematicBreak: self = .thematicBreak
        case .html: self = .html
        default: return nil
        }
    }
}
