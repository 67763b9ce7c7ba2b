internal import DatelineModel
internal import EDTF
import TextForms

/// What to write instead of a date that is in none of the formats of its column.
enum DateProposal {
    static func remedy(for text: String, _ formats: [DateFormat]) -> String {
        if saysNothing.contains(text.lowercased()) { return "leave the cell empty where no date is known" }
        if let day = CountedDays.remedy(for: text) { return day }
        if let format = dayOrMonthFirst(text, formats) { return format }
        if let format = likelyFormats.first(where: { $0.date(text) != nil }) {
            return adding(format, to: formats)
        }
        return rewritten(text, formats) ?? "mend the cell, or 'date-format' in the mapping"
    }

    /// What to write in EDTF instead, with the advice that the column takes EDTF; `nil` if the text is not understood.
    static func rewritten(_ text: String, _ formats: [DateFormat]) -> String? {
        guard let written = written(text) else { return nil }
        let isTaken = formats.contains(where: \.isEDTF)
        return isTaken ? written : written + ", and add 'edtf' to its formats: \(list(formats, "edtf"))"
    }

    /// The format of a numeric date with the year last: one, or two among which the column's other cells must decide.
    private static func dayOrMonthFirst(_ text: String, _ formats: [DateFormat]) -> String? {
        for (dayFirst, monthFirst) in yearLastFormats {
            let read = [dayFirst, monthFirst].compactMap { format in format.date(text).map { (format, $0) } }
            guard let (format, day) = read.first else { continue }
            guard read.count == 2, read[1].1 != day else {
                return adding(format, to: formats)
            }
            return "add to its formats in the mapping '\(format.pattern)' if this is \(day), "
                + "'\(read[1].0.pattern)' if it is \(read[1].1), as the column's other cells say"
        }
        return nil
    }

    private static let yearLastFormats = ["/", ".", "-"].compactMap { sign in
        (try? DateFormat("dd\(sign)MM\(sign)yyyy")).flatMap { dayFirst in
            (try? DateFormat("MM\(sign)dd\(sign)yyyy")).map { (dayFirst, $0) }
        }
    }

    private static let saysNothing: Set = [
        "unknown", "not known", "n/a", "na", "none", "null", "nan", "-", "–", "—", "?", "tbd", "tba", "not available",
    ]

    private static func adding(_ format: DateFormat, to formats: [DateFormat]) -> String {
        "add '\(format.pattern)' to its formats in the mapping: \(list(formats, format.pattern))"
    }

    private static func list(_ formats: [DateFormat], _ more: String) -> String {
        let patterns = formats.map(\.pattern) + [more]
        return "[" + patterns.map { YAMLScalar.text($0, in: .flow) }.joined(separator: ", ") + "]"
    }

    /// What to write in EDTF, or what to do where there is no date; `nil` if the text is not understood.
    private static func written(_ text: String) -> String? {
        let suggestion = EDTFDate.meant(by: text)
        return switch suggestion {
        case .dates, .advice, .nothingKnown: suggestion.remedy
        case .forms: nil
        }
    }

    /// Formats that are unambiguous.
    private static let likelyFormats: [DateFormat] = [
        "yyyy", "yyyy-MM-dd", "yyyy-MM", "MMM yyyy", "d MMM yyyy", "MMM d, yyyy", "MMM d yyyy", "d. MMM yyyy",
        "dd-MMM-yyyy", "yyyyMMdd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd hh:mm a",
        "yyyy-MM-dd hh:mm:ss a", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
        "yyyy-MM-dd'T'HH:mm:ssXXX", "yyyy-MM-dd'T'HH:mm:ss", "yyyy/MM/dd", "MM/yyyy", "EEE, d MMM yyyy HH:mm:ss Z",
        "EEE, d MMM yyyy", "EEEE, MMMM d, yyyy",
    ].compactMap { try? DateFormat($0) }
}

extension DateFormat {
    fileprivate func date(_ text: String) -> EDTFDate? {
        if case .date(let date, _) = read(text) { date } else { nil }
    }
}

/// Days and instants stored as a number.
enum CountedDays {
    /// What to write for seconds or milliseconds since 1970, and for a spreadsheet's days since the end of 1899.
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

/// Date patterns of strftime, spreadsheets and JavaScript, translated for the remedy of a fault.
enum OtherDatePatterns {
    /// The pattern in Unicode's letters; `nil` if it is in no other known notation.
    static func translation(of pattern: String) -> String? {
        let translated = pattern.contains("%") ? ofStrftime(pattern) : ofSpreadsheet(pattern)
        return translated == pattern ? nil : translated
    }

    /// `%d/%m/%Y` (POSIX, strftime) as `dd/MM/yyyy`.
    private static func ofStrftime(_ pattern: String) -> String? {
        var text = ""
        var rest = pattern[...]
        while let character = rest.popFirst() {
            guard character == "%" else {
                text += character.isASCII && character.isLetter ? "'\(character)'" : String(character)
                continue
            }
            if let flag = rest.first, "-_0#".contains(flag) { rest.removeFirst() }
            guard let letter = rest.popFirst(), let meaning = conversions[letter] else { return nil }
            text += meaning
        }
        return text
    }

    private static let conversions: [Character: String] = [
        "Y": "yyyy", "y": "yy", "m": "MM", "B": "MMMM", "b": "MMM", "h": "MMM", "d": "dd", "e": "d", "j": "DDD",
        "F": "yyyy-MM-dd", "D": "MM/dd/yy", "H": "HH", "I": "hh", "M": "mm", "S": "ss", "f": "SSSSSS", "p": "a",
        "T": "HH:mm:ss", "R": "HH:mm", "z": "XX", "Z": "z", "A": "EEEE", "a": "EEE", "%": "%",
    ]

    /// `DD.MM.YYYY`, `dd/mm/yyyy`, .NET's `ss.fff tt` and the German `TT.MM.JJJJ`: the `m` before any hour is the month.
    private static func ofSpreadsheet(_ pattern: String) -> String {
        if pattern.lowercased().hasPrefix("iso") || pattern.lowercased().hasPrefix("rfc") { return "edtf" }
        let isGerman = pattern.lowercased().contains("jj")
        var isAfterHour = false
        var previous: Character = " "
        return String(
            pattern.replacing("tt", with: isGerman ? "dd" : "a").map { letter in
                if "Hh".contains(letter) { isAfterHour = true }
                if ":".contains(letter) { previous = letter }
                return switch letter {
                case "f", "F": "S"
                case "M" where isAfterHour && previous == ":": "m"
                case "S" where previous == ":" && !pattern.contains("s"): "s"
                case "Y": "y"
                case "D": "d"
                case "A": "a"
                case "j" where isGerman, "J" where isGerman: "y"
                case "t" where isGerman, "T" where isGerman: "d"
                case "m" where !isAfterHour: "M"
                default: letter
                }
            })
    }
}
