internal import EDTF

/// A calendar day that prose names: `12 May 2017`, `May 12, 2017`, `2017-05-12`, `on 12 May`.
struct DayMention {
    /// The day.
    let day: CalendarDay
    /// Where it is named, in bytes from the beginning of the paragraph.
    let offset: Int
    /// How many bytes the naming has.
    let length: Int

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// The days that are named in some prose.
    ///
    /// - Parameters:
    ///   - prose: The words of a paragraph.
    ///   - year: The year that is meant where none is written; `nil` passes such days over.
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

    /// A day beside the name of a month, before or behind it, and perhaps a year.
    private static func written(_ prose: ProseWords, at index: Int, year: Int?) -> DayMention? {
        let words = prose.words
        guard let month = months.firstIndex(of: words[index].text) else { return nil }
        if index > 0, let number = dayNumber(words[index - 1].text), isClose(prose, index - 1) {
            let said = Self.year(in: prose, after: index)
            return mention(prose, index - 1, index, said, unwritten: year, month + 1, number)
        }
        if index + 1 < words.count, let number = dayNumber(words[index + 1].text), isClose(prose, index) {
            let said = Self.year(in: prose, after: index + 1)
            return mention(prose, index, index + 1, said, unwritten: year, month + 1, number)
        }
        return nil
    }

    private static func mention(
        _ prose: ProseWords, _ first: Int, _ last: Int, _ said: SaidYear, unwritten: Int?, _ month: Int, _ day: Int
    ) -> DayMention? {
        let start = prose.words[first].offset, end = prose.words[last].offset + prose.words[last].length
        switch said {
        case .none:
            return unwritten.flatMap { CalendarDay(year: $0, month: month, day: day) }
                .map { DayMention(day: $0, offset: start, length: end - start) }
        case .year(let year, let end):
            return CalendarDay(year: year, month: month, day: day)
                .map { DayMention(day: $0, offset: start, length: end - start) }
        case .unclear: return nil
        }
    }

    /// The year that stands after a day and a month.
    private enum SaidYear {
        case none
        case year(Int, end: Int)
        /// Something that may be a year of another kind: then none is made up.
        case unclear
    }

    /// The year after a word, also in brackets, after "of", or with the next word grown to it: `2023By`.
    private static func year(in prose: ProseWords, after index: Int) -> SaidYear {
        let words = prose.words
        var next = index + 1
        if next < words.count, ["of", "in"].contains(words[next].text), isClose(prose, index) { next += 1 }
        guard next < words.count else { return .none }
        let word = words[next], digits = word.text.utf8.prefix { (0x30...0x39).contains($0) }.count
        let between = prose.bytes[(words[next - 1].offset + words[next - 1].length)..<word.offset]
        guard between.count <= 3, between.allSatisfy(" \n,(/-'".utf8.contains) else { return .none }
        if digits == 4, let year = Int(word.text.prefix(4)) { return .year(year, end: word.offset + 4) }
        return digits > 4 || between.contains(UInt8(ascii: "'")) && digits == 2 ? .unclear : .none
    }

    /// Whether only a space, or a comma and a space, stand between a word and the next.
    private static func isClose(_ prose: ProseWords, _ index: Int) -> Bool {
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
