/// One date in words and numbers: `early May 2021`, `7 May`, `c30 BCE`, `the 19th century`.
///
/// Read part by part, so that a date of an interval can lack what the other has: the year of `3 May-9 Jun 1921`.
struct MeantDate {
    /// The year as EDTF writes it: `2021`, `201X`, `-0029`.
    var year: String?
    var month: Int?
    var day: Int?
    /// The code of a season, a quarter or a half.
    var grouping: Int?
    var part: Part?
    var isApproximate = false
    var isUncertain = false
    /// Whether a year was written as a decade and is none: `2021s`.
    var isYearWithS = false
    /// Whether `AD` stands before a number that is to come.
    var isEraBefore = false

    /// Which part of a month or a year.
    enum Part { case early, middle, late }

    /// The date as far as it goes, without its marks; nil without a year.
    private var unmarked: String? {
        guard let year else { return nil }
        if let grouping { return month == nil && day == nil ? "\(year)-\(grouping)" : nil }
        guard let month else { return day == nil ? year : nil }
        return "\(year)-\(padded(month, to: 2))" + (day.map { "-\(padded($0, to: 2))" } ?? "")
    }

    private var mark: String {
        switch (isApproximate, isUncertain) {
        case (true, true): "%"
        case (true, false): "~"
        case (false, true): "?"
        case (false, false): ""
        }
    }

    /// The date as EDTF, its part left away.
    var text: String? {
        unmarked.map { $0 + mark }.flatMap { KnownMistake.isEDTF($0) ? $0 : nil }
    }

    /// What can be written for the date.
    var meant: Meant? {
        guard let text else { return nil }
        return Meant(reason, proposals(text))
    }

    /// Why it is no date of the calendar as it is, and what can be written; nil where nothing of it is missing.
    var lack: (reason: String, suggestion: EDTFSuggestion)? {
        guard year != nil else {
            return ("a date has a year in it", .advice("write the year first, as in '2018-05-20'"))
        }
        guard let unmarked else { return nil }
        do throws(EDTFError) {
            _ = try EDTFDate.Form.read(unmarked.utf8.span)
            return nil
        } catch {
            return error.suggestion.map { (error.reason, $0) }
        }
    }

    private var reason: String {
        if isYearWithS { return "only a decade has an 's' after it" }
        let isPlain = grouping == nil && part == nil && mark.isEmpty && year?.utf8.allSatisfy(\.isDigit) == true
        return isPlain ? "a date is written in numbers" : "a date is written in numbers and signs"
    }

    private func proposals(_ text: String) -> [EDTFProposal?] {
        if isYearWithS, let year {
            return [EDTFProposal(text, for: "the year"), EDTFProposal("\(year.dropLast())X", for: "the decade")]
        }
        guard let part, day == nil, grouping == nil, let year else { return [EDTFProposal(text)] }
        guard month == nil else {
            return [EDTFProposal(text, for: "the month"), EDTFProposal(part.days(of: text), for: part.daysMeaning)]
        }
        guard year.utf8.allSatisfy(\.isDigit) else { return [EDTFProposal(text)] }
        return [
            EDTFProposal(text, for: "the year"),
            EDTFProposal("\(year)-\(part.quadrimester)\(mark)", for: part.monthsMeaning),
        ]
    }
}

extension MeantDate.Part {
    fileprivate func days(of month: String) -> String {
        switch self {
        case .early: "\(month)-0X"
        case .middle: "\(month)-1X"
        case .late: "\(month)-2X"
        }
    }

    fileprivate var daysMeaning: String {
        switch self {
        case .early: "its first nine days"
        case .middle: "its 10th to 19th"
        case .late: "its 20th to 29th"
        }
    }

    fileprivate var quadrimester: Int {
        switch self {
        case .early: 37
        case .middle: 38
        case .late: 39
        }
    }

    fileprivate var monthsMeaning: String {
        switch self {
        case .early: "January to April"
        case .middle: "May to August"
        case .late: "September to December"
        }
    }
}

extension MeantDate {
    /// The date with the year, and for a day without one the month, of another.
    func filled(from other: MeantDate) -> MeantDate {
        var date = self
        if date.year == nil { date.year = other.year }
        if date.month == nil, date.day != nil { date.month = other.month }
        return date
    }

    /// Whether this is the autumn or winter of two years, told as `winter 2018/19`: it counts to the year it begins in.
    func isSeason(into other: MeantDate) -> Bool {
        guard grouping == 23 || grouping == 24, let next = year.flatMap({ Int($0) }).map({ $0 + 1 }),
            other.grouping == nil,
            other.month == nil
        else { return false }
        return other.year.map { Int($0) == next && other.day == nil } ?? (other.day == next % 100)
    }
}
