import DatelineChronology
import DatelineModel
import DatelineReading
import EDTF
import Testing

/// The casebook that records say, one line of JSON each; there must be nothing wrong with them.
func casebook(_ records: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Casebook {
    let reading = CasebookReader(records: .bytes(Array(records.utf8), name: "records.jsonl")).read()
    let errors = reading.diagnostics.filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors.map(\.message)) in \(records)", sourceLocation: sourceLocation)
    return reading.casebook
}

/// All that records say, disclosed to everybody, or as much as was known when a day ended.
func disclosure(_ records: String, at marking: Marking = .red, asOf text: String? = nil) throws -> Disclosure {
    try casebook(records).disclosed(at: marking, asOf: text.map(day))
}

/// The developments of records.
func developments(_ records: String, at marking: Marking = .red, asOf day: String? = nil) throws -> Developments {
    Developments(in: try disclosure(records, at: marking, asOf: day))
}

/// Incidents of which nothing is told but their dates.
func incidents(dated dates: [String]) -> String {
    dates.enumerated().map { number, date in
        #"{"type":"incident","id":"i\#(number)","title":"Number \#(number)","date":"\#(date)"}"#
    }.joined(separator: "\n")
}

func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

func days(_ first: String, _ last: String) throws -> ClosedRange<CalendarDay> { try day(first)...day(last) }

func date(_ text: String) throws -> EDTFDate { try EDTFDate(parsing: text) }

func week(_ text: String) throws -> ReportingPeriod { ReportingPeriod(week: try ISOWeek(parsing: text)) }

func actor(_ text: String) throws -> ID<Actor> { try #require(ID<Actor>(text)) }

func incident(_ text: String) throws -> ID<Incident> { try #require(ID<Incident>(text)) }

func source(_ text: String) throws -> ID<Source> { try #require(ID<Source>(text)) }
