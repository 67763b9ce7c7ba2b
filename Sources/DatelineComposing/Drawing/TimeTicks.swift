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
        (0..<(named.upperBound.daysSinceEpoch - named.lowerBound.daysSinceEpoch)).map { offset in
            let day = named.lowerBound.adding(days: offset)
            return TimeTick(day: day, label: "\(Self.weekdays[day.weekday - 1]) \(day.day)", isMajor: true)
        }
    }

    private var monthTicks: [TimeTick] {
        var ticks: [TimeTick] = []
        var (year, month, firstDay) = named.lowerBound.components
        if firstDay > 1 { (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1) }
        let count = length / 28 + 1
        while let day = CalendarDay(year: year, month: month, day: 1), day < named.upperBound {
            let isLabelled = count <= 13 || month % 3 == 1
            let isMajor = count <= 4 || (count <= 13 ? month % 3 == 1 : month % 6 == 1)
            let label = month == 1 ? String(year) : isLabelled ? Self.months[month - 1] : ""
            ticks.append(TimeTick(day: day, label: label, isMajor: isMajor))
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
        }
        return ticks
    }

    private var yearTicks: [TimeTick] {
        let years = named.lowerBound.year...named.upperBound.adding(days: -1).year
        let step = years.count <= 16 ? 1 : Self.step(for: years.count, atMost: 16)
        // The first round year of the stretch: a stretch of a hundred million years has as few lines as one of ten.
        let start = years.lowerBound + (step - (years.lowerBound % step + step) % step) % step
        let days = stride(from: start, through: years.upperBound, by: step).compactMap { year in
            CalendarDay(year: year, month: 1, day: 1).flatMap { $0 >= named.lowerBound ? $0 : nil }
        }
        let everyMajor = max((days.count + 5) / 6, 1)
        return days.enumerated().map { place, day in
            TimeTick(day: day, label: String(day.year), isMajor: place % everyMajor == 0)
        }
    }

    /// The least round number of years that keeps the lines to a number.
    private static func step(for years: Int, atMost limit: Int) -> Int {
        var decade = 1
        while true {
            for factor in [1, 2, 5] where years / (decade * factor) <= limit { return decade * factor }
            decade *= 10
        }
    }
}
