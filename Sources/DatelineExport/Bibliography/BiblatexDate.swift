import EDTF

/// Dates that biblatex reads: EDTF levels 0 and 1 (biblatex manual, tables 3 and 4).
enum BiblatexDate {
    /// The date as it is, or `nil` where biblatex would not read it.
    static func text(of date: EDTFDate) -> String? {
        switch date.form {
        case .single(let single): reads(single) ? date.description : nil
        case .interval(let interval):
            reads(interval.start) && reads(interval.end) ? date.description : nil
        case .dateAndTime(let time): time.day.description
        case .set: nil
        }
    }

    private static func reads(_ end: EDTFInterval.End) -> Bool {
        switch end {
        case .date(let date): reads(date)
        case .open, .unknown: true
        }
    }

    private static func reads(_ date: SingleDate) -> Bool {
        let text = date.description
        switch date {
        case .calendarDate(let date): return hasLevelOneMarks(text) && hasLevelOneDigits(date)
        case .subYearGrouping(let grouping):
            return grouping.kind == .season && grouping.yearDigits.isSpecified && hasLevelOneMarks(text)
        case .longYear: return false
        }
    }

    /// One mark at the end, or none.
    private static func hasLevelOneMarks(_ text: String) -> Bool {
        !text.dropLast().contains { "?~%".contains($0) } && text.first.map { !"?~%".contains($0) } ?? false
    }

    /// Digits that are missing from the right, whole parts or the last one or two of the year.
    private static func hasLevelOneDigits(_ date: CalendarDate) -> Bool {
        let parts = date.description.split(separator: "-").map { $0.filter { $0.isNumber || $0 == "X" } }
        guard let year = parts.first else { return false }
        let later = parts.dropFirst()
        guard year.contains("X") else {
            guard let month = later.first, month.contains("X") else {
                return later.dropFirst().allSatisfy { !$0.contains("X") || $0 == "XX" }
            }
            return month == "XX" && later.dropFirst().allSatisfy { $0 == "XX" }
        }
        let digits = year.prefix { $0 != "X" }
        return later.isEmpty && digits.count >= 2 && year.dropFirst(digits.count).allSatisfy { $0 == "X" }
    }
}
