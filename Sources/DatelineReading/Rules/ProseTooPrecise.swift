package import DatelineModel
internal import EDTF

extension DiagnosticID {
    package static let proseTooPrecise = DiagnosticID(
        "prose-too-precise",
        summary: "The prose names a day, and the date is coarser.",
        explanation: "Either the day is known and the date says too little, or the prose invents it.",
        example: "date: 2017-05 above \"On 12 May 2017 the worm spread\"",
        remedy: "Write the day as the date if that is when it happened, or say in the prose what the day is of.")
}

extension Rule {
    /// Prose that names a day where the date is known only to the month or less: one of them says too much or too
    /// little.
    ///
    /// Only the first paragraph counts, which tells what happened. A day on which something was said or published is
    /// not meant as the day on which it happened.
    static let proseTooPrecise = Rule(.proseTooPrecise, .incident(check))

    @Sendable private static func check(in incident: Incident, _ linked: LinkedCasebook) -> [Diagnostic] {
        guard isCoarse(incident.date), let paragraph = incident.body.paragraphs.first else { return [] }
        return [warning(about: paragraph, of: incident, in: linked)].compactMap { $0 }
    }

    private static func warning(
        about paragraph: Prose.Paragraph, of incident: Incident, in linked: LinkedCasebook
    ) -> Diagnostic? {
        let days = DayMention.all(in: ProseWords(paragraph.markdown), year: year(of: incident.date))
        guard !days.isEmpty else { return nil }
        let explained = explainedDays(of: incident, in: linked)
        let within = days.first { mention in
            incident.date.isWithin(mention.day...mention.day) != .no && !explained.contains(mention.day)
        }
        guard let within else { return nil }
        return Diagnostic(
            .warning, .proseTooPrecise, message: "the prose names a day, and the record's date is '\(incident.date)'",
            at: paragraph.place(offset: within.offset, length: within.length),
            help: "write 'date: \(within.day)' if that is when it happened, or say in the prose what the day is of")
    }

    /// Whether a date is a span of the calendar longer than a day; intervals and sets are taken as they are meant.
    private static func isCoarse(_ date: EDTFDate) -> Bool {
        switch date.precision {
        case .month, .season, .quarter, .quadrimester, .semester, .year, .decade: true
        case .second, .day, .century, .millennium, .coarser, .interval, .set: false
        }
    }

    /// The year of a date that lies within one.
    private static func year(of date: EDTFDate) -> Int? {
        guard let days = date.bounds.days else { return nil }
        return days.lowerBound.year == days.upperBound.year ? days.upperBound.year : nil
    }

    /// The days on which, by the record, something was said or published, or became known.
    private static func explainedDays(of incident: Incident, in linked: LinkedCasebook) -> Set<CalendarDay> {
        var days: Set<CalendarDay> = []
        incident.forEachProvenance { if let day = $0.said?.day { days.insert(day) } }
        incident.forEachSource { if let day = linked.source($0)?.published?.day { days.insert(day) } }
        if let day = incident.known?.day { days.insert(day) }
        return days
    }
}

/// A calendar day in prose: `12 May 2017`, `May 12, 2017`, `2017-05-12`, `on 12 May`.
struct DayMention {
    /// The day.
    let day: CalendarDay
    /// Where it begins, in bytes from the beginning of the paragraph.
    let offset: Int
    /// How many bytes it takes.
    let length: Int

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// The days in some prose.
    ///
    /// - Parameters:
    ///   - prose: The words of a paragraph.
    ///   - year: The year that is meant where none is written; `nil` to skip such days.
    static func all(in prose: ProseWords, year: Int?) -> [DayMention] {
        prose.words.indices.compactMap { index in
            iso(prose, at: index) ?? written(prose, at: index, year: year)
        }
    }

    private static func iso(_ prose: ProseWords, at index: Int) -> DayMention? {
        let words = prose.words
        guard index + 2 < words.count, words[index].length == 4, words[index + 1].length == 2 else { return nil }
        let start = words[index].offset
        let end = words[index + 2].offset + words[index + 2].length
        guard end - start == 10, start == 0 || !"-/@.=_".utf8.contains(prose.bytes[start - 1]) else { return nil }
        guard let day = CalendarDay(String(decoding: prose.bytes[start..<end], as: UTF8.self)) else { return nil }
        return DayMention(day: day, offset: start, length: 10)
    }

    /// A day before or after the name of a month, perhaps with a year.
    private static func written(_ prose: ProseWords, at index: Int, year: Int?) -> DayMention? {
        guard let date = dayAndMonth(in: prose, at: index) else { return nil }
        let start = prose.words[date.words.lowerBound].offset, last = prose.words[date.words.upperBound]
        let (meant, end): (Int?, Int) =
            switch Self.year(in: prose, after: date.words.upperBound) {
            case .none: (year, last.offset + last.length)
            case .year(let written, let end): (written, end)
            case .unclear: (nil, start)
            }
        return meant.flatMap { CalendarDay(year: $0, month: date.month, day: date.day) }
            .map { DayMention(day: $0, offset: start, length: end - start) }
    }

    private static func dayAndMonth(
        in prose: ProseWords, at index: Int
    ) -> (month: Int, day: Int, words: ClosedRange<Int>)? {
        let words = prose.words
        guard let month = months.firstIndex(of: words[index].text) else { return nil }
        if index > 0, let day = dayNumber(words[index - 1].text), isNextWordClose(to: index - 1, in: prose) {
            return (month + 1, day, index - 1...index)
        }
        if index + 1 < words.count, let day = dayNumber(words[index + 1].text), isNextWordClose(to: index, in: prose) {
            return (month + 1, day, index...index + 1)
        }
        return nil
    }

    /// The year that follows a day and a month.
    private enum SaidYear {
        case none
        case year(Int, end: Int)
        /// Something that may be a year of another kind, so that none is assumed.
        case unclear
    }

    /// The year after a word, also in brackets, after "of", or run together with the next word: `2023By`.
    private static func year(in prose: ProseWords, after index: Int) -> SaidYear {
        let words = prose.words
        var next = index + 1
        if next < words.count, ["of", "in"].contains(words[next].text), isNextWordClose(to: index, in: prose) {
            next += 1
        }
        guard next < words.count else { return .none }
        let word = words[next], digits = word.text.utf8.prefix { (0x30...0x39).contains($0) }.count
        let between = prose.bytes[(words[next - 1].offset + words[next - 1].length)..<word.offset]
        guard between.count <= 3, between.allSatisfy(" \n,(/-'".utf8.contains) else { return .none }
        if digits == 4, let year = Int(word.text.prefix(4)) { return .year(year, end: word.offset + 4) }
        return digits > 4 || between.contains(UInt8(ascii: "'")) && digits == 2 ? .unclear : .none
    }

    /// Whether there is only a space, or a comma and a space, between a word and the next.
    private static func isNextWordClose(to index: Int, in prose: ProseWords) -> Bool {
        let (one, next) = (prose.words[index], prose.words[index + 1])
        let between = prose.bytes[(one.offset + one.length)..<next.offset]
        return between.count <= 2 && between.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == UInt8(ascii: ",") }
    }

    private static func dayNumber(_ word: String) -> Int? {
        let endings = ["st", "nd", "rd", "th"]
        let digits = endings.contains(String(word.suffix(2))) ? String(word.dropLast(2)) : word
        guard digits.utf8.count <= 2, let number = Int(digits), (1...31).contains(number) else { return nil }
        return number
    }
}
