/// The addresses in a text that lists them, and what stands beside them.
///
/// White space and semicolons divide them; a comma may be part of an address, and divides where another begins behind
/// it. Marks of the sentence round an address are none of its own: RFC 3986, section 5.2.4, takes a last `.` off too.
struct AddressesInText: Hashable, Sendable {
    /// The addresses in their order, as often as they stand there.
    private(set) var addresses: [String] = []
    /// The pieces between semicolons and line ends that hold no address.
    private(set) var others: [String] = []

    init(_ text: String) {
        let divided = text.replacing(/,(?=\s*https?:)/.ignoresCase(), with: " ")
        for piece in divided.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
            let found = piece.split(whereSeparator: \.isWhitespace).map(Self.bare).filter { WebAddress($0) != nil }
            addresses += found
            let words = ShownText.line(piece)
            if found.isEmpty, words.contains(where: { $0.isLetter || $0.isNumber }) { others.append(words) }
        }
    }

    /// An address without the marks that stand round it: `https://a.example/one/` of `<https://a.example/one/.>,`.
    private static func bare(_ written: Substring) -> String {
        var bare = written
        while let first = bare.first, "<([{\"'“‘«".contains(first) { bare.removeFirst() }
        while let last = bare.last, ".,:!>\"'”’»".contains(last) || isLoneBracket(last, of: bare) { bare.removeLast() }
        return String(bare)
    }

    /// Whether a closing bracket closes none of the address: `https://en.wikipedia.org/wiki/Mirai_(malware)` keeps its own.
    private static func isLoneBracket(_ last: Character, of text: Substring) -> Bool {
        let pairs: [Character: Character] = [")": "(", "]": "[", "}": "{"]
        guard let opening = pairs[last] else { return false }
        return text.count { $0 == last } > text.count { $0 == opening }
    }
}
