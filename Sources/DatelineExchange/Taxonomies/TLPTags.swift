internal import DatelineModel

/// What the TLP tags of a thing say, in whatever letter case and version of TLP they are written.
///
/// Tags are taken as they were written: one with a hidden or foreign letter in it is no label, whatever it looks like.
struct TLPTags {
    /// The strictest of them; `nil` where there is none that can be told.
    let marking: Marking?
    /// Tags of TLP that are no label: `tlp:purple`, `tlp:ex:chr`.
    let unknown: [String]

    init(_ tags: [String]) {
        var marking: Marking?
        var unknown: [String] = []
        for tag in tags where Self.isTLP(tag) {
            let bare = tag.hasSuffix("\"") ? String(tag.dropLast().filter { $0 != "\"" }) : tag
            if let meant = Marking.probablyMeant(by: bare) {
                marking = max(marking ?? meant, meant)
            } else {
                unknown.append(ShownText.line(tag))
            }
        }
        self.marking = marking
        self.unknown = unknown
    }

    /// Whether a tag is of TLP, or looks as if it were.
    static func isTLP(_ tag: String) -> Bool {
        let letters = ShownText.line(tag).unicodeScalars.compactMap(plain).prefix(4)
        return letters.starts(with: "tlp".unicodeScalars)
    }

    /// The small Latin letter that a character looks like; `nil` for spaces and marks on letters.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20)
        case 0xFF21...0xFF3A: Unicode.Scalar(scalar.value - 0xFF21 + 0x61)
        case 0xFF41...0xFF5A: Unicode.Scalar(scalar.value - 0xFF41 + 0x61)
        case 0x0422, 0x0442, 0x03A4, 0x03C4: "t"
        case 0x0420, 0x0440, 0x03A1, 0x03C1: "p"
        case 0x029F, 0x04CF, 0x2113: "l"
        default: scalar.properties.isWhitespace || scalar.properties.isGraphemeExtend ? nil : scalar
        }
    }
}
