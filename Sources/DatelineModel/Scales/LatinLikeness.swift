/// A text as a reader sees it who takes every letter for the Latin one that it looks like.
///
/// Letters are small, blanks of all kinds are one kind, and what cannot be seen is gone.
struct LatinLikeness: Hashable, Sendable {
    /// The bytes of what it looks like; a letter of no likeness is ``otherLetter``, a mark of none is a full stop.
    let bytes: [UInt8]
    /// Whether anything in it is not what it looks like: a foreign letter, a hidden mark, a line end.
    let isDisguised: Bool

    /// Stands for a letter that looks like none of ours.
    static let otherLetter: UInt8 = 0x7F

    init(_ text: some StringProtocol) {
        var bytes: [UInt8] = []
        var isDisguised = false
        for scalar in text.unicodeScalars {
            if scalar.isASCII, scalar.value >= 0x20 || scalar == "\t" {
                bytes.append(Self.small(UInt8(scalar.value)))
                continue
            }
            isDisguised = true
            if let byte = Self.likeness(of: scalar) { bytes.append(byte) }
        }
        self.bytes = bytes
        self.isDisguised = isDisguised
    }

    private static func small(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0x41...0x5A: byte + 0x20
        case 0x09: 0x20
        case otherLetter: UInt8(ascii: ".")
        default: byte
        }
    }

    /// What a character beyond ASCII looks like; `nil` for what cannot be seen by itself.
    private static func likeness(of scalar: Unicode.Scalar) -> UInt8? {
        if let letter = alphabetLetter(scalar.value) ?? table[scalar] { return letter }
        let properties = scalar.properties
        if properties.isWhitespace { return UInt8(ascii: " ") }
        if properties.isGraphemeExtend || properties.isDefaultIgnorableCodePoint { return nil }
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) { return nil }
        return properties.isAlphabetic ? otherLetter : UInt8(ascii: ".")
    }

    /// The letter, digit or mark of a whole alphabet that Unicode has again in another shape.
    private static func alphabetLetter(_ value: UInt32) -> UInt8? {
        switch value {
        case 0xFF01...0xFF5E: small(UInt8(value - 0xFF01 + 0x21))
        case 0x1D400...0x1D6A3: UInt8((value - 0x1D400) % 26) + UInt8(ascii: "a")
        case 0x1D7CE...0x1D7FF: UInt8((value - 0x1D7CE) % 10) + UInt8(ascii: "0")
        case 0x24B6...0x24E9: UInt8((value - 0x24B6) % 26) + UInt8(ascii: "a")
        case 0x1F130...0x1F149: UInt8(value - 0x1F130) + UInt8(ascii: "a")
        case 0x1F150...0x1F169: UInt8(value - 0x1F150) + UInt8(ascii: "a")
        case 0x1F170...0x1F189: UInt8(value - 0x1F170) + UInt8(ascii: "a")
        default: nil
        }
    }

    /// Single letters of other alphabets, and other shapes of the marks that labels have.
    private static let table: [Unicode.Scalar: UInt8] = {
        let likenesses: [(Unicode.Scalar, String)] = [
            ("a", "АаΑαᴀàáâãäåÀÁÂÃÄÅāă"), ("b", "ВвΒβʙЬᏴ"), ("c", "СсϹϲᴄⅭⅽçÇℂℭćč"), ("d", "ᴅԁⅮⅾďð"),
            ("e", "ЕеЁёΕεᴇҽèéêëÈÉÊËēėęℰℯ℮"), ("g", "ɢԌԍɡġğĝ"), ("h", "НнΗʜһℋℌℍℎ"), ("i", "ІіΙιɪⅰⅠìíîïÌÍÎÏıℹ"),
            ("l", "ʟӏӀℓⅬⅼℒłĺļľ"), ("m", "МмΜᴍⅯⅿℳ"), ("n", "ΝɴпиИñńňℕ"), ("p", "РрΡρᴘℙþ"),
            ("r", "ʀᴦгГɾŕřℛℜℝᏒ"), ("s", "Ѕѕꜱśšşș"), ("t", "ТтΤτᴛţťț"), ("w", "ᴡԜԝωѡŵШш"), ("+", "⁺₊﹢➕✚✛➕"),
            (":", "˸ː∶꞉﹕፡։׃︰"), ("-", "‐‑‒–—―−﹣⁻"), ("_", "‗﹍﹏"), ("\"", "“”„‟«»″"), ("'", "‘’‚‛′"),
        ]
        var table: [Unicode.Scalar: UInt8] = [:]
        for (plain, others) in likenesses {
            for other in others.unicodeScalars { table[other] = UInt8(plain.value) }
        }
        return table
    }()
}
