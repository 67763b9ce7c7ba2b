/// What the writer of a text that is not EDTF may have meant, and why it is not EDTF.
///
/// Several texts where only the writer can choose. Each can be read; what cannot is left away.
struct Meant {
    let reason: String
    /// The likeliest first; the words that tell them apart are left away where there is one only.
    let proposals: [EDTFProposal]

    /// Nil where nothing is left that can be read.
    init?(_ reason: String, _ proposals: [EDTFProposal?]) {
        let readable = proposals.compactMap(\.self)
        guard let first = readable.first else { return nil }
        self.reason = reason
        self.proposals = readable.count == 1 ? [EDTFProposal(first.date)] : readable
    }
}

extension KnownMistake {
    /// What was meant by a text that is one date, a time from one to another, or several dates.
    static func meant(_ text: String) -> Meant? {
        let words = normalized(text)
        guard !words.isEmpty else { return nil }
        return placeholders(text) ?? MeantTime.read(words) ?? MeantNights.read(words) ?? MeantLimit.read(words)
            ?? MeantDate.read(words)?.meant
            ?? MeantInterval.read(words) ?? MeantList.read(words)
    }

    /// The text in lower case, with plain signs, one blank between words and no quotation marks around it.
    static func normalized(_ text: String) -> String {
        var plain = text.lowercased()
        let isASCII = plain.utf8.allSatisfy { $0 < 0x80 }
        for (sign, meant) in (isASCII ? [] : typography) + (plain.contains(".") ? eras : []) {
            plain = plain.replacing(sign, with: meant)
        }
        let words = plain.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
        return trimmed(MeantLanguages.english(words), of: "\"'“”‘`;!")
    }

    /// Signs and letters that words are told without.
    private static let typography = [
        ("\u{A0}", " "), ("\u{202F}", " "), ("\u{2009}", " "), ("–", "-"), ("—", "-"), ("−", "-"), ("\u{2010}", "-"),
        ("\u{2011}", "-"), ("’", "'"), ("…", "..."), ("→", "->"),
        ("ä", "a"), ("ö", "o"), ("ü", "u"), ("à", "a"), ("é", "e"), ("è", "e"), ("ê", "e"), ("û", "u"), ("ó", "o"),
        ("ñ", "n"),
    ]

    private static let eras = [("b.c.e.", "bce"), ("b.c.", "bc"), ("a.d.", "ad"), ("c.e.", "ce")]

    /// A text without some signs around it.
    static func trimmed(_ text: some StringProtocol, of signs: String) -> String {
        let head = text.drop { signs.contains($0) }
        guard let last = head.lastIndex(where: { !signs.contains($0) }) else { return "" }
        return String(head[...last])
    }

    /// A text with `X` for signs that stand for digits that are not known: `202*`, `2021-??`, `20__`.
    private static func placeholders(_ text: String) -> Meant? {
        let reason = "a digit that is not known is 'X'"
        let digits = String(text.map { "*?_#".contains($0) ? "X" : $0 })
        guard digits != text else { return nil }
        // One star for a whole part: `2021-*`.
        let parts = digits.split(separator: "-", omittingEmptySubsequences: false).enumerated().map { place, part in
            part == "X" ? (place == 0 ? "XXXX" : "XX") : String(part)
        }
        return Meant(reason, [EDTFProposal(digits)]) ?? Meant(reason, [EDTFProposal(parts.joined(separator: "-"))])
    }
}
