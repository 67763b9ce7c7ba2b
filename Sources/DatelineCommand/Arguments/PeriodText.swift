import ArgumentParser
import Dateline

/// Periods as people type them; errors say what to type.
enum PeriodText {
    /// `2018-W08`, `last`, `this`.
    @Sendable static func week(_ text: String) throws -> NamedPeriod {
        if let period = relative(text, .week, on: Console.today), period.kind == .week {
            return NamedPeriod(period: period, word: text)
        }
        do {
            return NamedPeriod(period: ReportingPeriod(week: try ISOWeek(parsing: text)))
        } catch {
            // A week that its year has not is shown with the weeks that it has.
            let remedy = error.offset > 0 ? error.remedy : nil
            throw ValidationError(
                "'\(text)' is not an ISO week: \(error.reason); \(remedy ?? WeekText.remedy(for: text))")
        }
    }

    /// `2018-02`, `2018-Q1`, `2018-33`, `2018-02-20`, `2018-02-12/2018-02-20`, `2018-W08`, `2018`, `last-month`.
    @Sendable static func period(_ text: String) throws -> NamedPeriod {
        if let period = relative(text, nil, on: Console.today) { return NamedPeriod(period: period, word: text) }
        if let word = missingUnit(text) {
            throw ValidationError(
                "'\(text)' of what? write '\(word)-week', '\(word)-month', '\(word)-quarter' or '\(word)-year'")
        }
        if let week = try? ISOWeek(parsing: text) { return NamedPeriod(period: ReportingPeriod(week: week)) }
        if let quarter = quarter(text) { return NamedPeriod(period: quarter) }
        guard !text.contains(/[Ww]\d|[Ww]eek/) else {
            throw ValidationError("'\(text)' is not a period; \(WeekText.remedy(for: text))")
        }
        return NamedPeriod(period: try dated(text))
    }

    /// The period that words counted from a day mean: `today`, `last-month`, `this quarter`; the unit is what is meant
    /// where none is said.
    static func relative(_ text: String, _ unit: ReportingPeriod.Kind?, on today: CalendarDay) -> ReportingPeriod? {
        let words = words(of: text)
        switch words {
        case ["today"]: return ReportingPeriod(.day, containing: today)
        case ["yesterday"]: return ReportingPeriod(.day, containing: today).previous
        default: break
        }
        guard let place = words.first.flatMap(place), words.count <= 2,
            let kind = words.count == 2 ? ReportingPeriod.Kind(rawValue: words[1]) : unit, kind != .period
        else { return nil }
        let current = ReportingPeriod(kind, containing: today)
        return place == "last" ? current.previous : current
    }

    /// The word for a period that wants its unit: `last`.
    private static func missingUnit(_ text: String) -> String? {
        let words = words(of: text)
        return words.count == 1 ? place(words[0]) : nil
    }

    private static func words(of text: String) -> [String] {
        text.lowercased().split { " -_".contains($0) }.map(String.init)
    }

    private static func place(_ word: String) -> String? {
        switch word {
        case "last", "latest", "previous": "last"
        case "this", "current": "this"
        default: nil
        }
    }

    /// `2018-Q1`, also as `Q1 2018`; EDTF writes `2018-33`.
    private static func quarter(_ text: String) -> ReportingPeriod? {
        let yearFirst = text.wholeMatch(of: /(\d{4})[- \/]?[Qq]([1-4])/).map { ($0.1, $0.2) }
        let yearLast = text.wholeMatch(of: /[Qq]([1-4])[- \/]?(\d{4})/).map { ($0.2, $0.1) }
        guard let (year, number) = yearFirst ?? yearLast, let year = Int(year), let number = Int(number),
            let day = CalendarDay(year: year, month: number * 3, day: 1)
        else { return nil }
        return ReportingPeriod(.quarter, containing: day)
    }

    /// A period that EDTF can write, whose first and last day are certain.
    private static func dated(_ text: String) throws -> ReportingPeriod {
        do throws(EDTFError) {
            let date = try EDTFDate(parsing: text)
            guard let days = date.bounds.days else { throw refusal(text, "it has no end", nil) }
            try refuseDoubt(in: date, text)
            guard case .single = date.form, let kind = date.precision.kind else { return ReportingPeriod(days: days) }
            return ReportingPeriod(kind, containing: days.lowerBound)
        } catch {
            let forms = "write it like 2018-02, 2018-Q1, 2018-W08, 2018-02-20, 2018-02-12/2018-02-20 or 2018"
            throw ValidationError("'\(text)' is not a period: \(error.reason); \(error.remedy ?? forms)")
        }
    }

    /// Refuses what can mean other days than those from its first to its last.
    private static func refuseDoubt(in date: EDTFDate, _ text: String) throws(EDTFError) {
        if date.isUncertain || date.isApproximate {
            let plain = String(text.filter { !"?~%".contains($0) })
            throw refusal(text, "a period is not uncertain", "write '\(plain)'")
        }
        if text.contains(/[Xx]/) {
            throw refusal(text, "some of its digits are not told", "write a year, a month or two days")
        }
        switch date.form {
        case .single, .interval: break
        case .dateAndTime: throw refusal(text, "it is a time", "write the day, '\(text.prefix(10))'")
        case .set: throw refusal(text, "it is several dates", "write the first and the last day with '/' between them")
        }
        if date.precision == .season {
            throw refusal(text, "a season has no certain days", "write a quarter, such as 2018-Q2, or two days")
        }
    }

    private static func refusal(_ text: String, _ reason: String, _ remedy: String?) -> EDTFError {
        EDTFError(
            offset: 0, length: text.utf8.count, reason: reason, remedy: remedy ?? "write the first and the last day")
    }
}

extension Precision {
    /// What a date of such a precision is on the calendar.
    fileprivate var kind: ReportingPeriod.Kind? {
        switch self {
        case .day: .day
        case .month: .month
        case .quarter: .quarter
        case .year: .year
        case .second, .season, .quadrimester, .semester, .decade, .century, .millennium, .coarser, .interval, .set: nil
        }
    }
}
