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
