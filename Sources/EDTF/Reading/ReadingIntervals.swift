extension EDTFInterval {
    /// Reads a text with a slash as two ends.
    static func read(_ text: UTF8Text, slash: Int) throws(EDTFError) -> EDTFInterval {
        let count = text.count
        if let second = text.first(.slash, in: slash + 1..<count) {
            throw EDTFError(offset: second, length: 1, reason: "an interval has one '/'")
        }
        if let letter = text.first(.letterT, in: 0..<count) { throw timesOfDay(text, letter) }
        let start = try End.read(text, 0..<slash)
        let end = try End.read(text, slash + 1..<count)
        if let first = start.date, let last = end.date, first.isAfter(last) {
            throw EDTFError(
                offset: 0, length: count, reason: "the interval ends before it begins",
                remedy: "write '\(last)/\(first)' if the ends are the wrong way round")
        }
        return EDTFInterval(start: start, end: end)
    }

    private static func timesOfDay(_ text: UTF8Text, _ letter: Int) -> EDTFError {
        let ends = text.string(0..<text.count).split(separator: "/", omittingEmptySubsequences: false)
        let days = ends.map { $0.prefix { $0 != "T" } }, end = text.first(.slash, in: letter..<text.count)
        let suggestion =
            days.count == 2 && days[0] == days[1]
            ? KnownMistake.write(String(days[0])) : KnownMistake.write(days.joined(separator: "/"))
        return EDTFError(
            offset: letter, length: (end ?? text.count) - letter, reason: "an interval has no times of day",
            suggestion: suggestion)
    }
}

extension EDTFInterval.End {
    fileprivate static func read(_ text: UTF8Text, _ part: Range<Int>) throws(EDTFError) -> EDTFInterval.End {
        if part.isEmpty { return .unknown }
        if part.count == 2, text.firstDots(in: part) != nil { return .open }
        return .date(try SingleDate.read(text, part))
    }
}

extension SingleDate {
    /// Whether all that the date can mean lies after all that another can mean.
    ///
    /// Seasons and quarters of one year also follow their codes: autumn does not come before the summer of its year,
    /// though each may be that of either hemisphere.
    func isAfter(_ other: SingleDate) -> Bool {
        if case .subYearGrouping(let one) = self, case .subYearGrouping(let two) = other,
            one.kind == two.kind, one.yearDigits == two.yearDigits
        {
            return one.code > two.code
        }
        return earliest >= other.latest
    }
}
