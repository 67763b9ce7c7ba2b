internal import DatelineModel

/// What the note of a citation says: our own remarks, where an export of ours put them there, and the rest.
struct CSLRemarks {
    /// How far the source is trusted.
    let reliability: Reliability?
    /// The note without the remarks that became something.
    let note: String?

    init(_ text: String?) {
        var rest = (text ?? "")[...]
        if let (sentence, others) = Self.divided(rest), Marking(label: sentence) != nil { rest = others }
        let known = Reliability.allCases.first { rest.hasPrefix(Self.sentence($0)) }
        if let known { rest = rest.dropFirst(Self.sentence(known).count).drop { $0 == " " } }
        reliability = known
        note = rest.isEmpty ? nil : String(rest)
    }

    /// The first sentence without its full stop, and what follows it.
    private static func divided(_ text: Substring) -> (Substring, Substring)? {
        guard let end = text.firstIndex(of: "."), text[end...].dropFirst().first.map({ $0 == " " }) ?? true else {
            return nil
        }
        return (text[..<end], text[end...].dropFirst().drop { $0 == " " })
    }

    private static func sentence(_ reliability: Reliability) -> String {
        "Reliability \(reliability.rawValue) (\(reliability.meaning))."
    }
}
