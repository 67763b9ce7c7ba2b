/// Days and weeks written in another way than EDTF's.
extension KnownMistake {
    static func calendar(_ shape: DateShape) -> EDTFError? {
        let widths = shape.widths
        return switch shape.outline {
        case "n-wn" where widths == [4, 2], "n-wn-n" where widths == [4, 2, 1], "nwn" where widths[0] == 4:
            week(shape)
        case "n-n" where widths == [4, 3], "n" where widths == [7]: ordinal(shape)
        case "n-n" where widths == [4, 4]: years(shape)
        case "n", "ntn", "ntnz": digits(shape)
        case "n/n/n", "n.n.n", "n-n-n", "n n n", "n/n", "n.n", "n-n": separated(shape)
        default: nil
        }
    }

    /// Digits without separators.
    private static func digits(_ shape: DateShape) -> EDTFError? {
        switch shape.widths[0] {
        case 2, 3: shortYear(shape)
        case 6, 8: basic(shape)
        case 5, 9...: shape.numbers.count == 1 ? longYear(shape) : nil
        default: nil
        }
    }

    /// Two or three numbers with the same separator.
    private static func separated(_ shape: DateShape) -> EDTFError? {
        let widths = shape.widths
        if widths[0] == 4, widths.dropFirst().allSatisfy({ $0 <= 2 }) { return yearFirst(shape) }
        guard widths.dropLast().allSatisfy({ $0 <= 2 }), let last = widths.last else { return nil }
        if last == 4 { return widths.count == 3 ? yearLast(shape) : monthFirst(shape) }
        guard last == 2, widths.count == 3 else { return nil }
        return shortYearLast(shape)
    }

    /// `05/12/17`: the century is left to the writer, and one is shown.
    private static func shortYearLast(_ shape: DateShape) -> EDTFError? {
        let values = shape.values, year = values[2] + (values[2] < 70 ? 2000 : 1900)
        let days = [(values[0], values[1]), (values[1], values[0])].compactMap { day, month in
            CalendarDay(year: year, month: month, day: day)
        }
        guard let first = days.first else { return nil }
        let other = days.dropFirst().first { $0 != first }.map { " or '\($0)'" } ?? ""
        return error(over: shape, "a year has four digits", .advice("write the whole year first, '\(first)'\(other)"))
    }

    private static func week(_ shape: DateShape) -> EDTFError? {
        let hasDay = shape.numbers.count == 3 || shape.widths[1] == 3
        let weekNumber = shape.widths[1] == 3 ? shape.values[1] / 10 : shape.values[1]
        guard let week = ISOWeek(weekYear: shape.values[0], week: weekNumber) else {
            let year = padded(shape.values[0], to: 4)
            let reason = "EDTF has no weeks, and \(year) has weeks 01 to \(ISOWeek.weeks(inYear: shape.values[0]))"
            let last = ISOWeek(weekYear: shape.values[0], week: ISOWeek.weeks(inYear: shape.values[0]))
            return error(
                over: shape, reason, last.flatMap { write("\($0.firstDay)/\($0.lastDay)", for: "its last week") })
        }
        guard hasDay else {
            return error(over: shape, "EDTF has no weeks", write("\(week.firstDay)/\(week.lastDay)", for: "that week"))
        }
        let day = shape.numbers.count == 3 ? shape.values[2] : shape.values[1] % 10
        guard (1...7).contains(day) else {
            return error(over: shape, "EDTF has no weeks", write("\(week.firstDay)/\(week.lastDay)", for: "that week"))
        }
        return error(over: shape, "EDTF has no weeks", write(week.firstDay.adding(days: day - 1).description))
    }

    private static func ordinal(_ shape: DateShape) -> EDTFError? {
        let year = shape.numbers.count == 1 ? shape.values[0] / 1000 : shape.values[0]
        let number = shape.numbers.count == 1 ? shape.values[0] % 1000 : shape.values[1]
        guard (1...(CalendarDay.isLeap(year: year) ? 366 : 365)).contains(number),
            let newYear = CalendarDay(year: year, month: 1, day: 1)
        else {
            return error(over: shape, "EDTF has no days of the year", write(padded(year, to: 4), for: "the year alone"))
        }
        let day = newYear.adding(days: number - 1)
        return error(over: shape, "EDTF has no days of the year", write(day.description, for: EnglishDate.day(day)))
    }

    private static func years(_ shape: DateShape) -> EDTFError? {
        let first = padded(shape.values[0], to: 4), last = padded(shape.values[1], to: 4)
        return error(over: shape, "between two dates comes '/'", write("\(first)/\(last)"))
    }

    private static func basic(_ shape: DateShape) -> EDTFError? {
        let digits = padded(shape.values[0], to: shape.widths[0])
        var text = "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))"
        if digits.utf8.count == 8 { text += "-\(digits.suffix(2))" }
        guard isEDTF(text) else { return shape.numbers.count == 1 ? longYear(shape) : nil }
        return error(
            over: shape, "a date has hyphens between the year, the month and the day",
            timed(shape, text) ?? write(text))
    }

    /// `20170512T074400Z`: the day with its time.
    private static func timed(_ shape: DateShape, _ day: String) -> EDTFSuggestion? {
        guard shape.numbers.count == 2, shape.widths[1] == 6 else { return nil }
        let clock = padded(shape.values[1], to: 6)
        let time = "\(clock.prefix(2)):\(clock.dropFirst(2).prefix(2)):\(clock.suffix(2))"
        return write("\(day)T\(time)\(shape.words.count == 2 ? "Z" : "")")
    }

    private static func longYear(_ shape: DateShape) -> EDTFError? {
        error(over: shape, "a year of more than four digits has a 'Y' before it", write("Y\(shape.values[0])"))
    }

    private static func shortYear(_ shape: DateShape) -> EDTFError? {
        let digits = padded(shape.values[0], to: shape.widths[0])
        let full = shape.widths[0] == 2 ? "\(digits)XX" : "\(digits)X"
        return error(
            over: shape, "a year has four digits, with 'X' for each that is not known",
            write(full, for: shape.widths[0] == 2 ? "the century" : "the decade"))
    }

    private static func yearFirst(_ shape: DateShape) -> EDTFError? {
        guard let text = yearFirstText(shape) else { return monthAfterDay(shape) }
        guard shape.widths.dropFirst().contains(1) || !shape.outline.contains("-") else { return nil }
        return error(
            over: shape, "a date is a year, a month and a day of four, two and two digits with '-'", write(text))
    }

    private static func yearFirstText(_ shape: DateShape) -> String? {
        guard shape.widths.first == 4, shape.widths.dropFirst().allSatisfy({ $0 <= 2 }) else { return nil }
        let parts = shape.values.enumerated().map { padded($1, to: $0 == 0 ? 4 : 2) }
        let text = parts.joined(separator: "-")
        return isEDTF(text) ? text : nil
    }

    /// `2021-31-05`: the day where the month should be.
    private static func monthAfterDay(_ shape: DateShape) -> EDTFError? {
        guard shape.numbers.count == 3, shape.values[1] > 12,
            let day = CalendarDay(year: shape.values[0], month: shape.values[2], day: shape.values[1])
        else { return nil }
        let meant = proposal(day)
        guard shape.values[1] > 20 else { return error(over: shape, "the month comes before the day", .dates([meant])) }
        // The number of a season is that of a day too.
        let season = EDTFProposal("\(padded(shape.values[0], to: 4))-\(shape.values[1])", for: "the season alone")
        return EDTFError(
            offset: shape.numbers[2].offset - 1, length: shape.length - shape.numbers[2].offset + 1,
            reason: "nothing follows a season",
            suggestion: .dates([season, meant].compactMap(\.self)))
    }

    /// The one date that numbers with the same sign between them mean.
    static func calendarText(_ shape: DateShape) -> String? {
        guard ["n/n/n", "n.n.n", "n-n-n", "n/n", "n.n", "n-n"].contains(shape.outline) else { return nil }
        if let text = yearFirstText(shape) { return text }
        guard shape.widths.last == 4, shape.widths.dropLast().allSatisfy({ $0 <= 2 }) else { return nil }
        if shape.numbers.count == 2 { return "\(padded(shape.values[1], to: 4))-\(padded(shape.values[0], to: 2))" }
        let days = days(shape)
        return Set(days).count == 1 ? days[0].description : nil
    }

    /// The days that `05/12/2017` can mean.
    private static func days(_ shape: DateShape) -> [CalendarDay] {
        let values = shape.values
        return [(values[0], values[1]), (values[1], values[0])].compactMap { day, month in
            CalendarDay(year: values[2], month: month, day: day)
        }
    }

    /// `05/12/2017`, the day or the month of which comes first according to where one is.
    private static func yearLast(_ shape: DateShape) -> EDTFError? {
        let days = days(shape)
        guard let first = days.first else { return monthAlone(shape) }
        guard let other = days.dropFirst().first, other != first else {
            return error(over: shape, "a date is written year first, with '-'", write(first.description))
        }
        return error(
            over: shape, "which number is the day and which the month cannot be told",
            .dates([first, other].map(proposal)))
    }

    /// `31.04.2019`: the month of a day that it has not.
    private static func monthAlone(_ shape: DateShape) -> EDTFError? {
        let months = shape.values.prefix(2).filter { (1...12).contains($0) }
        guard months.count == 1, shape.values.prefix(2).allSatisfy({ $0 <= 31 }) else { return nil }
        let month = "\(padded(shape.values[2], to: 4))-\(padded(months[0], to: 2))"
        return write(month, for: "the month alone").map { error(over: shape, "the month has no such day", $0) }
    }

    private static func proposal(_ day: CalendarDay) -> EDTFProposal {
        EDTFProposal(EDTFDate(day), for: EnglishDate.day(day))
    }

    private static func monthFirst(_ shape: DateShape) -> EDTFError? {
        let text = "\(padded(shape.values[1], to: 4))-\(padded(shape.values[0], to: 2))"
        return write(text).map { error(over: shape, "a date is written year first, with '-'", $0) }
    }
}
