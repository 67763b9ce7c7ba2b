/// Finds runs of asterisks that look like marks of bold text and are read as text.
///
/// CommonMark 0.31.2, section 6.2: beside punctuation a run opens or closes only where white space or punctuation stands
/// on its other side. Scripts that write no spaces between words often have neither.
struct LiteralAsterisks {
    /// The runs of two and more, in bytes of the author's text.
    private(set) var runs: [Range<Int>] = []
    /// What two such runs were meant to make bold, the runs with it.
    private(set) var pairs: [Range<Int>] = []

    private let source: SourceText
    private let places: [ParsedPlace]
    private var cursor = 0
    private var end = 0
    private var open: Range<Int>?

    /// Goes through a tree with the places of its nodes.
    init(in tree: MarkdownTree, source: SourceText, places: [ParsedPlace]) {
        self.source = source
        self.places = places
        guard isWorthwhile else { return }
        tree.walk { node, isEntering in visit(node, isEntering: isEntering) }
    }

    /// Whether there is anything to be found, so that most texts need not be walked through for it.
    private var isWorthwhile: Bool { source.firstOffset(of: Self.mark, from: 0, to: source.bytes.count) != nil }

    /// Goes with the tree through the text: what is a delimiter to libcmark is passed over.
    private mutating func visit(_ node: MarkdownNode, isEntering: Bool) {
        switch node.kind {
        case .paragraph, .heading:
            guard isEntering else { return }
            let place = places[node.index]
            cursor = source.offset(line: Int(place.line), column: 1)
            end = source.offset(line: Int(place.lastLine) + 1, column: 1)
            open = nil
        case .strong: pass(2)
        case .emphasis: pass(1)
        case .codeSpan: if isEntering { pass(node.literal) }
        case .text: if isEntering { visitText(node.literal) }
        case .document, .quote, .list, .item, .code, .html, .thematicBreak, .softBreak, .lineBreak, .htmlSpan,
            .citationGroup, .link, .image:
            return
        }
    }

    private static let mark = Array("**".utf8)

    /// Goes over the delimiter of emphasis that comes next.
    private mutating func pass(_ length: Int) {
        let delimiters = ["*", "_"].map { Array(String(repeating: $0, count: length).utf8) }
        let next = delimiters.compactMap { source.firstOffset(of: $0, from: cursor, to: end) }.min()
        if let next { cursor = next + length }
    }

    /// Goes over code, which may hold asterisks of its own.
    private mutating func pass(_ code: ArraySlice<UInt8>) {
        let text = Array(code)
        if !text.isEmpty, let next = source.firstOffset(of: text, from: cursor, to: end) { cursor = next + text.count }
    }

    private mutating func visitText(_ literal: ArraySlice<UInt8>) {
        let bytes = Array(literal)
        var offset = 0
        while offset < bytes.count {
            let run = bytes[offset...].prefix { $0 == UInt8(ascii: "*") }.count
            if run >= 2 { take(run) }
            offset += max(run, 1)
        }
    }

    /// Takes the next run of the text, unless it is written with backslashes.
    private mutating func take(_ length: Int) {
        let escaped = source.firstOffset(of: Array("\\*".utf8), from: cursor, to: end) ?? end
        guard let start = source.firstOffset(of: Self.mark, from: cursor, to: end), start < escaped else {
            cursor = min(escaped + 2 * length, end)
            return
        }
        let run = start..<min(start + length, end)
        cursor = run.upperBound
        runs.append(run)
        let isFollowed = cursor < end && source.bytes[cursor] > 0x20
        guard let first = open, start > first.upperBound, source.bytes[start - 1] > 0x20 else {
            open = isFollowed ? run : nil
            return
        }
        pairs.append(first.lowerBound..<run.upperBound)
        open = nil
    }
}

/// What to write for bold text whose asterisks were read as text.
enum BoldProposal {
    /// The text with its punctuation outside of the asterisks; `nil` where nothing else would be left inside.
    static func text(for written: String) -> String? {
        let inside = written.drop { $0 == "*" }.reversed().drop { $0 == "*" }.reversed()
        let lead = inside.prefix { $0.isPunctuation || $0.isSymbol }
        let core = inside.dropFirst(lead.count)
        let words = core.prefix { !$0.isPunctuation && !$0.isSymbol }
        guard !words.isEmpty else { return nil }
        return String(lead) + "**" + String(words) + "**" + String(core.dropFirst(words.count))
    }
}
