internal import EDTF

/// How precisely English words give a time that begins on the first of a month.
enum WordedPrecision: Int, Comparable {
    case day, month, year

    static func < (one: WordedPrecision, other: WordedPrecision) -> Bool { one.rawValue < other.rawValue }

    /// The most precise mention in a text of the day, of its month, or (for the first of January) of its year.
    init?(of first: CalendarDay, in text: String) {
        let words = Self.words(text)
        let found = words.indices.compactMap { Self.mention(of: first, at: $0, in: words) }
        guard let finest = found.min() else { return nil }
        self = finest
    }

    /// The words without surrounding punctuation, with all dashes as hyphens.
    private static func words(_ text: String) -> [String] {
        let dashes: Set<Character> = ["\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}"]
        let plain = String(text.map { dashes.contains($0) ? "-" : $0 }).lowercased()
        return plain.split { $0.isWhitespace || "()[]{},;:!?\"'“”‘’«»".contains($0) }
            .map { String($0.drop { ".-".contains($0) }.reversed().drop { ".-".contains($0) }.reversed()) }
            .filter { !$0.isEmpty }
    }

    private static func mention(of first: CalendarDay, at index: Int, in words: [String]) -> WordedPrecision? {
        let word = words[index]
        if let figures = figures(word) { return mention(of: first, figures, at: index, in: words) }
        if let year = word.split(separator: "-").last.flatMap({ yearAlone(String($0)) }), year == first.year,
            ["early", "mid", "late", "since", "pre"].contains(word.prefix { $0 != "-" })
        {
            return first.month == 1 ? .year : nil
        }
        return isFirstOfTwoMonths(first, at: index, in: words) ? .month : nil
    }

    /// What a numeric word mentions: a year, a month such as `2021-01`, or a day such as `2021-01-01` or `01.01.2021`.
    private static func mention(
        of first: CalendarDay, _ figures: [String], at index: Int, in words: [String]
    ) -> WordedPrecision? {
        let numbers = figures.compactMap { Int($0) }
        let years = figures.compactMap(yearAlone)
        guard years.contains(first.year) else { return nil }
        switch (figures.count, years.count) {
        case (1, _): return mention(ofYearAt: index, first, in: words)
        case (2, 2): return first.month == 1 ? .year : nil
        case (2, 1):
            let other = numbers.first { $0 != first.year } ?? 0
            if (1...12).contains(other) { return other == first.month ? .month : nil }
            return first.month == 1 ? .year : nil
        case (3, 1):
            let others = numbers.filter { $0 != first.year }
            return Set(others) == Set([first.month, 1]) ? .day : nil
        default: return nil
        }
    }

    /// What a year mentions with the words before it: `1 January 2021`, `January 1 2021`, `January of 2021`, `2021`.
    private static func mention(ofYearAt index: Int, _ first: CalendarDay, in words: [String]) -> WordedPrecision? {
        let before = Array(words[..<index].suffix(4).filter { $0 != "of" && $0 != "the" }.reversed())
        if let month = before.first.flatMap(EnglishDay.wholeMonth) {
            guard month == first.month else { return nil }
            guard before.count > 1, let day = day(before[1]) else { return .month }
            return day == 1 ? .day : nil
        }
        if before.count > 1, let day = day(before[0]), let month = EnglishDay.wholeMonth(before[1]) {
            return day == 1 && month == first.month ? .day : nil
        }
        return first.month == 1 ? .year : nil
    }

    /// `January and March 2021`, `January to March 2021`.
    private static func isFirstOfTwoMonths(_ first: CalendarDay, at index: Int, in words: [String]) -> Bool {
        let joints: Set = ["and", "to", "until", "till", "through", "or"]
        return EnglishDay.wholeMonth(words[index]) == first.month && index + 3 < words.count
            && joints.contains(words[index + 1]) && EnglishDay.wholeMonth(words[index + 2]) != nil
            && yearAlone(words[index + 3]) == first.year
    }

    /// The numbers in a word made only of digits and date separators.
    private static func figures(_ word: String) -> [String]? {
        let parts = word.split(omittingEmptySubsequences: false) { "-/.".contains($0) }.map(String.init)
        return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) } ? parts : nil
    }

    private static func yearAlone(_ word: String) -> Int? { word.count == 4 ? Int(word) : nil }

    /// The day of the month in `1`, `01`, `1st` or `first`.
    private static func day(_ word: String) -> Int? {
        if word == "first" { return 1 }
        let digits = word.prefix { $0.isASCIIDigit }
        guard ["", "st", "nd", "rd", "th"].contains(word[digits.endIndex...]), digits.count < 3 else { return nil }
        return Int(digits).flatMap { (1...31).contains($0) ? $0 : nil }
    }
}

extension EnglishDay {
    /// The number of a month from its full name or a usual abbreviation: `may`, `jan`, `sept`.
    static func wholeMonth(_ word: String) -> Int? {
        let word = word.hasSuffix(".") ? String(word.dropLast()) : word
        return names.firstIndex { $0 == word || $0.prefix(3) == word || word == "sept" && $0 == "september" }
            .map { $0 + 1 }
    }
}

/// Parses dates in American English: "March 1, 2018".
enum EnglishDay {
    static func read(_ text: Substring) -> CalendarDay? {
        let words = text.split { $0 == " " || $0 == "," || $0 == "." }
        guard words.count >= 3 else { return nil }
        if let month = month(words[0]), let day = Int(words[1]), let year = Int(words[2]) {
            return CalendarDay(year: year, month: month, day: day)
        }
        guard let day = Int(words[0]), let month = month(words[1]), let year = Int(words[2]) else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    /// The number of a month from its name, or at least the first three letters of it.
    static func month(_ word: some StringProtocol) -> Int? {
        let word = word.lowercased()
        guard word.count >= 3 else { return nil }
        return names.firstIndex { $0.hasPrefix(word) || word == "sept" && $0 == "september" }.map { $0 + 1 }
    }

    static let names = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
}

extension Character {
    /// Whether this is one of `0` to `9`.
    var isASCIIDigit: Bool { isASCII && isWholeNumber }
}

extension Substring {
    /// The range of the last occurrence of a text.
    func lastRange(of wanted: String) -> Range<Index>? {
        var end = endIndex
        while let start = self[..<end].lastIndex(where: { $0 == wanted.first }) {
            if self[start...].hasPrefix(wanted) { return start..<index(start, offsetBy: wanted.count) }
            end = start
        }
        return nil
    }
}
