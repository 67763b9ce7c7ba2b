import Dateline

/// What to type where a week was meant and none was written.
enum WeekText {
    /// What to type instead of a text that is no week.
    static func remedy(for text: String) -> String {
        let bytes = Array(text.utf8)
        let numbers = bytes.split { !(0x30...0x39).contains($0) }.map { String(decoding: $0, as: UTF8.self) }
        let year = numbers.first { $0.utf8.count == 4 }.flatMap { Int($0) }
        let others = numbers.filter { $0.utf8.count <= 2 }.compactMap { Int($0) }
        if let day = CalendarDay(text) {
            return "write '\(ISOWeek(containing: day))' for the week of \(day), '--period \(day)' for the day"
        }
        if numbers.count == 6, let first = CalendarDay(String(text.prefix(10))),
            let last = CalendarDay(String(text.suffix(10)))
        {
            return days(first, last)
        }
        guard let year, others.count <= 1, numbers.count == others.count + 1 else { return general(numbers) }
        guard let number = others.first else {
            return days(of: year, month: nil).map { "write \($0)" } ?? general(numbers)
        }
        let week = ISOWeek(weekYear: year, week: number).map { "'\($0)'" }
        let isNamedWeek = text.lowercased().contains("w")
        let month = isNamedWeek ? nil : days(of: year, month: number)
        return choice(month: month, week: week, number) ?? lastWeek(of: year)
    }

    private static func choice(month: String?, week: String?, _ number: Int) -> String? {
        switch (month, week) {
        case (let month?, let week?): "write \(month) for the month, \(week) for week \(number)"
        case (nil, let week?): "write \(week)"
        case (let month?, nil): "write \(month)"
        case (nil, nil): nil
        }
    }

    private static func days(_ first: CalendarDay, _ last: CalendarDay) -> String {
        "write '--period \(first)/\(last)'"
    }

    /// The option for a year or a month of it.
    private static func days(of year: Int, month: Int?) -> String? {
        guard let day = CalendarDay(year: year, month: month ?? 1, day: 1) else { return nil }
        return "'--period \(ReportingPeriod(month == nil ? .year : .month, containing: day).name)'"
    }

    private static func lastWeek(of year: Int) -> String {
        let weeks = ISOWeek.weeks(inYear: year)
        return ISOWeek(weekYear: year, week: weeks).map {
            "\(year) has \(weeks) weeks; write '\($0)' for the last of them"
        }
            ?? general([])
    }

    private static func general(_ numbers: [String]) -> String {
        let week = numbers.count == 1 ? Int(numbers[0]).flatMap { ISOWeek(weekYear: 2018, week: $0) } : nil
        return "write the year first, '\(week.map(String.init(describing:)) ?? "2018-W08")', or 'last' or 'this'"
    }
}
