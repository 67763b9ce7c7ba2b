/// A day with a time of day that is not EDTF's: `2021-05-07 10:00`, `7 May 2021 at 10:00:00 UTC`, `2021-05-07T10:00Z`.
struct MeantTime {
    private let day: String
    private let clock: String
    private let hasSeconds: Bool
    /// The zone as EDTF writes it, empty for none, nil where it is not understood.
    private let zone: String?

    static func read(_ text: String) -> Meant? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let hour = text[..<colon].reversed().prefix { $0.isNumber }.count
        guard (1...2).contains(hour) else { return nil }
        let start = text.index(colon, offsetBy: -hour)
        return MeantTime(before: String(text[..<start]), time: text[start...])?.meant
    }

    private init?(before: String, time: Substring) {
        var before = KnownMistake.trimmed(before, of: " ,")
        if before.hasSuffix(" at") { before.removeLast(3) }
        if before.hasSuffix("t"), before.dropLast().last?.isNumber == true { before.removeLast() }
        guard let day = MeantDate.read(before)?.text, (try? EDTFDate(parsing: day))?.day != nil else { return nil }
        let digits = time.prefix { $0.isNumber || $0 == ":" }
        let numbers = digits.split(separator: ":").compactMap { Int($0) }
        guard (2...3).contains(numbers.count), numbers[0] < 24, numbers[1] < 60, numbers.last ?? 60 < 60 else {
            return nil
        }
        self.day = day
        hasSeconds = numbers.count == 3
        clock = (numbers + (hasSeconds ? [] : [0])).map { padded($0, to: 2) }.joined(separator: ":")
        zone = ZoneText.repaired(String(time.dropFirst(digits.count)))
    }

    private var meant: Meant? {
        let instant = "\(day)T\(clock)", dayAlone = EDTFProposal(day, for: "the day")
        let local = EDTFProposal(instant, for: "a local time"),
            utc = EDTFProposal(instant + "Z", for: "that time in UTC")
        let reason = "a time has 'T' before it, a second, and 'Z' or its zone after it"
        guard let zone, !zone.isEmpty else { return Meant(reason, [dayAlone, utc, local]) }
        let zoned = EDTFProposal(instant + zone, for: hasSeconds ? "the second" : "the first second of that minute")
        return Meant(reason, hasSeconds ? [zoned] : [dayAlone, zoned])
    }
}

/// The zone of a time in other words than EDTF's.
enum ZoneText {
    /// `Z` for `UTC`, `+09:00` for `+0900`, `UTC+9` and ` +9`; fractions of a second are left away. Nothing for no zone,
    /// nil where it is not understood.
    static func repaired(_ text: String) -> String? {
        var rest = Substring(text.lowercased())
        if rest.first == "." || rest.first == "," { rest = rest.dropFirst().drop { $0.isNumber } }
        rest = rest.drop { $0 == " " }
        if rest.isEmpty { return "" }
        for name in ["utc", "gmt", "z"] where rest.hasPrefix(name) { rest = rest.dropFirst(name.count) }
        if rest.isEmpty { return "Z" }
        guard let sign = rest.first, sign == "+" || sign == "-" else { return nil }
        let digits = rest.dropFirst().filter { $0 != ":" }
        guard (1...4).contains(digits.count), digits.allSatisfy(\.isNumber), let number = Int(digits) else {
            return nil
        }
        let minutes = digits.count > 2 ? number / 100 * 60 + number % 100 : number * 60
        let isWest = sign == "-" && minutes > 0
        guard DateAndTime.zones.contains(isWest ? -minutes : minutes), number % 100 < 60 || digits.count <= 2 else {
            return nil
        }
        return "\(isWest ? "-" : "+")\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))"
    }
}

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
