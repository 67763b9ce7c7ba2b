internal import EDTF

/// What a date in English words may mean in EDTF, to be proposed and never to be taken: "Late 2019", "Mar–May 2021".
enum DateInWords {
    /// One way to write the date, and what it stands for where there are several.
    struct Meaning: Hashable, Sendable {
        let date: String
        var words: String?
    }

    /// The ways to write a date, likeliest first; none where the text is not understood.
    static func meanings(of text: String) -> [Meaning] {
        // A long text is a note beside a date, not a date.
        guard text.utf8.count <= 64 else { return [] }
        let tokens = DateTokens.tokens(of: text)
        return (span(tokens) ?? qualified(tokens)).filter { (try? EDTFDate(parsing: $0.date)) != nil }
    }

    // MARK: Spans

    /// "March–May 2021", "12 to 15 May 2021", "2019 – present".
    private static func span(_ tokens: [DateTokens.Token]) -> [Meaning]? {
        var tokens = tokens
        if let first = tokens.first?.word, ["from", "between"].contains(first), tokens.contains(where: \.isSpan) {
            tokens.removeFirst()
        }
        guard let middle = tokens.firstIndex(where: \.isSpan), middle > 0, middle + 1 < tokens.count else { return nil }
        let (first, last) = (Array(tokens[..<middle]), Array(tokens[(middle + 1)...]))
        if last.count == 1, let word = last[0].word, openEnds.contains(word) {
            return DatePhrase(first).date.map { [Meaning(date: $0 + "/..")] }
        }
        if DatePhrase(first).isWinter(into: DatePhrase(last)) {
            return DatePhrase(first).date.map { [Meaning(date: $0)] }
        }
        guard let (start, end) = ends(first, last) else { return nil }
        return start == end ? nil : [Meaning(date: "\(start)/\(end)")]
    }

    private static let openEnds: Set = ["present", "now", "today", "ongoing", "current", "date"]

    /// Both ends of a span, either of which may leave to the other what they have in common.
    private static func ends(_ first: [DateTokens.Token], _ last: [DateTokens.Token]) -> (String, String)? {
        let (one, other) = (DatePhrase(first), DatePhrase(last))
        let start = one.completed(by: other), end = other.completed(by: one)
        guard let start = start.date, let end = end.date else { return nil }
        return (start, end)
    }

    // MARK: One date

    /// "circa 2015", "since May 2019", "before 2012", "2015 (?)".
    private static func qualified(_ tokens: [DateTokens.Token]) -> [Meaning] {
        let words = Set(tokens.compactMap(\.word))
        let isAbout = !words.isDisjoint(with: about)
        let isUnsure = !words.isDisjoint(with: unsure)
        let rest = tokens.filter { token in
            token.word.map { !about.contains($0) && !unsure.contains($0) } ?? true
        }
        guard !isAbout, !isUnsure else {
            let mark = isAbout && isUnsure ? "%" : isAbout ? "~" : "?"
            return DatePhrase(rest).date.map { [Meaning(date: $0 + mark)] } ?? []
        }
        return bounded(rest) ?? DatePhrase(rest).meanings
    }

    private static let about: Set = ["c", "ca", "circa", "about", "around", "approx", "approximately", "roughly", "~"]
    private static let unsure: Set = ["?", "possibly", "probably", "perhaps", "maybe", "likely"]

    /// What began or ended with a date.
    private static func bounded(_ tokens: [DateTokens.Token]) -> [Meaning]? {
        guard let word = tokens.first?.word else { return after(tokens) }
        if ["since", "from", "at"].contains(word), let least = tokens.firstIndex(of: .word("least")) {
            return DatePhrase(Array(tokens[(least + 1)...])).date.map { [Meaning(date: "[..\($0)]")] }
        }
        let phrase = DatePhrase(Array(tokens.dropFirst()))
        guard let date = phrase.date else { return after(tokens) }
        switch word {
        case "since", "from", "starting": return [Meaning(date: date + "/..")]
        case "until", "till": return [Meaning(date: "../" + date)]
        case "by": return [Meaning(date: "[..\(date)]")]
        case "before": return phrase.beside(-1).map { [Meaning(date: "[..\($0)]")] }
        case "after": return phrase.beside(1).map { [Meaning(date: "[\($0)..]")] }
        default: return after(tokens)
        }
    }

    private static let bounds = [
        "earlier": "[..", "before": "[..", "later": "..]", "after": "..]", "onwards": "/..", "onward": "/..",
    ]

    /// "2012 or earlier", "2012 or later", "2012 onwards".
    private static func after(_ tokens: [DateTokens.Token]) -> [Meaning]? {
        guard let word = tokens.last?.word, let ends = bounds[word] else { return nil }
        let rest = tokens.dropLast().filter { $0.word.map { !["or", "and"].contains($0) } ?? true }
        return DatePhrase(Array(rest)).date.map { date in
            switch ends {
            case "[..": [Meaning(date: "[..\(date)]")]
            case "..]": [Meaning(date: "[\(date)..]")]
            default: [Meaning(date: date + ends)]
            }
        }
    }
}

/// The words, numbers and signs of a date.
enum DateTokens {
    enum Token: Hashable, Sendable {
        case number(Int, width: Int)
        case word(String)
        /// A dash or a word for one.
        case span

        var word: String? {
            if case .word(let word) = self { word } else { nil }
        }

        var isSpan: Bool { self == .span }
    }

    /// The tokens of a text without the words that say nothing, such as "the" and "of".
    static func tokens(of text: String) -> [Token] {
        var tokens: [Token] = []
        var rest = text.lowercased()[...]
        while let character = rest.first {
            if character.isASCIIDigit {
                let digits = rest.prefix { $0.isASCIIDigit }
                tokens.append(.number(Int(digits) ?? 0, width: digits.count))
                rest = rest[digits.endIndex...]
            } else if character.isLetter {
                let word = rest.prefix { $0.isLetter }
                tokens += token(of: String(word)).map { [$0] } ?? []
                rest = rest[word.endIndex...]
            } else {
                if "-–—−‐‑/".contains(character) { tokens.append(.span) }
                if "?~".contains(character) { tokens.append(.word(String(character))) }
                rest.removeFirst()
            }
        }
        return withoutHyphens(tokens)
    }

    private static func token(of word: String) -> Token? {
        if empty.contains(word) || isWeekday(word) { return nil }
        return ["to", "through", "thru", "and", "bis"].contains(word) ? .span : .word(word)
    }

    private static let empty: Set = [
        "the", "of", "in", "on", "st", "nd", "rd", "th", "year", "month", "months", "season", "during", "sometime",
    ]

    private static func isWeekday(_ word: String) -> Bool {
        let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        return days.contains(word) || days.contains { $0.prefix(3) == word }
    }

    /// "mid-2019" and "spring-summer": a dash behind a word such as "mid" joins.
    private static func withoutHyphens(_ tokens: [Token]) -> [Token] {
        tokens.indices.filter { place in
            guard tokens[place].isSpan, place > 0, let word = tokens[place - 1].word else { return true }
            return DatePhrase.Part(word) == nil
        }.map { tokens[$0] }
    }
}
