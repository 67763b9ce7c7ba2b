/// A week or a night by its days: `week of 12 May 2017`, `night of 12 to 13 May 2017`.
enum MeantNights {
    static func read(_ text: String) -> Meant? {
        let article =
            ["the ", "on the ", "in the ", "during the ", "in ", "during "].first(where: text.hasPrefix) ?? ""
        let words = text.dropFirst(article.count)
        for (opening, meant) in openings where words.hasPrefix(opening) {
            if let meant = meant(String(words.dropFirst(opening.count))) { return meant }
        }
        return nil
    }

    private static let openings: [(String, @Sendable (String) -> Meant?)] = [
        ("week of ", week), ("week beginning ", weekFrom), ("week starting ", weekFrom), ("week commencing ", weekFrom),
        ("week from ", weekFrom), ("night of ", night), ("night from ", night), ("overnight ", night),
    ]

    private static let reason = "a date is written in numbers and signs"

    private static func day(_ text: String) -> CalendarDay? {
        guard let date = MeantDate.read(text)?.text, let written = try? EDTFDate(parsing: date).single,
            case .calendarDate(let day) = written, day.marks.isEmpty
        else { return nil }
        return day.exactDay
    }

    /// The week around a day, or from it on: surely meant is the month alone.
    @Sendable private static func week(_ text: String) -> Meant? {
        guard let day = day(text) else { return nil }
        let week = ISOWeek(containing: day)
        let days = EDTFProposal("\(week.firstDay)/\(week.lastDay)", for: "Monday to Sunday")
        return week.firstDay == day ? Meant(reason, [days]) : Meant(reason, [month(of: day), days])
    }

    @Sendable private static func weekFrom(_ text: String) -> Meant? {
        day(text).flatMap { Meant(reason, [EDTFProposal("\($0)/\($0.adding(days: 6))")]) }
    }

    private static func month(of day: CalendarDay) -> EDTFProposal? {
        EDTFProposal(String(day.description.dropLast(3)), for: "the month")
    }

    /// The night between two days, or after one.
    @Sendable private static func night(_ text: String) -> Meant? {
        guard let day = day(text) else { return MeantInterval.read(text) }
        return Meant(
            reason,
            [
                EDTFProposal(EDTFDate(day), for: "the day"),
                EDTFProposal("\(day)/\(day.adding(days: 1))", for: "the night after it"),
            ])
    }
}
