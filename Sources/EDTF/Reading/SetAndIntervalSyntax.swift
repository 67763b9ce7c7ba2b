extension EDTFSet {
    /// Reads a text that begins with `[` or `{`.
    static func read(_ text: UTF8Text) throws(EDTFError) -> EDTFSet {
        let choice: Choice = text[0] == .openBracket ? .oneOf : .allOf
        let close: UInt8 = choice == .oneOf ? .closeBracket : .closeBrace
        let end = text.count - 1
        guard end > 0, text[end] == close else {
            let sign = choice == .oneOf ? "]" : "}"
            let open = text.string(0..<text.count), cut = text.string(0..<max(end, 1))
            throw EDTFError(
                offset: end, length: 1, reason: "the set is not closed with '\(sign)'",
                suggestion: KnownMistake.write(open + sign) ?? KnownMistake.write(cut + sign)
                    ?? KnownMistake.write(choice == .oneOf ? "[2012,2013]" : "{2012,2013}"))
        }
        var members: [Member] = []
        var start = 1
        while start <= end {
            let stop = text.first(.comma, in: start..<end) ?? end
            members.append(try Member.read(text, start..<stop, isFirst: start == 1, isLast: stop == end))
            start = stop + 1
        }
        return EDTFSet(choice: choice, members: members)
    }
}

extension EDTFSet.Member {
    fileprivate static func read(
        _ text: UTF8Text, _ part: Range<Int>, isFirst: Bool, isLast: Bool
    ) throws(EDTFError) -> EDTFSet.Member {
        guard !part.isEmpty else {
            throw EDTFError(
                offset: part.lowerBound, length: 0, reason: "a member of the set is missing",
                suggestion: KnownMistake.write("[2012,2013]", for: "one of two years"))
        }
        guard let dots = text.firstDots(in: part) else { return .date(try SingleDate.read(text, part)) }
        if part.count == 2 {
            throw EDTFError(
                offset: dots, length: 2, reason: "'..' in a set stands before, after or between dates",
                suggestion: KnownMistake.write("[2012..]", for: "2012 or later"))
        }
        if dots == part.lowerBound {
            try check(isFirst, at: dots, "'..' before a date begins a set")
            return .orEarlier(try SingleDate.read(text, dots + 2..<part.upperBound))
        }
        if dots + 2 == part.upperBound {
            try check(isLast, at: dots, "'..' after a date ends a set")
            return .orLater(try SingleDate.read(text, part.lowerBound..<dots))
        }
        let first = try SingleDate.read(text, part.lowerBound..<dots)
        let last = try SingleDate.read(text, dots + 2..<part.upperBound)
        return try range(from: first, to: last, part)
    }

    private static func check(_ condition: Bool, at dots: Int, _ reason: String) throws(EDTFError) {
        guard condition else { throw EDTFError(offset: dots, length: 2, reason: reason) }
    }

    private static func range(
        from first: SingleDate, to last: SingleDate, _ part: Range<Int>
    ) throws(EDTFError) -> EDTFSet.Member {
        guard first.isStep, last.isStep, first.precision == last.precision else {
            throw EDTFError(
                offset: part.lowerBound, length: part.count,
                reason: "'..' in a set runs between two years, two months or two days",
                suggestion: .dates(
                    [
                        EDTFProposal("[2012..2014]", for: "one of three years"),
                        EDTFProposal("2012/2014", for: "the time from one to the other"),
                    ].compactMap(\.self)))
        }
        guard !first.isAfter(last) else {
            throw EDTFError(
                offset: part.lowerBound, length: part.count, reason: "the range ends before it begins",
                remedy: "write '\(last)..\(first)' if the ends are the wrong way round")
        }
        return .range(first, last)
    }
}

extension SingleDate {
    /// Whether a range can count from the date: all its digits are there.
    fileprivate var isStep: Bool {
        switch self {
        case .calendarDate(let date): date.isSpecified
        case .longYear(let year): year.significantDigits == nil
        case .subYearGrouping: false
        }
    }
}

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
