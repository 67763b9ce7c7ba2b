/// Puts a tree together, node by node, in the order of the text.
struct TreeBuilder {
    private(set) var entries: [MarkdownTree.Entry] = []
    /// The place of each node, needed only while the text is read.
    private(set) var places: [ParsedPlace] = []

    /// The author's text, and what is in the tree and not there.
    private var bytes: [UInt8]
    private let sourceCount: Int
    /// The nodes that are not closed yet.
    private var open: [Int] = []
    /// Where in the author's text the next words are looked for.
    private var cursor = 0
    /// Whether the last entry is a text that the next text may be joined to.
    private var endsWithText = false

    init(_ source: SourceText) {
        bytes = source.bytes
        sourceCount = source.bytes.count
        entries.reserveCapacity(16 + sourceCount / 32)
        places.reserveCapacity(16 + sourceCount / 32)
    }

    /// The tree, in no more memory than it needs.
    var tree: MarkdownTree {
        MarkdownTree(
            bytes: bytes.withUnsafeBufferPointer { Array($0) }, entries: entries.withUnsafeBufferPointer { Array($0) })
    }

    /// The index that the next node gets.
    var nextIndex: Int { entries.count }

    /// Goes to the beginning of a block, for what comes next stands there or behind it.
    mutating func seek(_ offset: Int) { cursor = offset }

    /// Adds a node; what comes until ``close()`` is within it, where its kind holds others.
    mutating func add(_ kind: MarkdownNode.Kind, detail: UInt8 = 0, number: UInt32, at place: ParsedPlace) {
        append(kind, detail: detail, start: number, count: 0, at: place)
    }

    /// Adds a node with a text.
    mutating func add(
        _ kind: MarkdownNode.Kind, text: some RandomAccessCollection<UInt8>, at place: ParsedPlace
    ) {
        let range = stored(text)
        append(kind, detail: 0, start: UInt32(range.lowerBound), count: UInt32(range.count), at: place)
    }

    /// Adds words, joined to words right before them: libcmark leaves texts apart at every bracket.
    mutating func addText(_ text: some RandomAccessCollection<UInt8>, at place: ParsedPlace) {
        guard !text.isEmpty else { return }
        guard endsWithText, let last = entries.indices.last else {
            add(.text, text: text, at: place)
            endsWithText = true
            return
        }
        let end = Int(entries[last].start + entries[last].count)
        if end < sourceCount, bytes[end..<min(end + text.count, sourceCount)].elementsEqual(text) {
            cursor = end + text.count
        } else {
            moveToEnd(last)
            append(text)
        }
        entries[last].count += UInt32(text.count)
    }

    /// Ends the node that was opened last.
    mutating func close() {
        endsWithText = false
        if let last = open.popLast() { entries[last].end = UInt32(entries.count) }
    }

    /// Takes out an open node and all that it holds.
    mutating func removeOpenNode() {
        guard let last = open.popLast() else { return }
        entries.removeSubrange(last...)
        places.removeSubrange(last...)
        endsWithText = entries.last?.kind == .text
    }

    private mutating func append(
        _ kind: MarkdownNode.Kind, detail: UInt8, start: UInt32, count: UInt32, at place: ParsedPlace
    ) {
        endsWithText = false
        if kind.holdsOthers { open.append(entries.count) }
        entries.append(
            MarkdownTree.Entry(
                kind: kind, detail: detail, start: start, count: count, end: UInt32(entries.count + 1)))
        places.append(place)
    }

    /// How far ahead words are looked for in the author's text.
    private static let reach = 64

    /// Where a text stands: in the author's text if it is near, so that it is not kept twice.
    ///
    /// Equal words are as good as those that were meant.
    private mutating func stored(_ text: some RandomAccessCollection<UInt8>) -> Range<Int> {
        guard let first = text.first else { return 0..<0 }
        let last = min(cursor + Self.reach, sourceCount - text.count)
        var offset = cursor
        while offset <= last {
            if bytes[offset] == first, bytes[offset..<offset + text.count].elementsEqual(text) {
                cursor = offset + text.count
                return offset..<cursor
            }
            offset += 1
        }
        append(text)
        return bytes.count - text.count..<bytes.count
    }

    /// Keeps a text that does not stand in the author's as it is shown.
    private mutating func append(_ text: some RandomAccessCollection<UInt8>) {
        bytes += text
        cursor = min(cursor + text.count, sourceCount)
    }

    private mutating func moveToEnd(_ index: Int) {
        let start = Int(entries[index].start)
        let end = start + Int(entries[index].count)
        guard end != bytes.count else { return }
        entries[index].start = UInt32(bytes.count)
        bytes += bytes[start..<end]
    }
}
