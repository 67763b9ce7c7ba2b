/// A top-level block of a Markdown text.
///
/// Lines are 1-based and both ends belong to the block; blank lines after the block do not.
public struct MarkdownBlock: Hashable, Sendable {
    /// The kinds of blocks of CommonMark 0.30, sections 4 and 5.
    public enum Kind: Hashable, Sendable {
        /// Text without a mark of its own.
        case paragraph
        /// A heading of level 1 to 6, ATX or setext.
        case heading(level: Int)
        /// A bullet list or an ordered list.
        case list
        /// Indented or fenced code.
        case code
        /// A block quote.
        case quote
        /// A line across the page.
        case thematicBreak
        /// Raw HTML, which is never shown.
        case html
    }

    /// What the block is.
    public let kind: Kind

    /// The first line of the block.
    public let firstLine: Int

    /// The last line of the block.
    public let lastLine: Int
}

extension MarkdownBlock.Kind {
    /// The kind of a node that can stand at the top.
    init?(_ node: MarkdownNode) {
        switch node.kind {
        case .paragraph: self = .paragraph
        case .heading: self = .heading(level: node.headingLevel)
        case .list: self = .list
        case .code: self = .code
        case .quote: self = .quote
        case .thematicBreak: self = .thematicBreak
        case .html: self = .html
        case .document, .item, .text, .softBreak, .lineBreak, .codeSpan, .htmlSpan, .citationGroup, .emphasis,
            .strong, .link, .image:
            return nil
        }
    }
}

extension MarkdownTree {
    /// The first and the last line of a block, from 1.
    struct Lines: Hashable, Sendable {
        let first: UInt32
        let last: UInt32
    }

    /// The lines of the blocks at the top, without blank lines after them.
    func blockLines(_ places: [ParsedPlace], in source: SourceText) -> [Lines] {
        var blocks: [Lines] = []
        forEachBlock { node in
            let place = places[node.index]
            let first = max(Int(place.line), 1)
            var last = max(min(Int(place.lastLine), source.lineStarts.count), first)
            while last > first, source.isBlank(line: last) { last -= 1 }
            // libcmark ends a heading that is underlined with the line after it.
            if node.kind == .heading, last > first {
                last = (first + 1...last).first { source.isUnderline(line: $0) } ?? last
            }
            blocks.append(Lines(first: UInt32(first), last: UInt32(last)))
        }
        return blocks
    }
}
