internal import DatelineReading
internal import EDTF

/// A date of CSL-JSON (appendix IV), as exactly as its parts tell: `[[2018]]` is a year, two lists are an interval.
struct CSLDate {
    /// The date, as far as its parts are right.
    private(set) var date: EDTFDate?
    /// What in it is no date.
    private(set) var doubts: [String] = []
    private let field: String

    init(_ node: LocatedNode, _ field: String) {
        self.field = field
        let lists = (node["date-parts"]?.elements ?? []).map { list in
            (list.elements ?? []).map { $0.text.map { ShownText.line($0) } ?? "" }
        }
        if lists.isEmpty { readWords(node) } else { read(lists, node) }
    }

    private mutating func read(_ lists: [[String]], _ node: LocatedNode) {
        var ends = lists.prefix(2).map { read($0) }
        if ends.count == 1, let season = season(node, of: ends[0]) { ends[0] = season }
        guard ends.allSatisfy({ $0 != nil }) else { return }
        let circa = Self.isCirca(node) ? "~" : ""
        let text = ends.compactMap { $0.map { "\($0)\(circa)" } }.joined(separator: "/")
        date = try? EDTFDate(parsing: text)
        if date == nil { doubts.append("'\(text)' in '\(field)' is no span of time") }
    }

    private mutating func readWords(_ node: LocatedNode) {
        let written = ShownText.line((node["raw"] ?? node["literal"])?.text ?? node.text ?? "")
        date = try? EDTFDate(parsing: written)
        if date == nil { doubts.append("'\(written)' in '\(field)' is no date that can be read") }
    }

    /// A year, a month or a day; of one with a wrong month or day, what is right.
    private mutating func read(_ parts: [String]) -> EDTFDate? {
        let numbers = parts.map { Int($0) }
        guard let first = numbers.first, let year = first, (-9999...9999).contains(year), (1...3).contains(parts.count)
        else {
            doubts.append("'\(parts.joined(separator: "-"))' in '\(field)' is no date that can be read")
            return nil
        }
        guard numbers.count > 1 else { return .year(year) }
        // Some programs write seasons as months beyond the twelfth, as EDTF does.
        if let code = numbers[1], (21...24).contains(code), numbers.count == 2 { return Self.season(code - 20, year) }
        guard let number = numbers[1], let month = EDTFDate.month(number, of: year) else {
            doubts.append("'\(parts[1])' in '\(field)' is no month, so that '\(year)' is taken")
            return .year(year)
        }
        guard numbers.count > 2 else { return month }
        if let day = numbers[2].flatMap({ CalendarDay(year: year, month: number, day: $0) }) { return EDTFDate(day) }
        doubts.append("'\(parts[2])' in '\(field)' is no day of that month, so that '\(month)' is taken")
        return month
    }

    /// The season of a year, 1 to 4 from spring on or in a word.
    private mutating func season(_ node: LocatedNode, of year: EDTFDate?) -> EDTFDate? {
        guard let written = node["season"]?.text.map({ ShownText.line($0).lowercased() }), !written.isEmpty,
            let number = year.flatMap({ Int($0.description) })
        else { return nil }
        let names = ["spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4]
        if let season = Int(written) ?? names[written], let date = Self.season(season, number) { return date }
        doubts.append("'\(written)' in '\(field)' is no season, so that '\(number)' is taken")
        return nil
    }

    private static func season(_ season: Int, _ year: Int) -> EDTFDate? {
        guard (1...4).contains(season) else { return nil }
        return try? EDTFDate(parsing: "\(EDTFDate.year(year))-\(20 + season)")
    }

    private static func isCirca(_ node: LocatedNode) -> Bool {
        node["circa"]?.text.map { !["false", "0", ""].contains($0) } ?? false
    }
}
