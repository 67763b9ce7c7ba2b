/// A group of citations and the bytes of the author's text that it takes.
struct PlacedCitationGroup {
    let group: MarkdownCitationGroup
    let range: Range<Int>
    let isInsideLink: Bool
}

/// Builds the tree of a text from what libcmark has parsed, with a node for each group of citations and without marks.
///
/// Working on parsed nodes is what keeps code, destinations and HTML out of it: there, a bracket is no citation.
struct CitationPlacing {
    /// Neighbouring texts and line ends of one parent, some of which hold marks.
    private struct Run {
        var nodes: [ParsedNode] = []
        var hasMarks = false
        let isInsideLink: Bool
        /// Whether it begins right behind the beginning of a link.
        let beginsLink: Bool
    }

    private(set) var builder: TreeBuilder
    private(set) var groups: [PlacedCitationGroup] = []
    /// The offset of the `[` of each footnote, reference or definition.
    private(set) var footnotes: [Int] = []
    /// Brackets that hold a key and are no citation.
    private(set) var unread: [Range<Int>] = []

    private let source: SourceText
    private let marks: PlaceMarks?
    private var seen: Set<Int> = []
    private var run = Run(isInsideLink: false, beginsLink: false)
    private var linkDepth = 0

    init(_ source: SourceText, marks: PlaceMarks?) {
        self.source = source
        self.marks = marks
        builder = TreeBuilder(source)
        Libcmark.walk(marks?.marking(source.bytes) ?? source.bytes) { node, isEntering in
            visit(node, isEntering: isEntering)
        }
        noteDefinitions()
        footnotes.sort()
    }

    private mutating func visit(_ node: ParsedNode, isEntering: Bool) {
        if node.kind == .text || node.kind == .softBreak {
            run.nodes.append(node)
            if let marks, marks.mayHoldMarks(node.literal) { run.hasMarks = true }
            return
        }
        let endsLink = node.kind == .link && !isEntering
        if place(run, endsLink: endsLink) == .closesLink {
            linkDepth -= 1
        } else if isEntering {
            add(node)
        } else {
            if node.kind == .link || node.kind == .image { linkDepth -= 1 }
            builder.close()
        }
        run = Run(isInsideLink: linkDepth > 0, beginsLink: node.kind == .link && isEntering)
    }

    /// Adds a node that is not text, without the marks in it.
    private mutating func add(_ node: ParsedNode) {
        let place = node.place
        switch node.kind {
        case .code:
            builder.seek(source.offset(line: Int(place.line), column: 1))
            builder.add(.code, text: parts(node.literal, node.fenceInfo), at: place)
        case .codeSpan, .html, .htmlSpan: builder.add(node.kind, text: unmarked(node.literal), at: place)
        case .link, .image:
            linkDepth += 1
            builder.add(node.kind, text: parts(node.destination, node.title), at: place)
        case .paragraph, .heading:
            builder.seek(source.offset(line: Int(place.line), column: 1))
            builder.add(node.kind, detail: node.detail, number: 0, at: place)
        case .list: builder.add(.list, detail: node.detail, number: node.listStart, at: place)
        case .document, .quote, .item, .thematicBreak, .text, .softBreak, .lineBreak, .citationGroup, .emphasis,
            .strong:
            builder.add(node.kind, number: 0, at: place)
        }
    }

    /// A text without marks and, behind a NUL, another one.
    private mutating func parts(
        _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>
    ) -> [UInt8] {
        let start = unmarked(first)
        return second.isEmpty ? start : start + [0] + unmarked(second)
    }

    private mutating func unmarked(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var found: [Int] = []
        let clean = marks?.unmarked(text) { index, _ in found.append(index) }
        seen.formUnion(found)
        return clean ?? Array(text)
    }

    /// What has become of the link that a run was in.
    private enum Placed { case asItStands, closesLink }

    /// Adds a run, with nodes in place of its groups of citations; a link that is a footnote becomes its text.
    private mutating func place(_ run: Run, endsLink: Bool) -> Placed {
        guard run.hasMarks, let marks, let place = run.nodes.first?.place else {
            for node in run.nodes { add(text: node) }
            return .asItStands
        }
        var text: [UInt8] = []
        var found: [(at: Int, index: Int)] = []
        for node in run.nodes {
            let start = text.count
            let bytes = node.literal
            text +=
                node.kind == .softBreak
                ? [0x0A] : marks.unmarked(bytes) { found.append((start + $1 - 1, $0)) } ?? Array(bytes)
        }
        seen.formUnion(found.map(\.index))
        noteFootnotes(found)
        if run.beginsLink, endsLink, isFootnote(found) {
            builder.removeOpenNode()
            builder.addText(Array("[".utf8) + text + Array("]".utf8), at: place)
            return .closesLink
        }
        var start = 0
        for (range, index) in placeGroups(in: text, found, isInsideLink: run.isInsideLink) {
            builder.addText(text[start..<range.lowerBound], at: place)
            builder.add(.citationGroup, number: UInt32(index), at: place)
            start = range.upperBound
        }
        builder.addText(text[start...], at: place)
        return .asItStands
    }

    private mutating func add(text node: ParsedNode) {
        if node.kind == .text {
            builder.addText(node.literal, at: node.place)
        } else {
            builder.add(.softBreak, number: 0, at: node.place)
        }
    }

    /// The ranges of a run's text that are groups, and the index of each.
    private mutating func placeGroups(
        in text: [UInt8], _ found: [(at: Int, index: Int)], isInsideLink: Bool
    ) -> [(Range<Int>, Int)] {
        guard let marks else { return [] }
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
        guard let marks, isPlain(author) else { return nil }
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
        marks.map { source.bytes[$0.offsets[index]] } == UInt8(ascii: "@")
    }

    private mutating func noteFootnotes(_ found: [(at: Int, index: Int)]) {
        guard let marks else { return }
        for (_, index) in found where !isKey(index) {
            let bracket = marks.offsets[index] - 1
            guard !source.isEscaped(at: bracket), !isLinkText(at: bracket) else { continue }
            footnotes.append(bracket)
        }
    }

    private func isFootnote(_ found: [(at: Int, index: Int)]) -> Bool {
        guard let marks, let first = found.first, first.at == 0, !isKey(first.index) else { return false }
        return !isLinkText(at: marks.offsets[first.index] - 1)
    }

    /// Whether the brackets that open at an offset are the text of a link with a destination beside it.
    private func isLinkText(at bracket: Int) -> Bool {
        guard let end = endOfLabel(from: bracket), end + 1 < source.bytes.count else { return false }
        return source.bytes[end + 1] == UInt8(ascii: "(") || source.bytes[end + 1] == UInt8(ascii: "[")
    }

    /// Marks that are nowhere in the tree stood in definitions of link references.
    private mutating func noteDefinitions() {
        guard let marks else { return }
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
