/// A year, a month or a day, any digit of which may be unspecified and any part qualified.
///
/// EDTF level 0, date; level 1, negative year, qualification and unspecified digits from the right; level 2,
/// qualification of parts and unspecified digits anywhere. Eight bytes, without allocation.
public struct CalendarDate: Hashable, Sendable {
    /// The digits of the year.
    public let yearDigits: YearDigits
    let monthDigits: TwoDigits
    let dayDigits: TwoDigits
    let marks: QualifierMarks

    init(
        _ year: YearDigits, month: TwoDigits = .absent, day: TwoDigits = .absent,
        marks: QualifierMarks = QualifierMarks()
    ) {
        yearDigits = year
        monthDigits = month
        dayDigits = day
        self.marks = marks
    }

    /// The year, or nil when a digit of it is not specified.
    public var year: Int? { yearDigits.year }

    /// The month, or nil when there is none or a digit of it is not specified.
    public var month: Int? { monthDigits.number }

    /// The day of the month, or nil when there is none or a digit of it is not specified.
    public var day: Int? { dayDigits.number }

    /// Whether a month was written, with or without its digits.
    public var hasMonth: Bool { !monthDigits.isAbsent }

    /// Whether a day was written, with or without its digits.
    public var hasDay: Bool { !dayDigits.isAbsent }

    /// Whether no digit of what was written is missing.
    public var isSpecified: Bool {
        yearDigits.isSpecified && (monthDigits.isAbsent || monthDigits.isSpecified)
            && (dayDigits.isAbsent || dayDigits.isSpecified)
    }

    /// What was said against the year.
    public var yearQualification: Qualification { marks.qualification(of: .year) }

    /// What was said against the month; nothing when there is none.
    public var monthQualification: Qualification { marks.qualification(of: .month) }

    /// What was said against the day; nothing when there is none.
    public var dayQualification: Qualification { marks.qualification(of: .day) }

    /// The one day that the digits mean, or nil when they mean more.
    var exactDay: CalendarDay? {
        guard let year, let month, let day else { return nil }
        return CalendarDay(possibleYear: year, month: month, day: day)
    }

    /// How finely the date is known.
    var precision: Precision {
        switch yearDigits.leadingDigits {
        case 0: .coarser
        case 1: .millennium
        case 2: .century
        case 3: .decade
        default: month == nil ? .year : day == nil ? .month : .day
        }
    }
}

extension CalendarDate: CustomStringConvertible {
    /// The date as EDTF writes it, marks and all.
    public var description: String {
        if marks.isEmpty {
            let year = yearDigits.description
            if monthDigits.isAbsent { return year }
            return dayDigits.isAbsent ? year + "-" + monthDigits.text : year + "-\(monthDigits.text)-\(dayDigits.text)"
        }
        var text = marked(yearDigits.description, .year)
        if hasMonth { text += "-" + marked(monthDigits.text, .month) }
        if hasDay { text += "-" + marked(dayDigits.text, .day) }
        return text
    }

    private func marked(_ digits: String, _ part: QualifierMarks.Part) -> String {
        marks.left(of: part).mark + digits + marks.right(of: part).mark
    }
}
