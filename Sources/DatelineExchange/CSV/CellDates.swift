internal import DatelineModel
internal import EDTF

extension CellReading {
    /// A date that was read.
    struct Date: Hashable {
        let date: EDTFDate
        /// What is left out of it, which is told.
        var remark: String?
        /// Whether it has a time of day, and that is midnight.
        var isMidnight = false
    }

    /// A date in one of several formats, the first that fits.
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
                help: "write a date that there is", id: .importDate)
        }
        throw CellFault(
            reason: "a date in another format", message: "'\(text)' is not written in the format of dates",
            help: DateProposal.remedy(for: text, formats), id: .importDate)
    }

    static func day(_ text: String, _ formats: [DateFormat]) throws(CellFault) -> CalendarDay {
        let date = try date(text, formats).date
        if let day = date.day ?? CalendarDay(String(date.description.prefix(10))), date.isDayOrInstant { return day }
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

extension EDTFDate {
    /// Whether this is one day, or an instant of one.
    fileprivate var isDayOrInstant: Bool { precision == .day || precision == .second }
}

/// What to write instead of a date that is in none of the formats of its column.
enum DateProposal {
    static func remedy(for text: String, _ formats: [DateFormat]) -> String {
        if saysNothing.contains(text.lowercased()) { return "leave the cell empty where no date is known" }
        if let day = CountedDays.remedy(for: text) { return day }
        if let format = likelyFormats.first(where: { $0.reads(text) }) {
            return "add '\(format.pattern)' to its formats in the mapping: \(list(formats, format.pattern))"
        }
        let meanings = DateInWords.meanings(of: text)
        let written = meanings.isEmpty ? inEDTF(text) : "write " + meanings.map(words).joined(separator: ", or ")
        guard let written else { return "mend the cell, or 'date-format' in the mapping" }
        let isTaken = formats.contains(where: \.isEDTF)
        return isTaken ? written : written + ", and add 'edtf' to its formats: \(list(formats, "edtf"))"
    }

    private static let saysNothing: Set = [
        "unknown", "not known", "n/a", "na", "none", "null", "nan", "-", "–", "—", "?", "tbd", "tba", "not available",
    ]

    private static func words(_ meaning: DateInWords.Meaning) -> String {
        "'\(meaning.date)'" + (meaning.words.map { " for \($0)" } ?? "")
    }

    private static func list(_ formats: [DateFormat], _ more: String) -> String {
        let patterns = formats.map(\.pattern) + [more]
        return "[" + patterns.map { YAMLScalar.text($0, in: .flow) }.joined(separator: ", ") + "]"
    }

    /// What the reader of EDTF proposes itself.
    private static func inEDTF(_ text: String) -> String? {
        do throws(EDTFError) {
            return "write '\(try EDTFDate(parsing: text))'"
        } catch {
            return error.remedy.flatMap { $0.hasPrefix("write '") && !$0.hasPrefix("write '2017'") ? $0 : nil }
        }
    }

    /// Formats that are read one way only.
    private static let likelyFormats: [DateFormat] = [
        "yyyy", "yyyy-MM-dd", "yyyy-MM", "MMM yyyy", "d MMM yyyy", "MMM d, yyyy", "MMM d yyyy", "d. MMM yyyy",
        "dd.MM.yyyy", "yyyyMMdd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd hh:mm a",
        "yyyy-MM-dd hh:mm:ss a", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
        "yyyy-MM-dd'T'HH:mm:ssXXX", "yyyy-MM-dd'T'HH:mm:ss", "yyyy/MM/dd", "MM/yyyy", "EEE, d MMM yyyy HH:mm:ss Z",
        "EEE, d MMM yyyy", "EEEE, MMMM d, yyyy",
    ].compactMap { try? DateFormat($0) }
}

extension DateFormat {
    fileprivate func reads(_ text: String) -> Bool {
        if case .date = read(text) { true } else { false }
    }
}

/// Days and instants that programs keep as a count.
enum CountedDays {
    /// What to write for seconds or milliseconds since 1970 and for days since the end of 1899, as spreadsheets count.
    static func remedy(for text: String) -> String? {
        let digits = text.hasSuffix(".0") ? text.dropLast(2) : text[...]
        guard digits.allSatisfy(\.isASCIIDigit), let number = Int(digits) else { return nil }
        return switch digits.count {
        case 10: words(number / 86_400, "these are seconds since 1970")
        case 13: words(number / 86_400_000, "these are milliseconds since 1970")
        case 5: words(number - 25_569, "this is the number of a day in a spreadsheet")
        default: nil
        }
    }

    private static func words(_ days: Int, _ meaning: String) -> String {
        "write '\(CalendarDay(daysSinceEpoch: days))' if \(meaning), in one of the column's formats"
    }
}
