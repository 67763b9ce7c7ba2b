import DatelineChronology
import DatelineModel
import EDTF

/// What a test shows of a timeline: a line for each entry, its place and its key.
func lines(_ timeline: Timeline) -> [String] { lines(timeline.entries) }

func lines(_ entries: [TimelineEntry]) -> [String] {
    entries.map { "\($0.when.edtf.isEmpty ? "-" : $0.when.edtf) \($0.development.key)" }
}

/// The headings and, under them, the entries' records with how each stands to the one before.
func outline(_ groups: [Timeline.YearGroup]) -> [String] {
    groups.flatMap { year in
        [year.heading]
            + year.months.flatMap { month in
                (month.heading.map { ["  \($0)"] } ?? []) + month.entries.map { "    \(mark($0)) \($0.when.edtf)" }
            }
    }
}

/// `>` where the entry before is certainly earlier, `!` where it certainly is not, `?` where nobody can tell.
func mark(_ entry: TimelineEntry) -> String {
    switch entry.isAfterPrevious {
    case .yes: ">"
    case .no: "!"
    case .notKnown: "?"
    }
}

/// What a test shows of news: a line for each record, whether it is new, and a line for each development.
func lines(_ news: [NewsItem]) -> [String] {
    news.flatMap { item in
        ["\(item.record.key)\(item.isNew ? " (new)" : "")"] + item.developments.map { "  \($0.key)" }
    }
}

func keys(_ developments: [Development]) -> [String] { developments.map(\.key) }
