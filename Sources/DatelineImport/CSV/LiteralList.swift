/// A list that is written in a cell as a literal of JSON or of Python: `['Japan', "Korea, Republic of"]`.
///
/// JSON follows RFC 8259, section 5. Python follows its language reference, section 2.4.1, for strings, numbers,
/// `None`, lists and tuples. Nothing is evaluated.
enum LiteralList: Hashable, Sendable {
    case text(String)
    case list([LiteralList])

    /// How lists in cells are written.
    enum Notation: String, Hashable, Sendable, CaseIterable {
        case json, python

        /// The name of the language.
        var name: String { self == .json ? "JSON" : "Python" }
    }

    /// Why a cell is not a list.
    struct Fault: Error, Hashable {
        let reason: String
    }

    /// Reads a whole cell. A cell that does not begin like a list is one text.
    static func read(_ cell: String, _ notation: Notation) throws(Fault) -> LiteralList {
        guard begins(cell, notation) else { return .text(cell) }
        var scan = LiteralScan(cell, notation)
        let list = try scan.value(depth: 0)
        guard scan.isAtEnd else { throw Fault(reason: "text follows the end of the list") }
        return list
    }

    /// The notation in which a cell is a list of texts; `nil` for any other cell, such as "[sic]".
    static func notation(of cell: String) -> Notation? {
        Notation.allCases.first { notation in
            guard begins(cell, notation), let list = try? read(cell, notation) else { return false }
            return list.holdsTexts
        }
    }

    static func begins(_ cell: String, _ notation: Notation) -> Bool {
        let signs = cell.filter { !$0.isWhitespace }.prefix(2)
        if signs.first == "[" { return true }
        // Round brackets usually hold a remark, "(unknown)".
        return notation == .python && signs.first == "(" && signs.last.map { "'\"([".contains($0) } ?? false
    }

    /// Whether it contains a text or nothing at all. "[1]" may be a footnote.
    private var holdsTexts: Bool {
        switch self {
        case .text: true
        case .list(let elements): elements.isEmpty || elements.contains(where: \.isTextInQuotes)
        }
    }

    private var isTextInQuotes: Bool {
        switch self {
        case .text(let text): Int(text) == nil
        case .list: holdsTexts
        }
    }

    /// The texts. A nested list holds the names of one thing, the main one first.
    var chains: [[String]] {
        switch self {
        case .text(let text): [[text]]
        case .list(let elements):
            elements.flatMap { element -> [[String]] in
                if case .list(let inner) = element { [inner.flatMap(\.texts)] } else { element.chains }
            }
        }
    }

    /// All texts, including those of nested lists.
    var texts: [String] {
        switch self {
        case .text(let text): [text]
        case .list(let elements): elements.flatMap(\.texts)
        }
    }
}

/// Parses a literal, character by character.
private struct LiteralScan {
    private let notation: LiteralList.Notation
    private var rest: Substring
    /// How deeply lists may be nested: a hostile cell could nest millions.
    private static let deepest = 16

    init(_ cell: String, _ notation: LiteralList.Notation) {
        self.notation = notation
        rest = cell[...]
    }

    var isAtEnd: Bool { rest.allSatisfy(\.isWhitespace) }

    mutating func value(depth: Int) throws(LiteralList.Fault) -> LiteralList {
        guard depth <= Self.deepest else { throw LiteralList.Fault(reason: "lists stand too deep in each other") }
        skipSpace()
        guard let first = rest.first else { throw LiteralList.Fault(reason: "the list has no end") }
        if first == "[" || isPython && first == "(" { return .list(try elements(depth)) }
        if first == "\"" || isPython && first == "'" { return .text(try quoted()) }
        return try bare()
    }

    private var isPython: Bool { notation == .python }

    private mutating func skipSpace() { rest = rest.drop(while: \.isWhitespace) }

    private mutating func elements(_ depth: Int) throws(LiteralList.Fault) -> [LiteralList] {
        let end: Character = rest.removeFirst() == "[" ? "]" : ")"
        var elements: [LiteralList] = []
        skipSpace()
        while rest.first != end {
            elements.append(try value(depth: depth + 1))
            skipSpace()
            if rest.first == "," {
                rest.removeFirst()
                skipSpace()
            } else if rest.first != end {
                throw LiteralList.Fault(
                    reason: rest.isEmpty ? "the list has no end" : "a comma is missing before '\(rest.prefix(12))'")
            }
        }
        rest.removeFirst()
        return elements.filter { $0 != .list([]) && $0 != .text("") }
    }

    /// A number, or a word that stands for nothing: `None`, `null`, `nan`.
    private mutating func bare() throws(LiteralList.Fault) -> LiteralList {
        let word = rest.prefix { $0.isLetter || $0.isNumber || "+-._".contains($0) }
        rest = rest[word.endIndex...]
        // Python literals may have a prefix letter before the quotes.
        if isPython, ["u", "b", "r"].contains(word.lowercased()), let quote = rest.first, "'\"".contains(quote) {
            return .text(try quoted(isRaw: word.lowercased() == "r"))
        }
        if ["none", "null", "nan"].contains(word.lowercased()) { return .text("") }
        guard !word.isEmpty, Double(word) != nil || ["true", "false"].contains(word.lowercased()) else {
            throw LiteralList.Fault(reason: "'\(word.isEmpty ? rest.prefix(12) : word)' is in no quotes")
        }
        return .text(String(word))
    }

    private mutating func quoted(isRaw: Bool = false) throws(LiteralList.Fault) -> String {
        let quote = rest.removeFirst()
        var text = ""
        while let character = rest.popFirst() {
            if character == quote { return text }
            if character == "\\", !isRaw { text += try escaped() } else { text.append(character) }
        }
        throw LiteralList.Fault(reason: "a quote has no end")
    }

    private mutating func escaped() throws(LiteralList.Fault) -> String {
        guard let letter = rest.popFirst() else { throw LiteralList.Fault(reason: "a quote has no end") }
        switch letter {
        case "n": return "\n"
        case "t": return "\t"
        case "r": return "\r"
        case "b", "f": return ""
        case "u": return try unicode(4)
        case "x" where isPython: return try unicode(2)
        case "U" where isPython: return try unicode(8)
        case "\\", "\"", "'", "/": return String(letter)
        default: return isPython ? "\\\(letter)" : String(letter)
        }
    }

    /// A character by its code; JSON writes those beyond the first plane as a surrogate pair.
    private mutating func unicode(_ count: Int) throws(LiteralList.Fault) -> String {
        let number = try hexadecimal(count)
        if (0xD800...0xDBFF).contains(number), rest.hasPrefix("\\u") {
            rest = rest.dropFirst(2)
            let low = try hexadecimal(4)
            guard (0xDC00...0xDFFF).contains(low) else { return "\u{FFFD}" }
            return Unicode.Scalar(0x10000 + (number - 0xD800) << 10 + (low - 0xDC00)).map { String($0) } ?? "\u{FFFD}"
        }
        return Unicode.Scalar(number).map { String($0) } ?? "\u{FFFD}"
    }

    private mutating func hexadecimal(_ count: Int) throws(LiteralList.Fault) -> UInt32 {
        let digits = rest.prefix(count)
        guard digits.count == count, let number = UInt32(digits, radix: 16) else {
            throw LiteralList.Fault(reason: "'\\' is followed by no number of a character")
        }
        rest = rest.dropFirst(count)
        return number
    }
}
