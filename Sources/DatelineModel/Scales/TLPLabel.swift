/// What a text says of how far something may travel, where it is a label of the Traffic Light Protocol or looks like one.
///
/// Programs spell the labels in many ways: `tlp:amber`, `TLP AMBER+STRICT`, `"TLP:WHITE"`, `tlp-amber`, `marking:tlp=red`.
/// What a reader would take for a label counts as one. A free label in disguise, with a letter in it that only looks
/// like the right one, is none: nothing gets free by a trick.
public enum TLPLabel: Hashable, Sendable {
    /// A label of TLP 1 or 2, however it is spelled.
    case label(Marking)
    /// What looks like a label and is none: `tlp:mauve`.
    case notKnown

    /// The marking, where the label is one.
    public var marking: Marking? {
        if case .label(let marking) = self { marking } else { nil }
    }

    /// The labels in a tag: usually none, or the tag is one.
    public static func labels(ofTag tag: some StringProtocol) -> [TLPLabel] {
        guard TLPSpelling.mayNameTLP(tag) else { return [] }
        return TLPSpelling(tag).mentions.compactMap { $0.whole }
    }

    /// Whether a tag begins as a label of TLP, so that nothing is lost where a marking takes its place.
    public static func isLabelAlone(_ tag: some StringProtocol) -> Bool {
        guard TLPSpelling.mayNameTLP(tag) else { return false }
        let spelling = TLPSpelling(tag)
        return spelling.beginsWithName && spelling.mentions.contains { $0.whole != nil }
    }

    /// The labels in sentences: a name of TLP with a colour, or with a colon and anything behind it.
    public static func labels(inWords words: some StringProtocol) -> [TLPLabel] {
        TLPSpelling(words).mentions.compactMap { $0.first }
    }

    /// The labels of a text that stands where only a label can stand, so that the colour alone will do.
    public static func labels(ofField text: some StringProtocol) -> [TLPLabel] {
        let spelling = TLPSpelling(text)
        let labels = spelling.mentions.compactMap { $0.whole }
        if !labels.isEmpty { return labels }
        return spelling.isEmpty ? [] : [spelling.colour]
    }

    /// The strictest of several labels; `nil` where there are none.
    public static func strictest(of labels: [TLPLabel], notKnown: Marking) -> Marking? {
        labels.map { $0.marking ?? notKnown }.max()
    }
}

/// Where a text names TLP, and what stands behind the name.
struct TLPSpelling {
    /// One naming of TLP with all that follows it, up to the next.
    struct Mention: Hashable {
        /// The label, where all that follows is to be one.
        let whole: TLPLabel?
        /// The label that the first words behind it make.
        let first: TLPLabel?
    }

    private let likeness: LatinLikeness
    let mentions: [Mention]
    /// Whether no word stands before the first name.
    let beginsWithName: Bool

    init(_ text: some StringProtocol) {
        let likeness = LatinLikeness(text)
        self.likeness = likeness
        guard Self.mayNameTLP(text) else {
            mentions = []
            beginsWithName = false
            return
        }
        let names = TLPName.all(in: likeness.bytes)
        let start = names.first?.range.lowerBound
        beginsWithName = start.map { !likeness.bytes[..<$0].contains { TLPColour.isLetter($0) } } ?? false
        mentions = names.enumerated().compactMap { number, name in
            let end = number + 1 < names.count ? names[number + 1].range.lowerBound : likeness.bytes.count
            let rest = TLPColour(likeness.bytes[name.range.upperBound..<end], isDisguised: likeness.isDisguised)
            // The first of `tlp:tlp="amber"` is the name of a taxonomy.
            if rest.isEmpty, number + 1 < names.count { return nil }
            let isGlued = rest.isGlued
            let isName = !(isGlued && name.isSpaced) || rest.whole.marking != nil
            return Mention(
                whole: isName ? rest.whole : nil, first: isGlued && rest.first?.marking == nil ? nil : rest.first)
        }
    }

    /// Whether the text has nothing to read in it.
    var isEmpty: Bool { !likeness.bytes.contains { TLPColour.isLetter($0) } }

    /// The label that the whole text is, without a name of TLP.
    var colour: TLPLabel { TLPColour(likeness.bytes[...], isDisguised: likeness.isDisguised).whole }

    /// A quick look that lets most texts go: nearly all tags are ASCII without a `t`, an `l` and a `p`.
    static func mayNameTLP(_ text: some StringProtocol) -> Bool {
        var seen = 0
        for byte in text.utf8 {
            switch byte {
            case 0x80...: return true
            case 0x54, 0x74: seen |= 1
            case 0x4C, 0x6C: seen |= 2
            case 0x50, 0x70: seen |= 4
            default: break
            }
        }
        return seen == 7
    }
}

/// The name of the protocol in a text: `tlp`, `T.L.P.`, `traffic light protocol`.
struct TLPName {
    let range: Range<Int>
    /// Whether there is something between its letters, so that it may be the end of one word and the start of another.
    let isSpaced: Bool

    static func all(in bytes: [UInt8]) -> [TLPName] {
        var names: [TLPName] = []
        var index = 0
        while index < bytes.count {
            let isStart = index == 0 || !TLPColour.isLetter(bytes[index - 1]) || TLPColour.isDigit(bytes[index - 1])
            if isStart, bytes[index] == UInt8(ascii: "t"), let name = spelled(at: index, in: bytes) {
                names.append(name)
                index = name.range.upperBound
            } else {
                index += 1
            }
        }
        return names
    }

    private static func spelled(at start: Int, in bytes: [UInt8]) -> TLPName? {
        for word in ["trafficlightprotocol", "trafficlight", "tlp"] {
            var index = start
            var isSpaced = false
            var letters = word.utf8.dropFirst()
            index += 1
            while let letter = letters.first, index < bytes.count {
                if bytes[index] == letter {
                    letters = letters.dropFirst()
                } else if " .-_".utf8.contains(bytes[index]) {
                    isSpaced = true
                } else {
                    break
                }
                index += 1
            }
            if letters.isEmpty { return TLPName(range: start..<index, isSpaced: isSpaced && word == "tlp") }
        }
        return nil
    }
}
