/// The words of a text as the search compares them.
///
/// Lower case, Latin letters without their marks, full-width letters as ordinary ones. Chinese, Japanese and Korean,
/// which do not show where a word ends, are taken as pairs of neighbouring characters, and the last one alone. The id of
/// a sub-technique, `T1566.001`, is one word, which its beginning `T1566` finds too. The script
/// `assets/search-engine.js` does the same with a query; a test holds the two together.
///
/// A name with a hyphen, an apostrophe or a dot in it is also one word without them: `KOL-8-5` is `kol`, `8`, `5` and
/// `kol85`, so that each way of writing it finds the others.
package struct SearchTokens {
    /// Longer words are cut: nobody types more.
    package static let longest = 32

    /// One word of a text, or a pair of East Asian characters.
    package struct Token: Hashable, Sendable {
        /// The folded letters and digits.
        package let text: String
        /// Whether it is a word of a script that divides words.
        package let isWord: Bool
    }

    private(set) var tokens: [Token] = []
    private(set) var joined: [String] = []
    /// The words so far between which no blank stands.
    private var chain: [[Unicode.Scalar]] = []
    /// Whether just a hyphen, an apostrophe or a dot was read after a word.
    private var isAtLink = false
    private var word: [Unicode.Scalar] = []
    private var run: [Unicode.Scalar] = []
    /// Whether a dot was just read that may be part of an id.
    private var isAtDot = false

    /// The tokens in the order of the text, with repetitions.
    package static func of(_ text: String) -> [String] { read(text).tokens.map(\.text) }

    /// The tokens in the order of the text, and whether each is a word.
    package static func words(of text: String) -> [Token] { read(text).tokens }

    /// The tokens, and the words that a hyphen, an apostrophe or a dot divides once more as one.
    package static func withJoined(_ text: String) -> [String] {
        let read = read(text)
        return read.tokens.map(\.text) + read.joined
    }

    /// A name as one word: all its letters and digits, folded. Names that are spelled with and without blanks, hyphens
    /// and marks are the same.
    package static func compact(_ name: String) -> String {
        let words = read(name).tokens
        // Of pairs of East Asian characters each begins with the next one of the text.
        return words.map { $0.isWord ? $0.text : String($0.text.prefix(1)) }.joined()
    }

    /// The tokens of a name, as with ``withJoined(_:)``; a short one that is several words is also one word.
    package static func ofName(_ name: String) -> [String] {
        let read = read(name)
        let words = read.tokens.map(\.text)
        let isShort = (2...4).contains(words.count) && read.tokens.allSatisfy(\.isWord)
        return words + read.joined + (isShort ? [asOneWord(words)] : [])
    }

    /// Several words as one, as long as a word is kept.
    static func asOneWord(_ words: [String]) -> String {
        String(words.joined().unicodeScalars.prefix(longest).map(Character.init))
    }

    private static func read(_ text: String) -> SearchTokens {
        var tokens = SearchTokens()
        for scalar in text.unicodeScalars { tokens.take(scalar) }
        tokens.endWord()
        tokens.endRun()
        tokens.endChain()
        return tokens
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
            if let plain = MarkedLetters.plain[lower] {
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
        default: divide(at: Unicode.Scalar(byte))
        }
    }

    /// Ends what was being read; a hyphen, an apostrophe or a dot links a word to the next one.
    private mutating func divide(at scalar: Unicode.Scalar) {
        let isLink = !word.isEmpty && Self.links.contains(scalar)
        endWord()
        endRun()
        if !isLink { endChain() }
        isAtLink = isLink
    }

    private static let links: Set<Unicode.Scalar> = [
        "-", "_", "'", ".", "\u{AD}", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2018}", "\u{2019}", "\u{2BC}",
    ]

    private mutating func append(_ scalar: Unicode.Scalar) {
        passDot(before: scalar)
        // Marks that were written after their letter.
        if (0x300..<0x370).contains(scalar.value) { return }
        if Self.isEastAsian(scalar) {
            endWord()
            run.append(scalar)
        } else if scalar.isASCII || Self.isPartOfWord(scalar) {
            endRun()
            if word.isEmpty, !isAtLink { endChain() }
            isAtLink = false
            word.append(scalar)
        } else {
            divide(at: scalar)
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
        tokens.append(Token(text: Self.text(word.prefix(Self.longest)), isWord: true))
        chain.append(word)
        word.removeAll(keepingCapacity: true)
    }

    private mutating func endRun() {
        for position in run.indices {
            tokens.append(Token(text: Self.text(run[position...].prefix(2)), isWord: false))
        }
        run.removeAll(keepingCapacity: true)
    }

    private mutating func endChain() {
        if chain.count > 1 { joined.append(Self.text(Array(chain.joined())[...].prefix(Self.longest))) }
        chain.removeAll(keepingCapacity: true)
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
