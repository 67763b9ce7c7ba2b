/// A season or another grouping of months in a year: `2018-21` is spring 2018, `2018-34` the second quarter.
///
/// EDTF level 1, seasons (21 to 24); level 2, sub-year groupings (25 to 41). The year may have unspecified digits, and
/// the whole may be qualified.
public struct SubYearGrouping: Hashable, Sendable {
    /// The digits of the year.
    public let yearDigits: YearDigits
    /// The code of the grouping, 21 to 41.
    public let code: Int8
    let marks: QualifierMarks

    init?(_ year: YearDigits, code: Int, marks: QualifierMarks) {
        guard (21...41).contains(code) else { return nil }
        yearDigits = year
        self.code = Int8(code)
        self.marks = marks
    }

    /// What a code groups months into.
    public enum Kind: Hashable, Sendable, CaseIterable {
        /// 21 to 24: a season, on whichever half of the earth.
        case season
        /// 25 to 28: a season of the northern hemisphere.
        case northernSeason
        /// 29 to 32: a season of the southern hemisphere.
        case southernSeason
        /// 33 to 36: three months.
        case quarter
        /// 37 to 39: four months.
        case quadrimester
        /// 40 and 41: six months.
        case semester
    }

    /// What the code groups months into.
    public var kind: Kind {
        switch code {
        case ...24: .season
        case ...28: .northernSeason
        case ...32: .southernSeason
        case ...36: .quarter
        case ...39: .quadrimester
        default: .semester
        }
    }

    /// The number of the grouping among those of its kind, from 1: summer is 2.
    public var ordinal: Int {
        switch kind {
        case .season: Int(code) - 20
        case .northernSeason: Int(code) - 24
        case .southernSeason: Int(code) - 28
        case .quarter: Int(code) - 32
        case .quadrimester: Int(code) - 36
        case .semester: Int(code) - 39
        }
    }

    /// How finely the date is known.
    var precision: Precision {
        switch yearDigits.leadingDigits {
        case 0: .coarser
        case 1: .millennium
        case 2: .century
        case 3: .decade
        default:
            switch kind {
            case .season, .northernSeason, .southernSeason: .season
            case .quarter: .quarter
            case .quadrimester: .quadrimester
            case .semester: .semester
            }
        }
    }

    /// The first months that the grouping can have, counted from January of its year, and how many months it has.
    ///
    /// Seasons are the meteorological ones of three whole months, and a season that runs past December belongs to the
    /// year in which it begins. A season without a hemisphere can be that of either.
    private var months: (firsts: [Int], count: Int) {
        let nth = ordinal - 1
        let northern = 3 + 3 * nth
        let southern = [9, 12, 3, 6][nth & 3]
        return switch kind {
        case .season: ([min(northern, southern), max(northern, southern)], 3)
        case .northernSeason: ([northern], 3)
        case .southernSeason: ([southern], 3)
        case .quarter: ([1 + 3 * nth], 3)
        case .quadrimester: ([1 + 4 * nth], 4)
        case .semester: ([1 + 6 * nth], 6)
        }
    }

    /// The runs of days that the grouping can mean in a year, in order.
    private func runs(in year: Int) -> [ClosedRange<CalendarDay>] {
        let (firsts, count) = months
        return firsts.map { first in
            Self.firstDay(
                ofMonth: first, after: year)...Self.firstDay(ofMonth: first + count, after: year)
                .adding(days: -1)
        }
    }

    private static func firstDay(ofMonth month: Int, after year: Int) -> CalendarDay {
        CalendarDay(possibleYear: year + (month - 1) / 12, month: (month - 1) % 12 + 1, day: 1)
    }

    /// The first and the last day that the grouping can mean.
    var hull: ClosedRange<CalendarDay> {
        let first = runs(in: yearDigits.lowest), last = runs(in: yearDigits.highest)
        return (first.first?.lowerBound ?? .first)...(last.last?.upperBound ?? .last)
    }

    /// The first day from a given one on that the grouping can mean.
    func firstDay(from day: CalendarDay) -> CalendarDay? {
        var year = yearDigits.first(from: day.year - 1)
        while let candidate = year {
            if let run = runs(in: candidate).first(where: { $0.upperBound >= day }) { return max(run.lowerBound, day) }
            year = yearDigits.first(from: candidate + 1)
        }
        return nil
    }

    /// The last day up to a given one that the grouping can mean.
    func lastDay(upTo day: CalendarDay) -> CalendarDay? {
        var year = yearDigits.last(upTo: day.year)
        while let candidate = year {
            if let run = runs(in: candidate).last(where: { $0.lowerBound <= day }) { return min(run.upperBound, day) }
            year = yearDigits.last(upTo: candidate - 1)
        }
        return nil
    }
}

extension SubYearGrouping: CustomStringConvertible {
    /// The grouping as EDTF writes it.
    public var description: String {
        marks.left(of: .year).mark + yearDigits.description + marks.right(of: .year).mark + "-"
            + marks.left(of: .month).mark + String(code) + marks.right(of: .month).mark
    }
}
