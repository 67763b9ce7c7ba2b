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
            let said = index + 1 < words.count && isClose(prose, index) ? yearNumber(words[index + 1].text) : nil
            return mention(prose, index - 1, said == nil ? index : index + 1, said ?? year, month + 1, number)
        }
        if index + 1 < words.count, let number = dayNumber(words[index + 1].text), isClose(prose, index) {
            let isFollowed = index + 2 < words.count && isClose(prose, index + 1)
            let said = isFollowed ? yearNumber(words[index + 2].text) : nil
            return mention(prose, index, said == nil ? index + 1 : index + 2, said ?? year, month + 1, number)
        }
        return nil
    }

    private static func mention(
        _ prose: ProseWords, _ first: Int, _ last: Int, _ year: Int?, _ month: Int, _ day: Int
    ) -> DayMention? {
        guard let year, let day = CalendarDay(year: year, month: month, day: day) else { return nil }
        let (start, end) = (prose.words[first], prose.words[last])
        return DayMention(day: day, offset: start.offset, length: end.offset + end.length - start.offset)
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

    private static func yearNumber(_ word: String) -> Int? {
        word.utf8.count == 4 ? Int(word) : nil
    }
}
