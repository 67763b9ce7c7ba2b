/// Finds out whether a text has one of some names, each as a word of its own and in its own spelling.
struct NamesInText {
    /// The names by their first bytes.
    private let names: [UInt8: [[UInt8]]]

    init(_ names: some Sequence<String>) {
        let spelled = Set(names).map { Array($0.utf8) }.filter { !$0.isEmpty }
        self.names = Dictionary(grouping: spelled) { $0[0] }
    }

    /// Whether there are none.
    var isEmpty: Bool { names.isEmpty }

    /// Whether one of them stands in a text.
    func areMentioned(in text: String) -> Bool {
        let text = Array(text.utf8)
        var isWordBefore = false
        for start in text.indices {
            if !isWordBefore, let candidates = names[text[start]],
                candidates.contains(where: { stands($0, in: text, at: start) })
            {
                return true
            }
            isWordBefore = text[start].isPartOfWord
        }
        return false
    }

    private func stands(_ name: [UInt8], in text: [UInt8], at start: Int) -> Bool {
        let end = start + name.count
        guard end <= text.count, text[start..<end].elementsEqual(name) else { return false }
        return end == text.count || !text[end].isPartOfWord
    }
}

extension UInt8 {
    /// Whether the byte belongs to an ASCII letter or digit, or to any letter beyond ASCII.
    fileprivate var isPartOfWord: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
        default: false
        }
    }
}
