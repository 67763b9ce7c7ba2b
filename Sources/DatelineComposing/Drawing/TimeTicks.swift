import EDTF

/// A line across a drawing with a name: the beginning of a year, a month or a day.
struct TimeTick: Hashable, Sendable {
    let day: CalendarDay
    let label: String
    /// Whether its name is shown on narrow screens too.
    let isMajor: Bool
}

extension TimeScale {
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

    /// The lines that belong on the stretch: days up to two weeks, months up to two years, then years.
    var ticks: [TimeTick] {
        switch length {
        case ...14: dayTicks
        case ...760: monthTicks
        default: yearTicks
        }
    }

    private var dayTicks: [TimeTick] {
        (0..<length).map { offset in
            let day = first.adding(days: offset)
            return TimeTick(day: day, label: "\(Self.weekdays[day.weekday - 1]) \(day.day)", isMajor: true)
        }
    }

    private var monthTicks: [TimeTick] {
        var ticks: [TimeTick] = []
        var (year, month, firstDay) = first.components
        if firstDay > 1 { (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1) }
        let count = length / 28 + 1
        while let day = CalendarDay(year: year, month: month, day: 1), day < end {
            let isLabelled = count <= 13 || month % 3 == 1
            let isMajor = count <= 4 || (count <= 13 ? month % 3 == 1 : month % 6 == 1)
            let label = month == 1 ? String(year) : isLabelled ? Self.months[month - 1] : ""
            ticks.append(TimeTick(day: day, label: label, isMajor: isMajor))
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
        }
        return ticks
    }

    private var yearTicks: [TimeTick] {
        let years = first.year...end.adding(days: -1).year
        let step = Self.step(for: years.count, atMost: 16), majorStep = Self.step(for: years.count, atMost: 6)
        return stride(from: years.lowerBound, through: years.upperBound, by: 1).compactMap { year in
            guard year % step == 0 || years.count <= 16, let day = CalendarDay(year: year, month: 1, day: 1),
                day >= first
            else { return nil }
            return TimeTick(day: day, label: String(year), isMajor: (year - years.lowerBound) % majorStep == 0)
        }
    }

    /// The least round number of years that keeps the lines to a number.
    private static func step(for years: Int, atMost limit: Int) -> Int {
        var step = 1
        for factor in [2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 10_000, 100_000, 1_000_000, 100_000_000]
        where years / step > limit { step = factor }
        return step
    }
}
