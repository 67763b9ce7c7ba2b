/// A group of citations and the bytes of the author's text that it takes.
struct PlacedCitationGroup {
    let group: MarkdownCitationGroup
    let range: Range<Int>
    let isInsideLink: Bool
}

/// Finds the citations and footnotes of a tree, puts a node in place of each group, and takes the marks out.
///
/// Working on the tree is what keeps code, destinations and HTML out of it: there, a bracket is no citation.
struct CitationPlacing {
    /// Neighbouring texts and line ends of one parent, some of which hold marks.
    private struct Run {
        var nodes: [MarkdownNode] = []
        var hasMarks = false
        let isInsideLink: Bool
    }

    private(set) var groups: [PlacedCitationGroup] = []
    /// The offset of the `[` of each footnote, reference or definition.
    private(set) var footnotes: [Int] = []
    /// Brackets that hold a key and are no citation.
    private(set) var unread: [Range<Int>] = []

    private let source: SourceText
    private let marks: PlaceMarks
    private var seen: Set<Int> = []

    init(in tree: borrowing MarkdownTree, source: SourceText, marks: PlaceMarks) {
        self.source = source
        self.marks = marks
        for run in runs(of: tree) { place(run) }
        noteDefinitions()
        footnotes.sort()
    }

    private mutating func runs(of tree: borrowing MarkdownTree) -> [Run] {
        var runs: [Run] = []
        var linkDepth = 0
        var run = Run(isInsideLink: false)
        tree.walk { node, isEntering in
            if node.kind == .text || node.kind == .softBreak {
                run.nodes.append(node)
                run.hasMarks = run.hasMarks || marks.mayHoldMarks(node.literal.bytes)
                return
            }
            if run.hasMarks { runs.append(run) }
            if node.kind == .link || node.kind == .image { linkDepth += isEntering ? 1 : -1 }
            run = Run(isInsideLink: linkDepth > 0)
            if isEntering { clean(node) }
        }
        return runs
    }

    /// Takes the marks out of what is not text of its own.
    private mutating func clean(_ node: MarkdownNode) {
        switch node.kind {
        case .code, .codeSpan, .html, .htmlSpan:
            if let literal = unmarked(node.literal) { node.setLiteral(literal) }
            if node.kind == .code, let info = unmarked(node.fenceInfo) { node.setFenceInfo(info) }
        case .link, .image:
            if let destination = unmarked(node.destination) { node.setDestination(destination) }
            if let title = unmarked(node.title) { node.setTitle(title) }
        default:
            return
        }
    }

    private mutating func unmarked(_ text: MarkdownText) -> [UInt8]? {
        var found: [Int] = []
        let clean = marks.unmarked(text.bytes) { index, _ in found.append(index) }
        seen.formUnion(found)
        return clean
    }

    private mutating func place(_ run: Run) {
        var text: [UInt8] = []
        var found: [(at: Int, index: Int)] = []
        for node in run.nodes {
            let start = text.count
            let bytes = node.literal.bytes
            text +=
                node.kind == .softBreak
                ? [0x0A] : marks.unmarked(bytes) { found.append((start + $1 - 1, $0)) } ?? Array(bytes)
        }
        seen.formUnion(found.map(\.index))
        noteFootnotes(found, in: run)
        guard let first = run.nodes.first else { return }
        if run.isInsideLink, let link = first.parent, link.childCount == run.nodes.count, isFootnote(link, found) {
            link.insertTextBefore(Array("[".utf8) + text + Array("]".utf8))
            link.remove()
            return
        }
        var start = 0
        for (range, index) in placeGroups(in: text, found, isInsideLink: run.isInsideLink) {
            if start < range.lowerBound { first.insertTextBefore(Array(text[start..<range.lowerBound])) }
            first.insertCitationGroupBefore(index)
            start = range.upperBound
        }
        if start < text.count { first.insertTextBefore(Array(text[start...])) }
        for node in run.nodes { node.remove() }
    }

    /// The ranges of a run's text that are groups, and the index of each.
    private mutating func placeGroups(
        in text: [UInt8], _ found: [(at: Int, index: Int)], isInsideLink: Bool
    ) -> [(Range<Int>, Int)] {
        var placed: [(Range<Int>, Int)] = []
        var next = 0
        var open: Int?
        for (offset, byte) in text.enumerated() {
            if byte == UInt8(ascii: "[") { open = offset }
            guard byte == UInt8(ascii: "]"), let start = open else { continue }
            open = nil
            while next < found.count, found[next].at < start { next += 1 }
            let inside = found[next...].prefix { $0.at < offset }.filter { isKey($0.index) }
            guard let first = inside.first, let last = inside.last else { continue }
            let range = authorRange(from: marks.offsets[first.index], to: marks.offsets[last.index])
            guard let range, !source.isEscaped(at: range.lowerBound) else { continue }
            if let group = group(in: text, start..<offset + 1, keys: inside, at: range) {
                placed.append((start..<offset + 1, groups.count))
                groups.append(PlacedCitationGroup(group: group, range: range, isInsideLink: isInsideLink))
            } else {
                unread.append(range)
            }
        }
        return placed
    }

    private func group(
        in text: [UInt8], _ range: Range<Int>, keys: [(at: Int, index: Int)], at author: Range<Int>
    ) -> MarkdownCitationGroup? {
        guard isPlain(author) else { return nil }
        guard let items = CitationSyntax.items(in: text, range.lowerBound + 1..<range.upperBound - 1),
            items.map(\.at) == keys.map(\.at)
        else { return nil }
        let citations = zip(items, keys).map { item, key in
            let place = source.place(of: marks.offsets[key.index] + 1)
            return MarkdownCitation(
                key: String(decoding: text[item.key], as: UTF8.self), prefix: words(text, item.prefix),
                locator: words(text, item.locator), line: place.line, column: place.column)
        }
        let place = source.place(of: author.lowerBound)
        return MarkdownCitationGroup(
            citations: citations, text: String(decoding: text[range], as: UTF8.self), line: place.line,
            column: place.column)
    }

    private func words(_ text: [UInt8], _ range: Range<Int>) -> String? {
        guard !range.isEmpty else { return nil }
        return String(decoding: text[range].map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
    }

    /// The brackets round the keys in the author's text.
    private func authorRange(from first: Int, to last: Int) -> Range<Int>? {
        guard let start = source.bytes[..<first].lastIndex(of: UInt8(ascii: "[")),
            let end = source.bytes[last...].firstIndex(of: UInt8(ascii: "]"))
        else { return nil }
        return start..<end + 1
    }

    /// Escapes and entities could stand for a bracket or a semicolon, so a group holds none.
    private func isPlain(_ range: Range<Int>) -> Bool {
        let bytes = source.bytes[range]
        guard !bytes.contains(UInt8(ascii: "\\")) else { return false }
        return !bytes.indices.contains { offset in
            guard bytes[offset] == UInt8(ascii: "&") else { return false }
            let name = bytes[(offset + 1)...].prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "#") }
            return !name.isEmpty && name.endIndex < bytes.endIndex && bytes[name.endIndex] == UInt8(ascii: ";")
        }
    }

    private func isKey(_ index: Int) -> Bool {
        source.bytes[marks.offsets[index]] == UInt8(ascii: "@")
    }

    private mutating func noteFootnotes(_ found: [(at: Int, index: Int)], in run: Run) {
        for (_, index) in found where !isKey(index) {
            let bracket = marks.offsets[index] - 1
            guard !source.isEscaped(at: bracket), !isLinkText(at: bracket) else { continue }
            footnotes.append(bracket)
        }
    }

    private func isFootnote(_ link: MarkdownNode, _ found: [(at: Int, index: Int)]) -> Bool {
        guard link.kind == .link, let first = found.first, first.at == 0, !isKey(first.index) else { return false }
        return !isLinkText(at: marks.offsets[first.index] - 1)
    }

    /// Whether the brackets that open at an offset are the text of a link with a destination beside it.
    private func isLinkText(at bracket: Int) -> Bool {
        guard let end = endOfLabel(from: bracket), end + 1 < source.bytes.count else { return false }
        return source.bytes[end + 1] == UInt8(ascii: "(") || source.bytes[end + 1] == UInt8(ascii: "[")
    }

    /// Marks that are nowhere in the tree stood in definitions of link references.
    private mutating func noteDefinitions() {
        for (index, offset) in marks.offsets.enumerated() where !isKey(index) && !seen.contains(index) {
            guard let end = endOfLabel(from: offset), end + 1 < source.bytes.count,
                source.bytes[end + 1] == UInt8(ascii: ":")
            else { continue }
            footnotes.append(offset - 1)
        }
    }

    /// The bracket that closes a label, which has at most 999 characters (CommonMark, section 4.7).
    private func endOfLabel(from offset: Int) -> Int? {
        source.bytes[offset...].prefix(4000).firstIndex(of: UInt8(ascii: "]"))
    }
}
