/// A time from one date to another in words or with other signs than EDTF's: `3 May-9 Jun 1921`, `2021-05 to present`,
/// `2001_2003`, `*/2003`.
enum MeantInterval {
    private static let separators = [
        " to ", " until ", " till ", " through ", " thru ", " - ", " -> ", "->", "...", "..", "/", "_", "--", "-",
    ]

    private static let open: Set<String> = [
        "", "present", "the present", "now", "ongoing", "today", "current", "currently", "date", "continuing", "open",
        "still active", "active", "..",
    ]

    private static let unknown: Set<String> = ["*", "?", "??", "unknown", "n/a", "unk", "tbd", "-"]

    static func read(_ text: String) -> Meant? {
        if let meant = between(text) { return meant }
        let word = ["from ", "since "].first(where: text.hasPrefix) ?? ""
        let words = text.dropFirst(word.count)
        guard words.utf8.contains(where: " -/_.>".utf8.contains) else { return nil }
        for separator in separators {
            for place in words.ranges(of: separator) {
                // A hyphen before digits is that of a year before 0.
                if separator == "-", place.lowerBound == words.startIndex, words.dropFirst().first?.isNumber == true {
                    continue
                }
                let first = words[..<place.lowerBound], last = words[place.upperBound...]
                if let meant = read(clean(first), clean(last), between: separator) { return meant }
            }
        }
        return nil
    }

    private static func clean(_ text: Substring) -> String { KnownMistake.trimmed(text, of: " ,") }

    private static func read(_ first: String, _ last: String, between separator: String) -> Meant? {
        if isPlaceholder(first), let date = MeantDate.read(last)?.text { return from(first, to: date) }
        guard let start = MeantDate.read(first) else { return nil }
        if open.contains(last) || unknown.contains(last) {
            return start.text.flatMap { until(last, from: $0, separator) }
        }
        guard let end = MeantDate.read(last) else { return nil }
        if start.isSeason(into: end) { return start.meant }
        guard let from = start.filled(from: end).text, let to = end.filled(from: start).text else { return nil }
        let reason = separator == "/" ? "a date is written in numbers" : "between two dates comes '/'"
        if let meant = Meant(reason, [EDTFProposal("\(from)/\(to)")]) { return meant }
        // A digit may be missing from its end, and which cannot be told.
        guard start.year != nil, end.year != nil else { return nil }
        return Meant("the interval ends before it begins", [EDTFProposal(from)])
    }

    private static func isPlaceholder(_ text: String) -> Bool { text.isEmpty || unknown.contains(text) }

    private static func from(_ first: String, to date: String) -> Meant? {
        let unknown = EDTFProposal("/\(date)", for: "a start that is not known")
        let open = EDTFProposal("../\(date)", for: "no start")
        return Meant("the start of an interval is a date, '..' or nothing", first.isEmpty ? [open] : [unknown, open])
    }

    private static func until(_ last: String, from date: String, _ separator: String) -> Meant? {
        let unknown = EDTFProposal("\(date)/", for: "an end that is not known")
        let open = EDTFProposal("\(date)/..", for: "no end")
        if Self.open.contains(last) { return Meant("an open end of an interval is '..'", [open]) }
        return Meant("the end of an interval is a date, '..' or nothing", [unknown, open])
    }

    /// `between 2012 and 2014`: at some time, or all the time.
    private static func between(_ text: String) -> Meant? {
        guard text.hasPrefix("between "), let word = text.firstRange(of: " and "),
            let first = MeantDate.read(String(text[..<word.lowerBound].dropFirst(8))),
            let last = MeantDate.read(String(text[word.upperBound...])),
            let from = first.filled(from: last).text, let to = last.filled(from: first).text
        else { return nil }
        return Meant(
            "a date is written in numbers and signs",
            [
                EDTFProposal("[\(from)..\(to)]", for: "some time between them"),
                EDTFProposal("\(from)/\(to)", for: "all the time between them"),
            ])
    }
}
