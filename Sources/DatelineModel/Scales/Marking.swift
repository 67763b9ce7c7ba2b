/// How far a record may travel: the Traffic Light Protocol, version 2.0 (FIRST, August 2022).
public enum Marking: Int, Hashable, Comparable, Sendable, CaseIterable {
    case clear, green, amber, amberStrict, red

    /// Reads a label exactly as TLP 2.0 spells it: capitals, no space.
    public init?(label: some StringProtocol) {
        guard let marking = Marking.allCases.first(where: { $0.label == String(label) }) else { return nil }
        self = marking
    }

    /// The label as it must be printed, never translated: `TLP:AMBER+STRICT`.
    public var label: String {
        switch self {
        case .clear: "TLP:CLEAR"
        case .green: "TLP:GREEN"
        case .amber: "TLP:AMBER"
        case .amberStrict: "TLP:AMBER+STRICT"
        case .red: "TLP:RED"
        }
    }

    /// A short name for style sheets: `amber-strict`.
    public var slug: String {
        switch self {
        case .clear: "clear"
        case .green: "green"
        case .amber: "amber"
        case .amberStrict: "amber-strict"
        case .red: "red"
        }
    }

    /// Freer markings come first.
    public static func < (first: Marking, second: Marking) -> Bool { first.rawValue < second.rawValue }

    /// The label that was probably meant by a text that is none, such as `tlp:white`.
    public static func probablyMeant(by text: some StringProtocol) -> Marking? {
        let labels = TLPLabel.labels(ofField: text)
        return labels.count == 1 ? labels[0].marking : nil
    }
}

/// What stands behind a name of TLP: a colour, or something in the place of one.
struct TLPColour {
    private struct Word {
        let text: String
        /// What stands between this word and the one before it.
        let gap: [UInt8]
    }

    private let words: [Word]
    private let end: [UInt8]
    private let isDisguised: Bool

    init(_ bytes: ArraySlice<UInt8>, isDisguised: Bool) {
        var words: [Word] = []
        var gap: [UInt8] = []
        var text: [UInt8] = []
        for byte in bytes {
            if Self.isLetter(byte) {
                text.append(byte)
                continue
            }
            if !text.isEmpty {
                words.append(Word(text: String(decoding: text, as: UTF8.self), gap: gap))
                text = []
                gap = []
            }
            gap.append(byte)
        }
        if !text.isEmpty {
            words.append(Word(text: String(decoding: text, as: UTF8.self), gap: gap))
            gap = []
        }
        self.words = Self.withoutVersion(words)
        end = gap
        self.isDisguised = isDisguised
    }

    /// Whether nothing stands there that could be read.
    var isEmpty: Bool { words.isEmpty }

    /// Whether the first word is one with the name: `tlpred`.
    var isGlued: Bool { words.first.map(\.gap.isEmpty) ?? false }

    /// The label, where all of the words are to be one.
    var whole: TLPLabel {
        var letters = words.enumerated().map { number, word in
            (number > 0 && word.gap.contains(Self.plus) ? "+" : "") + word.text
        }.joined()
        if end.contains(Self.plus) { letters += "+" }
        return label(letters)
    }

    /// The label that the first words make; `nil` where they are a sentence about TLP.
    var first: TLPLabel? {
        guard let word = words.first else { return nil }
        let next = words.count > 1 ? words[1] : nil
        let gap = next?.gap ?? end
        if label(word.text) == .label(.amber), let next, next.text == "strict" { return .label(.amberStrict) }
        // `TLP:CLEAR+STRICT` is no label; the plus of `TLP:RED + annex` belongs to the sentence.
        if gap.first == Self.plus { return .notKnown }
        let label = label(word.text)
        return label.marking != nil || word.gap.contains { Self.marks.contains($0) } ? label : nil
    }

    private func label(_ letters: String) -> TLPLabel {
        guard let marking = Self.colours[letters], !(isDisguised && marking == .clear) else { return .notKnown }
        return .label(marking)
    }

    private static let colours: [String: Marking] = [
        "clear": .clear, "white": .clear, "green": .green, "amber": .amber, "amber+strict": .amberStrict,
        "amberstrict": .amberStrict, "red": .red,
    ]

    private static let plus = UInt8(ascii: "+")
    /// The marks behind which something stands in the place of a colour.
    private static let marks = Set(":=_-".utf8)

    /// The words without `2.0`, `v1`, and without what says only that a label follows: `tlp:level=amber`.
    private static func withoutVersion(_ words: [Word]) -> [Word] {
        var rest = words[...]
        while let word = rest.first, fillers.contains(word.text), rest.count > 1 { rest = rest.dropFirst() }
        if let word = rest.first, let bare = glued(word.text), !bare.isEmpty {
            rest[rest.startIndex] = Word(text: bare, gap: word.gap + [UInt8(ascii: " ")])
        }
        return Array(rest)
    }

    private static let fillers: Set = [
        "v", "ver", "version", "v1", "v2", "1", "2", "0", "level", "color", "colour", "label", "marking", "rating",
        "designation", "value", "tag",
    ]

    /// The letters behind a version that is one word with them: `2amber`.
    private static func glued(_ word: String) -> String? {
        var rest = word[...]
        if rest.hasPrefix("v"), rest.dropFirst().first?.isNumber ?? false { rest = rest.dropFirst() }
        guard let digit = rest.first, "12".contains(digit) else { return nil }
        return String(rest.drop { $0.isNumber })
    }

    /// A letter or a digit, or what stands for a letter of no likeness.
    static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || isDigit(byte) || byte == LatinLikeness.otherLetter
    }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
