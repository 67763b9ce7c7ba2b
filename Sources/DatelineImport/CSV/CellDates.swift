internal import DatelineModel
internal import EDTF

extension CellReading {
    /// A date as read.
    struct Date: Hashable {
        let date: EDTFDate
        /// What was left out of it, to be reported.
        var remark: String?
        /// Whether it has a time of day that is midnight.
        var isMidnight = false
    }

    /// The date of a text, in the first format that fits.
    static func date(_ text: String, _ formats: [DateFormat]) throws(CellFault) -> Date {
        var isImpossible = false
        for format in formats {
            switch format.read(text) {
            case .date(let date, let isMidnight): return Date(date: date, isMidnight: isMidnight)
            case .impossible: isImpossible = true
            case .otherwiseWritten: continue
            }
        }
        if let edtf = formats.first(where: \.isEDTF), let whole = withoutFraction(text),
            case .date(let date, let isMidnight) = edtf.read(whole)
        {
            let remark = "the fraction of a second of this date is left out"
            return Date(date: date, remark: isMidnight ? nil : remark, isMidnight: isMidnight)
        }
        if isImpossible {
            throw CellFault(
                reason: "no date of the calendar", message: "'\(text)' is no date of the calendar",
                help: DateProposal.rewritten(text, formats) ?? "write a date that there is", id: .importDate)
        }
        throw CellFault(
            reason: "a date in another format", message: "'\(text)' is not written in the format of dates",
            help: DateProposal.remedy(for: text, formats), id: .importDate)
    }

    static func day(_ text: String, _ formats: [DateFormat]) throws(CellFault) -> CalendarDay {
        let date = try date(text, formats).date
        if let day = date.dayAsTold { return day }
        throw CellFault(
            reason: "no day", message: "'\(text)' is no day",
            help: "write a year, a month and a day, or leave the cell empty", id: .importDate)
    }

    /// An instant without the fraction of its second: `2025-06-27T08:00:00.000Z`.
    private static func withoutFraction(_ text: String) -> String? {
        guard let letter = text.firstIndex(of: "T"),
            let point = text[letter...].firstIndex(where: { ".,".contains($0) })
        else { return nil }
        let digits = text[text.index(after: point)...].prefix { $0.isASCIIDigit }
        return digits.isEmpty ? nil : String(text[..<point] + text[digits.endIndex...])
    }
}
