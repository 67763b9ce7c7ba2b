/// The tree of a text: its nodes in the order of the text, each with the end of what it holds.
///
/// Flat, so that it is small, is compared and copied as two arrays, and is walked without recursion: neither visiting
/// nor freeing the deepest nesting takes more of the stack than the shallowest.
struct MarkdownTree: Hashable, Sendable {
    /// A node as it is kept: 16 bytes.
    struct Entry: Hashable, Sendable {
        let kind: MarkdownNode.Kind
        /// The level of a heading; 1 for a numbered list, and for a paragraph that needs no `<p>`.
        let detail: UInt8
        /// Where its text begins in ``MarkdownTree/bytes``; the number of a list or of a group of citations.
        var start: UInt32
        /// How many bytes of text it has.
        var count: UInt32
        /// The index behind the last node that it holds.
        var end: UInt32
    }

    /// The author's text, and behind it what stands in the tree and not, as it is shown, in the text.
    var bytes: [UInt8]
    var entries: [Entry]

    /// Visits every node in the order of the text; nodes that hold others come again when they end.
    func walk(_ visit: (MarkdownNode, _ isEntering: Bool) -> Void) {
        var open: [Int] = []
        for index in entries.indices {
            while let last = open.last, entries[last].end <= index {
                visit(node(last), false)
                open.removeLast()
            }
            visit(node(index), true)
            if entries[index].kind.holdsOthers { open.append(index) }
        }
        while let last = open.popLast() { visit(node(last), false) }
    }

    /// The blocks at the top.
    func forEachBlock(_ visit: (MarkdownNode) -> Void) {
        var index = 1
        while index < entries.count {
            visit(node(index))
            index = Int(entries[index].end)
        }
    }

    private func node(_ index: Int) -> MarkdownNode {
        let entry = entries[index]
        let start = Int(entry.start)
        return MarkdownNode(
            kind: entry.kind, index: index, detail: Int(entry.detail), number: start,
            text: entry.count == 0 ? [] : bytes[start..<start + Int(entry.count)])
    }
}

/// A node of a ``MarkdownTree``.
struct MarkdownNode {
    /// The kinds of nodes: those of CommonMark, and groups of citations.
    enum Kind: UInt8 {
        case document, quote, list, item, code, html, paragraph, heading, thematicBreak
        case text, softBreak, lineBreak, codeSpan, htmlSpan, citationGroup, emphasis, strong, link, image

        /// Whether nodes of the kind have others within them.
        var holdsOthers: Bool {
            switch self {
            case .document, .quote, .list, .item, .paragraph, .heading, .emphasis, .strong, .link, .image: true
            case .code, .html, .thematicBreak, .text, .softBreak, .lineBreak, .codeSpan, .htmlSpan, .citationGroup:
                false
            }
        }
    }

    let kind: Kind
    /// Which node of its tree it is.
    let index: Int
    fileprivate let detail: Int
    fileprivate let number: Int
    /// All text of the node; parts of it are divided by a NUL, which no text of a tree holds.
    fileprivate let text: ArraySlice<UInt8>

    /// The words of a text, the code or the HTML.
    var literal: ArraySlice<UInt8> { kind == .code ? parts.first : text }
    /// The address of a link or an image.
    var destination: ArraySlice<UInt8> { parts.first }
    /// The title of a link or an image.
    var title: ArraySlice<UInt8> { parts.second }
    /// The words behind the fence of a block of code.
    var fenceInfo: ArraySlice<UInt8> { parts.second }

    var headingLevel: Int { detail }
    var isOrderedList: Bool { detail == 1 }
    var listStart: Int { number }
    /// Whether the node is a paragraph of a list without blank lines, which has no `<p>` of its own.
    var isInTightList: Bool { detail == 1 }
    /// The number of a group of citations.
    var groupIndex: Int { number }

    private var parts: (first: ArraySlice<UInt8>, second: ArraySlice<UInt8>) {
        guard let divider = text.firstIndex(of: 0) else { return (text, []) }
        return (text[..<divider], text[(divider + 1)...])
    }
}

/// Where a node begins, and the last line that it has; both as libcmark counts them.
struct ParsedPlace {
    let line: Int32
    let column: Int32
    let lastLine: Int32
}
