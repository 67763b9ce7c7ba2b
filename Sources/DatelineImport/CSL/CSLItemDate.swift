internal import DatelineModel
internal import DatelineReading
internal import EDTF

/// A date of CSL-JSON (appendix IV), as precise as its parts: `[[2018]]` is a year, two lists are an interval.
///
/// CSL has no year 0 (CSL 1.0.2, *AD and BC*): -100 is 100 BC, which EDTF writes `-0099`. citeproc-js and Pandoc write
/// an open end as `[[1991], [0]]`, and the seasons as months 13 (spring) to 16, or 21 to 24 as in EDTF.
struct CSLItemDate {
    /// The date, as far as its parts are valid.
    private(set) var date: EDTFDate?
    /// Which parts are not valid, in sentences for the user.
    private(set) var doubts: [String] = []
    /// How messages name the date: `'issued' of 'doe2018'`.
    private let subject: String

    /// One end of an interval.
    private enum End {
        case date(EDTFDate)
        case open
    }

    init(_ node: LocatedNode, _ field: String, of id: String) {
        subject = "'\(field)' of '\(id)'"
        let lists = (node[CSLDateNames.parts]?.elements ?? []).map { list in
            (list.elements ?? []).map { $0.text.map { ShownText.line($0) } ?? "" }
        }
        if lists.isEmpty { readWords(node) } else { read(lists, node) }
    }

    private mutating func read(_ lists: [[String]], _ node: LocatedNode) {
        let written = Self.written(lists)
        guard lists.count <= 2, lists.count == 1 || !lists.allSatisfy(Self.isOpen) else {
            return doubt(written, "is no date that can be read")
        }
        var ends = lists.map { lists.count == 2 && Self.isOpen($0) ? End.open : read($0).map(End.date) }
        if ends.count == 1, case .date(let year) = ends[0], let season = season(node, of: year) {
            ends[0] = .date(season)
        }
        guard !ends.contains(where: { $0 == nil }) else { return }
        let circa = Self.isCirca(node) ? "~" : ""
        let texts = ends.compactMap(\.self).map { end in
            if case .date(let date) = end { "\(date)\(circa)" } else { ".." }
        }
        date = try? EDTFDate(parsing: texts.joined(separator: "/"))
        guard date == nil else { return }
        date = texts.first.flatMap { try? EDTFDate(parsing: $0) }
        doubt(written, "is no span of time" + (date.map { ", so that '\($0)' is taken" } ?? ""))
    }

    private mutating func readWords(_ node: LocatedNode) {
        let written = ShownText.line((node[CSLDateNames.raw] ?? node[CSLDateNames.literal])?.text ?? node.text ?? "")
        date = try? EDTFDate(parsing: written)
        if date == nil { doubt(written, "is no date that can be read") }
    }

    /// A year, a season, a month or a day. Where the month or the day is invalid, the valid part of the date.
    private mutating func read(_ parts: [String]) -> EDTFDate? {
        let numbers = parts.map { Int($0) }
        guard let first = numbers.first, let count = first, (1...3).contains(parts.count),
            let year = Self.year(count)
        else {
            doubt(parts.joined(separator: "-"), "is no date that can be read")
            return nil
        }
        guard numbers.count > 1 else { return .year(year) }
        if let season = numbers[1].flatMap(Self.season), let date = Self.season(season, year) {
            if numbers.count > 2 { doubt(parts[2], "is a day in a season, so that '\(date)' is taken") }
            return date
        }
        guard let number = numbers[1], let month = EDTFDate.month(number, of: year) else {
            doubt(parts[1], "is no month, so that '\(EDTFDate.year(year))' is taken")
            return .year(year)
        }
        guard numbers.count > 2 else { return month }
        if let day = numbers[2].flatMap({ CalendarDay(year: year, month: number, day: $0) }) { return EDTFDate(day) }
        doubt(parts[2], "is no day of that month, so that '\(month)' is taken")
        return month
    }

    /// The season of a year, given as a number (1 is spring) or a word.
    private mutating func season(_ node: LocatedNode, of year: EDTFDate) -> EDTFDate? {
        guard let written = node[CSLDateNames.season]?.text.map({ ShownText.line($0).lowercased() }), !written.isEmpty,
            let number = Int(year.description)
        else { return nil }
        let names = ["spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4]
        if let season = Int(written) ?? names[written], let date = Self.season(season, number) { return date }
        doubt(written, "is no season, so that '\(year)' is taken")
        return nil
    }

    private mutating func doubt(_ written: String, _ fault: String) {
        doubts.append("'\(written)' in \(subject) \(fault)")
    }

    /// The year as EDTF counts it: EDTF has a year 0, CSL has none.
    private static func year(_ count: Int) -> Int? {
        guard count != 0, abs(count) < 1_000_000_000_000 else { return nil }
        return count < 0 ? count + 1 : count
    }

    /// The season, 1 to 4, that a month number stands for.
    private static func season(_ month: Int) -> Int? {
        switch month {
        case 13...16: month - 12
        case 21...24: month - 20
        default: nil
        }
    }

    private static func season(_ season: Int, _ year: Int) -> EDTFDate? {
        guard (1...4).contains(season) else { return nil }
        return try? EDTFDate(parsing: "\(EDTFDate.year(year))-\(20 + season)")
    }

    /// Whether an end of an interval is left open.
    private static func isOpen(_ parts: [String]) -> Bool { parts.allSatisfy { $0.isEmpty || Int($0) == 0 } }

    private static func isCirca(_ node: LocatedNode) -> Bool {
        node[CSLDateNames.circa]?.text.map { !["false", "0", ""].contains($0) } ?? false
    }

    private static func written(_ lists: [[String]]) -> String {
        "[" + lists.map { "[" + $0.joined(separator: ", ") + "]" }.joined(separator: ", ") + "]"
    }
}
