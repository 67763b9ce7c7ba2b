import DatelineModel
import TextForms

/// The schemas of single values.
///
/// Readers take every value as the text that is written. YAML parsers of editors do not: to them `2017` is a number. So
/// wherever digits alone can stand, numbers are allowed too.
enum ScalarSchema {
    static func of(_ shape: FieldShape) -> JSONValue {
        switch shape {
        case .line: .members(["type": .array(["string", "number", "boolean"])])
        case .prose: string()
        case .date: date("^(\(DatePattern.date))$")
        case .end: date("^(|\\.\\.|\(DatePattern.date))$")
        case .day: string("^\(DatePattern.day)$")
        case .instant: string("^\(DatePattern.day)(\(DatePattern.time))?$")
        case .address: string("^https?://[^\\s\"<>\\\\^`{|}]+$")
        case .language: string(#"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"#)
        case .country: words(Country.all.map(\.code))
        case .marking: words(Marking.allCases.map(\.label))
        case .slug: slug
        case .technique: string(#"^T[0-9]{4}(\.[0-9]{3})?$"#)
        case .vulnerability: string(#"^CVE-[0-9]{4}-[0-9]{4,19}$"#)
        case .word(let list): words(list)
        case .list, .oneOrMany, .fields, .map, .either: .boolean(true)
        }
    }

    private static func string(_ pattern: String? = nil) -> JSONValue {
        .members(["type": "string", "pattern": pattern.map(JSONValue.string)])
    }

    private static func date(_ pattern: String) -> JSONValue {
        .members(["type": .array(["string", "integer"]), "pattern": .string(pattern)])
    }

    private static let slug = JSONValue.members([
        "type": .array(["string", "integer"]), "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": .integer(Slug.maximumLength),
    ])

    /// Some words, among them those that are digits as numbers too.
    private static func words(_ words: [String]) -> JSONValue {
        let numbers = words.compactMap(Int.init).map(JSONValue.integer)
        return .members([
            "type": .array(numbers.isEmpty ? ["string"] : ["string", "integer"]),
            "enum": .array(words.map(JSONValue.string) + numbers),
        ])
    }
}

/// Regular expressions for EDTF dates (ISO 8601-2, levels 0 to 2), in the part of the syntax that all dialects share.
///
/// They take all that the reader takes. What no expression can tell, such as the length of a month or the order of the
/// two ends of an interval, they leave to the reader.
enum DatePattern {
    /// A date of any form.
    static let date = [single, interval, set, day + clock + "(\(zone))?"].joined(separator: "|")

    /// A calendar day.
    static let day = "-?[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"

    /// A time of day with its zone, behind a day.
    static let time = "\(clock)(\(zone))"

    private static let clock = "T([01][0-9]|2[0-3])(:[0-5][0-9]){2}"

    private static let zone = "Z|[+\\-][0-9]{2}(:[0-5][0-9])?"

    /// A mark of doubt; it may stand before and after each part.
    private static let mark = "[?~%]?"

    /// A year, a month, a season or a day, with `X` for digits that are not known.
    private static let single: String = {
        let month = "(0[1-9X]|1[0-2X]|X[0-9X])"
        let day = "([0X][1-9X]|[12X][0-9X]|[3X][01X])"
        let season = "(2[1-9]|3[0-9]|4[01])"
        let afterMonth = "(-\(mark)\(day)\(mark))?"
        let afterYear = "(-\(mark)(\(month)\(mark)\(afterMonth)|\(season)\(mark)))?"
        let long = "Y-?[0-9]{1,18}(E[0-9]{1,3})?(S[0-9]{1,2})?\(mark)"
        return "\(mark)(\(long)|-?[0-9X]{4}(S[0-9]{1,2}\(mark)|\(mark)\(afterYear)))"
    }()

    private static let interval = "(\(single)|\\.\\.)?/(\(single)|\\.\\.)?"

    private static let set = "[\\[{](\\.\\.)?\(single)((,|\\.\\.)\(single))*(\\.\\.)?[\\]}]"
}
