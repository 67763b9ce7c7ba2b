/// A text in Markdown, parsed once: prose in, safe HTML, clean text and Markdown out.
///
/// CommonMark 0.30 with Pandoc's citations in brackets and nothing else. Raw HTML never reaches a page, images become
/// their alternative text, and links go only where ``LinkPolicy`` lets them. Reading fails for size alone.
///
/// The document is a tree of values, which all its forms visit: nothing is parsed again.
public struct MarkdownDocument: Sendable {
    /// The longest text that is read, in UTF-8 bytes.
    ///
    /// Prose of that length would fill 80 pages; what is longer is not prose.
    public static let maximumBytes = 256 * 1024

    /// How often a text may open an image with `![`.
    ///
    /// For each link libcmark goes through all images that are open, so `![[]()` over and over takes time that grows
    /// with the square of its length: 6 seconds for 256 KiB.
    public static let maximumImages = 2_000

    /// What readers will not see as it was meant, in the order of the text.
    ///
    /// Links are judged by ``LinkPolicy/standard(_:)``.
    public let findings: [MarkdownFinding]

    var tree: MarkdownTree
    let sourceCount: Int
    let groups: [PlacedCitationGroup]
    /// Asterisks that look like marks of bold text and are none.
    let literalAsterisks: [Range<Int>]
    /// Words of the text that are written otherwise, when the text is printed as Markdown.
    var changes: [SourceChange] = []
    /// The lines of the blocks at the top, and those on which links begin.
    private let blockLines: [MarkdownTree.Lines]
    private let linkLines: [UInt32]

    /// Reads a text.
    ///
    /// A NUL becomes U+FFFD, as section 2.3 of CommonMark asks. Throws when there is more than
    /// ``maximumBytes`` or ``maximumImages`` allow.
    public init(_ markdown: String) throws(MarkdownError) {
        let source = SourceText(Array(markdown.utf8))
        guard source.bytes.count <= Self.maximumBytes else {
            throw .tooLarge(bytes: source.bytes.count, maximum: Self.maximumBytes)
        }
        let images = Self.openedImages(in: source.bytes)
        guard images <= Self.maximumImages else {
            throw .tooManyImages(count: images, maximum: Self.maximumImages)
        }
        let marks = PlaceMarks(source)
        let placing = CitationPlacing(source, marks: marks)
        let places = placing.builder.places
        tree = placing.builder.tree
        sourceCount = source.bytes.count
        groups = placing.groups
        blockLines = tree.blockLines(places, in: source)
        let asterisks = LiteralAsterisks(in: tree, source: source, places: places)
        literalAsterisks = asterisks.runs
        var reading = ProseReading(source: source, marks: marks, places: places)
        reading.read(tree, placing)
        reading.note(asterisks: asterisks.pairs)
        (findings, linkLines) = (reading.findings, reading.linkLines)
    }

    /// A text that is shown as it is written, as one paragraph, for what is too long to be read.
    public init(unread text: String) {
        let source = SourceText(Array(text.utf8))
        var builder = TreeBuilder(source)
        let place = ParsedPlace(line: 1, column: 1, lastLine: Int32(clamping: source.lineStarts.count))
        builder.add(.document, number: 0, at: place)
        builder.add(.paragraph, number: 0, at: place)
        builder.addText(source.bytes, at: place)
        builder.close()
        builder.close()
        tree = builder.tree
        sourceCount = source.bytes.count
        blockLines = tree.blockLines(builder.places, in: source)
        (findings, groups, literalAsterisks, linkLines) = ([], [], [], [])
    }

    /// The text as its author wrote it.
    public var source: String { String(decoding: tree.bytes[..<sourceCount], as: UTF8.self) }

    /// Whether a text is the one that was read, without making a copy of it.
    public func isReading(of text: String) -> Bool { tree.bytes[..<sourceCount].elementsEqual(text.utf8) }

    /// The text as HTML, safe to put into a page as it is.
    ///
    /// The form is that of the examples of CommonMark 0.30, except for what is left out for safety.
    public func html(_ options: MarkdownHTMLOptions = MarkdownHTMLOptions()) -> String {
        var writer = HTMLWriter(options: options, groups: groups, capacity: sourceCount * 3 / 2)
        tree.walk { node, isEntering in writer.write(node, isEntering: isEntering) }
        return String(decoding: writer.output, as: UTF8.self)
    }

    /// The text without any markup, for descriptions, search and feeds.
    ///
    /// One line with single spaces; citations, HTML and control characters are left out.
    public func plainText() -> String {
        var writer = PlainTextWriter()
        tree.walk { node, isEntering in writer.write(node, isEntering: isEntering) }
        return String(decoding: writer.output, as: UTF8.self)
    }

    /// The blocks at the top, in their order.
    public var blocks: [MarkdownBlock] {
        var blocks: [MarkdownBlock] = []
        var lines = blockLines.makeIterator()
        tree.forEachBlock { node in
            guard let kind = MarkdownBlock.Kind(node), let lines = lines.next() else { return }
            blocks.append(MarkdownBlock(kind: kind, firstLine: Int(lines.first), lastLine: Int(lines.last)))
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
        var links: [MarkdownLink] = []
        tree.walk { node, isEntering in
            guard isEntering, node.kind == .link else { return }
            links.append(
                MarkdownLink(
                    destination: String(decoding: node.destination, as: UTF8.self),
                    title: String(decoding: node.title, as: UTF8.self), line: Int(linkLines[links.count])))
        }
        return links
    }

    private static func openedImages(in bytes: [UInt8]) -> Int {
        var count = 0
        for offset in bytes.indices.dropFirst() where bytes[offset] == UInt8(ascii: "[") {
            if bytes[offset - 1] == UInt8(ascii: "!") { count += 1 }
        }
        return count
    }
}
