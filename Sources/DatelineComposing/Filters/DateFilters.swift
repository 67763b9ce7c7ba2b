import EDTF
import Templating

/// Filters for dates: each takes an EDTF value as text, or a date of a page model.
extension FieldFilters {
    static let dates = [dateProse, datePhrase, dateShort, dateEDTF, dateEarliest, dateLatest]

    /// `{{ "2012/.."|date_prose }}`: since 2012.
    private static let dateProse = TemplateFilter(
        "date_prose", result: .text, documentation: "The date in words for running text: `since 2012`."
    ) { value, _ throws(TemplateFailure) in
        try words(of: value, "prose") { $0.prose }
    }

    /// `{{ "2018-02-20"|date_phrase }}`: on 20 February 2018.
    private static let datePhrase = TemplateFilter(
        "date_phrase", result: .text, documentation: "The same with its preposition: `on 20 February 2018`."
    ) { value, _ throws(TemplateFailure) in
        try words(of: value, "phrase") { $0.phrase }
    }

    /// `{{ "2015~"|date_short }}`: c. 2015.
    private static let dateShort = TemplateFilter(
        "date_short", result: .text, documentation: "The date in words for tables: `c. 2015`."
    ) { value, _ throws(TemplateFailure) in
        try words(of: value, "short") { $0.shortProse }
    }

    /// `{{ " 2015~ "|date_edtf }}`: 2015~.
    private static let dateEDTF = TemplateFilter(
        "date_edtf", result: .text, documentation: "The date as EDTF writes it; the empty text where nobody gives one."
    ) { value, _ throws(TemplateFailure) in
        try words(of: value, "edtf") { $0.description }
    }

    /// `{{ "2017-05"|date_earliest }}`: 2017-05-01.
    private static let dateEarliest = TemplateFilter(
        "date_earliest", result: .optional(.text),
        documentation: """
            The first day that the date can mean, `2017-05-01` of May 2017; none where its start is open or not \
            known. A bound to sort and select by, never the day on which something happened.
            """
    ) { value, _ throws(TemplateFailure) in
        guard let date = try date(value), let moment = date.bounds.earliest.moment else { return .none }
        return .text("\(moment.day)")
    }

    /// `{{ "2017-05"|date_latest }}`: 2017-05-31.
    private static let dateLatest = TemplateFilter(
        "date_latest", result: .optional(.text),
        documentation: "The last day that the date can mean; none where its end is open or not known."
    ) { value, _ throws(TemplateFailure) in
        guard let date = try date(value), let moment = date.bounds.latest.moment else { return .none }
        return .text("\(moment.lastDay)")
    }

    /// Words of a date; a date of a page model that no EDTF value can express has its own.
    private static func words(
        of value: TemplateValue, _ field: String, _ make: (EDTFDate) -> String
    ) throws(TemplateFailure) -> TemplateValue {
        if case .object(let object) = value, object["edtf"].text != nil { return object[field] }
        guard let date = try date(value) else { return .text("") }
        return .text(make(date))
    }

    /// The date that a value says; nil for a date of a page model that nobody gives or that EDTF has no value for.
    private static func date(_ value: TemplateValue) throws(TemplateFailure) -> EDTFDate? {
        if case .object(let object) = value, let text = object["edtf"].text { return try? EDTFDate(parsing: text) }
        guard let text = value.text else {
            throw TemplateFailure("the filter needs a date", remedy: "ask with 'if' whether there is one")
        }
        do throws(EDTFError) {
            return try EDTFDate(parsing: text)
        } catch {
            throw TemplateFailure("'\(text)' is not an EDTF date: \(error.reason)", remedy: error.remedy)
        }
    }
}
