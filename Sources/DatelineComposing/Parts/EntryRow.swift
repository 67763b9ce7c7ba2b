import DatelineChronology
import DatelineModel
import EDTF
import Templating

/// One thing on a timeline, as a list shows it.
struct EntryRow: Sendable {
    let id: String
    let date: DateText
    private(set) var glyph: Markup
    private(set) var isOrderNotKnown: Bool
    private(set) var isPerhaps: Bool
    let kind: String
    let title: RichText
    private(set) var summary: RichText?
    private(set) var known: DateText?
    let marking: Marking?
    private(set) var marks: [Citation]
    let obligation: Obligation
}

extension EntryRow: ModelRecord {
    static let fields = RecordDescription<EntryRow>(
        "Entry",
        [
            .init("id", "The id of the entry in the page.") { $0.id },
            .init("date", "Where it stands on the timeline.") { $0.date },
            .init("glyph", "A small drawing of the date on its year or years; empty where nothing can be drawn.") {
                $0.glyph
            },
            .init("is_order_not_known", "Whether nothing tells that the entry before it is earlier.") {
                $0.isOrderNotKnown
            },
            .init("is_perhaps", "Whether it is not certain that it belongs to what was asked for.") { $0.isPerhaps },
            .init("kind", "What kind of thing it is: incident, disclosure, name, claim …") { $0.kind },
            .init("title", "What it is.") { $0.title },
            .init("summary", "Who attributes it to whom, or what else is to be said in one line.") { $0.summary },
            .init("known", "When it became known, where that was much later.") { $0.known },
            .init("marking", "Its marking, where it is above TLP:CLEAR.") { $0.marking },
            .init("marks", "The references to its sources.") { $0.marks },
        ])
}

extension EntryRow {
    /// The row with no more than its date and what it is.
    var brief: EntryRow {
        var row = uncited
        (row.glyph, row.summary, row.known) = (Markup(trusted: ""), nil, nil)
        return row
    }

    /// The row without references, for long lists: the sources stand on the page of the record.
    var uncited: EntryRow {
        var row = self
        row.marks = []
        return row
    }

    /// The row as it stands in one timeline.
    func placed(as entry: TimelineEntry) -> EntryRow {
        var row = self
        row.isOrderNotKnown = entry.isAfterPrevious != .yes
        row.isPerhaps = entry.belongs == .notKnown
        return row
    }
}

/// The entries of one month, or those of a year whose month is not known.
struct MonthRows: Sendable {
    let heading: String?
    let entries: [EntryRow]
    /// Whether the entries have a line each, since a page lists very many.
    var isBrief = false
}

extension MonthRows: ModelRecord {
    static let fields = RecordDescription<MonthRows>(
        "Month",
        [
            .init("heading", "The month in words; none where the year's heading says it all.") { $0.heading },
            .init("entries", "The entries in their order.") { $0.entries },
            .init("is_brief", "Whether the entries have no more than date and title, since the page lists very many.") {
                $0.isBrief
            },
        ])
}

/// The entries of one year, or of a time that is known no closer than a heading says.
struct YearRows: Sendable {
    let heading: String
    let id: String
    let href: LinkTarget?
    let isOpen: Bool
    let months: [MonthRows]

    /// How many entries it has.
    var count: Int { months.reduce(0) { $0 + $1.entries.count } }
}

extension YearRows: ModelRecord {
    static let fields = RecordDescription<YearRows>(
        "Year",
        [
            .init("heading", "The year, or the words for a time that is known less closely.") { $0.heading },
            .init("id", "The id of the heading in the page.") { $0.id },
            .init("href", "The link to the page of the year.") { $0.href },
            .init("is_open", "Whether the entries are known less closely than to a year.") { $0.isOpen },
            .init("count", "How many entries it has.") { $0.count },
            .init("months", "The entries by month.") { $0.months },
        ])
}
