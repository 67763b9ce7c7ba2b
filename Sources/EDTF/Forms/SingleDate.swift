/// A date that stands for one place on the calendar: what may be the end of an interval or a member of a set.
public enum SingleDate: Hashable, Sendable {
    /// A year, a month or a day.
    case calendarDate(CalendarDate)
    /// A season or another grouping of months.
    case subYearGrouping(SubYearGrouping)
    /// A year written with `Y`, an exponent or significant digits.
    case longYear(LongYear)

    /// The first and the last day that the date can mean.
    var hull: ClosedRange<CalendarDay> {
        switch self {
        // The reader lets through no date without a possible day.
        case .calendarDate(let date): date.hull ?? .first ... .last
        case .subYearGrouping(let grouping): grouping.hull
        case .longYear(let year): year.hull
        }
    }

    /// The one day that the date means, or nil when it means anything else.
    ///
    /// A qualified day is still that day: `2017-05-12?` gives 12 May 2017.
    public var day: CalendarDay? {
        switch self {
        case .calendarDate(let date): date.exactDay
        case .subYearGrouping, .longYear: nil
        }
    }

    /// The first moment that the date can mean.
    var earliest: Moment { .start(of: hull.lowerBound) }

    /// The first moment after all that the date can mean.
    var latest: Moment { .end(of: hull.upperBound) }

    var marks: QualifierMarks {
        switch self {
        case .calendarDate(let date): date.marks
        case .subYearGrouping(let grouping): grouping.marks
        case .longYear(let year): year.marks
        }
    }

    var precision: Precision {
        switch self {
        case .calendarDate(let date): date.precision
        case .subYearGrouping(let grouping): grouping.precision
        case .longYear(let year): year.precision
        }
    }

    /// The first day from a given one on that the date can mean.
    func firstDay(from day: CalendarDay) -> CalendarDay? {
        switch self {
        case .calendarDate(let date): return date.firstDay(from: day)
        case .subYearGrouping(let grouping): return grouping.firstDay(from: day)
        case .longYear(let year):
            let hull = year.hull
            return day <= hull.upperBound ? max(day, hull.lowerBound) : nil
        }
    }

    /// The last day up to a given one that the date can mean.
    func lastDay(upTo day: CalendarDay) -> CalendarDay? {
        switch self {
        case .calendarDate(let date): return date.lastDay(upTo: day)
        case .subYearGrouping(let grouping): return grouping.lastDay(upTo: day)
        case .longYear(let year):
            let hull = year.hull
            return day >= hull.lowerBound ? min(day, hull.upperBound) : nil
        }
    }
}

extension SingleDate: CustomStringConvertible {
    /// The date as EDTF writes it.
    public var description: String {
        switch self {
        case .calendarDate(let date): date.description
        case .subYearGrouping(let grouping): grouping.description
        case .longYear(let year): year.description
        }
    }
}

/// How finely a date is known.
///
/// This is what can be counted on, not how much was typed: `2017-05-XX` is known to the month, `2017-XX-XX` to the year,
/// `201X` to the decade. The raw value is the English word: "known only to the " + `rawValue`.
public enum Precision: String, Hashable, Sendable, CaseIterable {
    /// A date and a time with its zone.
    case second
    /// A calendar day, or a local time, whose zone is not known.
    case day
    /// A calendar month.
    case month
    /// A season, with or without its hemisphere.
    case season
    /// Three months, counted from January.
    case quarter
    /// Four months, counted from January.
    case quadrimester
    /// Six months, counted from January.
    case semester
    /// A calendar year.
    case year
    /// Ten years that share all digits but the last.
    case decade
    /// A hundred years that share all digits but the last two.
    case century
    /// A thousand years that share all digits but the last three.
    case millennium
    /// Less than a millennium is known: `XXXX`, `Y171010000S3`.
    case coarser
    /// Two ends, each with a precision of its own.
    case interval
    /// Several dates, each with a precision of its own.
    case set
}
