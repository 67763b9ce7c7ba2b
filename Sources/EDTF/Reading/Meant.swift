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

/// Several dates: `2012 or 2013`, `May and June 2021`, `2021-05-07, 2021-05-09`, `(2012,2013)`.
enum MeantList {
    static func read(_ text: String) -> Meant? {
        let list = KnownMistake.trimmed(text, of: "()[]{} ").replacing("either ", with: "")
        for (word, choice) in [(" or ", EDTFSet.Choice.oneOf), (" and ", .allOf), (" & ", .allOf), ("&", .allOf)] {
            let parts = list.replacing(",\(word)", with: word).replacing(word, with: ",")
            guard parts != list, let dates = dates(parts) else { continue }
            return Meant("several dates are a set", [choice == .oneOf ? oneOf(dates) : allOf(dates)])
        }
        for separator in [",", ";", "/"] where list.contains(separator) {
            guard let dates = dates(list.replacing(separator, with: ",")) else { continue }
            let isRanged = dates.contains("..")
            return Meant(
                "several dates are a set",
                isRanged ? [allOf(dates), oneOf(dates)] : [oneOf(dates), allOf(dates)])
        }
        return nil
    }

    private static func oneOf(_ dates: String) -> EDTFProposal? { EDTFProposal("[\(dates)]", for: "one of them") }

    private static func allOf(_ dates: String) -> EDTFProposal? { EDTFProposal("{\(dates)}", for: "all of them") }

    /// The dates as EDTF; those that lack a year have that of the last.
    private static func dates(_ list: String) -> String? {
        let members = list.split(separator: ",").map { KnownMistake.trimmed($0, of: " ") }
        guard members.count > 1 else { return nil }
        let last = MeantDate.read(members[members.count - 1])
        let texts = members.compactMap { member in
            MeantDate.read(member).map { date in last.map(date.filled) ?? date }?.text ?? range(member)
        }
        return texts.count == members.count ? texts.joined(separator: ",") : nil
    }

    /// A range of dates as a member of a set: `2017-2019`.
    private static func range(_ member: String) -> String? {
        guard case .interval(let interval)? = MeantInterval.read(member)?.proposals.first?.date.form,
            case .date(let start) = interval.start, case .date(let end) = interval.end
        else { return nil }
        return "\(start)..\(end)"
    }
}
