/// The words of a text as the search compares them.
///
/// Lower case, Latin letters without their marks, full-width letters as ordinary ones. Chinese, Japanese and Korean,
/// which do not show where a word ends, are taken as pairs of neighbouring characters, and the last one alone. The id of
/// a sub-technique, `T1566.001`, is one word, which its beginning `T1566` finds too. The script
/// `assets/search-engine.js` does the same with a query; a test holds the two together.
struct SearchTokens {
    /// Longer words are cut: nobody types more.
    static let longest = 32

    private(set) var tokens: [String] = []
    private var word: [Unicode.Scalar] = []
    private var run: [Unicode.Scalar] = []
    /// Whether a dot was just read that may be part of an id.
    private var isAtDot = false

    /// The tokens in the order of the text, with repetitions.
    static func of(_ text: String) -> [String] {
        var tokens = SearchTokens()
        for scalar in text.unicodeScalars { tokens.take(scalar) }
        tokens.endWord()
        tokens.endRun()
        return tokens.tokens
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            takeASCII(UInt8(scalar.value))
            return
        }
        let narrow = Self.narrow(scalar)
        if narrow.isASCII {
            takeASCII(UInt8(narrow.value))
            return
        }
        for lower in narrow.properties.lowercaseMapping.unicodeScalars {
            if let plain = LatinLetters.plain[lower] {
                for letter in plain.unicodeScalars { append(letter) }
            } else {
                append(lower)
            }
        }
    }

    private mutating func takeASCII(_ byte: UInt8) {
        if byte == UInt8(ascii: "."), !isAtDot, Self.isTechnique(word) {
            isAtDot = true
            return
        }
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            append(Unicode.Scalar(byte))
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): append(Unicode.Scalar(byte | 0x20))
        default:
            endWord()
            endRun()
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        passDot(before: scalar)
        // Marks that were written after their letter.
        if (0x300..<0x370).contains(scalar.value) { return }
        if Self.isEastAsian(scalar) {
            endWord()
            run.append(scalar)
        } else if scalar.isASCII || Self.isPartOfWord(scalar) {
            endRun()
            word.append(scalar)
        } else {
            endWord()
            endRun()
        }
    }

    /// A dot before a digit goes on with the id of a technique; before all else it ends the word.
    private mutating func passDot(before scalar: Unicode.Scalar) {
        guard isAtDot else { return }
        isAtDot = false
        if ("0"..."9").contains(scalar) { word.append(".") } else { endWord() }
    }

    private mutating func endWord() {
        isAtDot = false
        guard !word.isEmpty else { return }
        tokens.append(Self.text(word.prefix(Self.longest)))
        word.removeAll(keepingCapacity: true)
    }

    private mutating func endRun() {
        for position in run.indices { tokens.append(Self.text(run[position...].prefix(2))) }
        run.removeAll(keepingCapacity: true)
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// Whether a word in lower case is the id of a technique, `t1566`, which that of a sub-technique goes on from.
    private static func isTechnique(_ word: [Unicode.Scalar]) -> Bool {
        word.count == 5 && word[0] == "t" && word.dropFirst().allSatisfy { ("0"..."9").contains($0) }
    }

    /// U+FF01 to U+FF5E are the characters of ASCII in the width of a Chinese one.
    private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }

    /// Kana, Hangul and Han.
    private static func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x323AF:
            true
        default: false
        }
    }

    private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
            true
        default: false
        }
    }
}
