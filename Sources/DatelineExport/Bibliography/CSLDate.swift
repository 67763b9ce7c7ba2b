import DatelineModel
import EDTF
import TextForms

/// Dates as CSL-JSON has them: parts as far as they are known, never a part more.
enum CSLDate {
    /// The date in parts, or in words where CSL has no parts for it.
    static func value(of date: EDTFDate) -> JSONValue {
        guard let parts = parts(of: date) else { return .members([CSLDateNames.literal: .string(date.prose)]) }
        return .members([
            CSLDateNames.parts: .array(parts.map { .array(counted($0).map(JSONValue.integer)) }),
            CSLDateNames.season: season(of: date).map(JSONValue.integer),
            CSLDateNames.circa: date.isUncertain || date.isApproximate ? .boolean(true) : nil,
        ])
    }

    /// One list of parts, or two for an interval; `nil` where parts would say more or less than the date.
    private static func parts(of date: EDTFDate) -> [[Int]]? {
        switch date.form {
        case .dateAndTime(let time): [DateParts.ofDay(time.day)]
        case .single(.subYearGrouping(let grouping)):
            season(of: date) == nil ? nil : grouping.yearDigits.year.map { [[$0]] }
        case .single(let single): DateParts.of(single).map { [$0] }
        case .interval(let interval):
            if let start = interval.start.date.flatMap(DateParts.of), let end = interval.end.date.flatMap(DateParts.of)
            {
                [start, end]
            } else {
                nil
            }
        case .set: nil
        }
    }

    /// The parts as CSL counts years: there is none between 1 BC, -1, and 1 AD (CSL 1.0.2, *AD and BC*).
    private static func counted(_ parts: [Int]) -> [Int] {
        parts.enumerated().map { $0.offset == 0 && $0.element <= 0 ? $0.element - 1 : $0.element }
    }

    /// The number of a season, spring being 1; CSL does not ask on which half of the earth.
    private static func season(of date: EDTFDate) -> Int? {
        guard case .subYearGrouping(let grouping) = date.single else { return nil }
        switch grouping.kind {
        case .season, .northernSeason, .southernSeason: return grouping.ordinal
        case .quarter, .quadrimester, .semester: return nil
        }
    }
}

/// A date as numbers: a year, a year and a month, or these and a day.
enum DateParts {
    /// The parts that are known; `nil` where the year is not, or where numbers cannot say how it is meant.
    static func of(_ date: SingleDate) -> [Int]? {
        switch date {
        case .calendarDate(let date):
            guard let year = date.year else { return nil }
            guard let month = date.month else { return [year] }
            return [year, month] + (date.day.map { [$0] } ?? [])
        case .longYear(let year): return year.years.count == 1 && year.significantDigits == nil ? [year.year] : nil
        case .subYearGrouping: return nil
        }
    }

    static func ofDay(_ day: CalendarDay) -> [Int] {
        let (year, month, day) = day.components
        return [year, month, day]
    }
}
