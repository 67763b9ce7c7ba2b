internal import DatelineModel
internal import EDTF

/// What to write instead of a date that is in none of the formats of its column.
enum DateProposal {
    static func remedy(for text: String, _ formats: [DateFormat]) -> String {
        if saysNothing.contains(text.lowercased()) { return "leave the cell empty where no date is known" }
        if let day = CountedDays.remedy(for: text) { return day }
        if let format = likelyFormats.first(where: { $0.reads(text) }) {
            return "add '\(format.pattern)' to its formats in the mapping: \(list(formats, format.pattern))"
        }
        guard let written = written(text) else { return "mend the cell, or 'date-format' in the mapping" }
        let isTaken = formats.contains(where: \.isEDTF)
        return isTaken ? written : written + ", and add 'edtf' to its formats: \(list(formats, "edtf"))"
    }

    private static let saysNothing: Set = [
        "unknown", "not known", "n/a", "na", "none", "null", "nan", "-", "–", "—", "?", "tbd", "tba", "not available",
    ]

    private static func list(_ formats: [DateFormat], _ more: String) -> String {
        let patterns = formats.map(\.pattern) + [more]
        return "[" + patterns.map { YAMLScalar.text($0, in: .flow) }.joined(separator: ", ") + "]"
    }

    /// What can be written as EDTF, or done for want of a date; nil where nothing can be said of the text.
    private static func written(_ text: String) -> String? {
        let suggestion = EDTFDate.meant(by: text)
        return switch suggestion {
        case .dates, .advice, .nothingKnown: suggestion.remedy
        case .forms: nil
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
