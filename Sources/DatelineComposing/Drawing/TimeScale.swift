import EDTF

/// A stretch of calendar and where on a line its moments are, in parts of a hundred.
struct TimeScale: Hashable, Sendable {
    /// The first day of the stretch.
    let first: CalendarDay
    /// The day after its last.
    let end: CalendarDay
    /// The part in which years, months and days are named: all of it but the room for what fades.
    let named: Range<CalendarDay>

    /// A stretch of days, with room before and after it in which nothing is named.
    init(days: ClosedRange<CalendarDay>, room: (before: Int, after: Int) = (0, 0)) {
        let after = days.upperBound.adding(days: 1)
        named = days.lowerBound..<after
        first = days.lowerBound.adding(days: -room.before)
        end = after.adding(days: room.after)
    }

    /// The stretch of whole years, or months, that holds some moments; `nil` where there are none.
    init?(holding moments: [Moment]) {
        guard let earliest = moments.min(), let latest = moments.max() else { return nil }
        let last = latest.second == 0 && latest > earliest ? latest.day.adding(days: -1) : latest.day
        let isShort = last.daysSinceEpoch - earliest.day.daysSinceEpoch < 330
        let start = earliest.day.components, stop = last.components
        let firstMonth = isShort ? start.month : 1, lastMonth = isShort ? stop.month : 12
        guard let first = CalendarDay(year: start.year, month: firstMonth, day: 1),
            let lastDay = CalendarDay(
                year: stop.year, month: lastMonth, day: CalendarDay.daysIn(month: lastMonth, year: stop.year))
        else { return nil }
        self.init(days: first...max(first, lastDay))
    }

    /// The stretch with a margin of a twelfth where something fades or is dashed beyond its first or last moment.
    func withRoom(for pieces: [DateDrawing.Piece]) -> TimeScale {
        let margin = max(length / 12, 1)
        var room = (before: 0, after: 0)
        for piece in pieces {
            switch piece {
            case .orEarlier(let moment), .unknownBefore(let moment), .openBefore(let moment):
                if moment.day.daysSinceEpoch - first.daysSinceEpoch < margin { room.before = margin }
            case .orLater(let moment), .unknownAfter(let moment), .openAfter(let moment):
                if end.daysSinceEpoch - moment.day.daysSinceEpoch < margin { room.after = margin }
            case .dot, .within, .lasting, .joined: continue
            }
        }
        return TimeScale(days: first...end.adding(days: -1), room: room)
    }

    /// How many days the stretch has.
    var length: Int { max(end.daysSinceEpoch - first.daysSinceEpoch, 1) }

    /// Where a moment is, from 0 to 100; one outside the stretch is held at its ends.
    func position(of moment: Moment) -> Double {
        let days = Double(moment.day.daysSinceEpoch - first.daysSinceEpoch) + Double(moment.second) / 86_400
        return min(max(days / Double(length) * 100, 0), 100)
    }
}

/// A percentage as SVG takes it, to two decimals: `43.21%`.
func percent(_ value: Double) -> String { hundredths(value) + "%" }

/// A number to two decimals, without trailing zeros.
func hundredths(_ value: Double) -> String {
    let number = Int((value * 100).rounded())
    let whole = abs(number) / 100, rest = abs(number) % 100
    let sign = number < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
}
