import DatelineModel
public import EDTF

/// What a disclosure knows that was not yet known on an earlier day: the difference between two as-of states.
public struct Changes: Sendable {
    /// The day whose knowledge the reader had.
    public let since: CalendarDay
    /// The day whose knowledge the disclosure has; `nil` is all that the casebook knows.
    public let until: CalendarDay?
    /// What became known in between, grouped by record, the weightiest record first.
    public let news: [NewsItem]
    /// What was withdrawn in between.
    public let withdrawals: [Development]
    /// What parties now say with another confidence.
    public let confidence: [ConfidenceChange]

    /// Whether nothing changed.
    public var isEmpty: Bool { news.isEmpty && withdrawals.isEmpty }

    /// The changes since a day, up to the day whose knowledge a disclosure has.
    public init(since: CalendarDay, in developments: Developments) {
        self.since = since
        until = developments.disclosure.asOf
        let new = developments.all.filter { !($0.becameKnown?.isOver(by: since) ?? false) }
        news = NewsItem.items(of: new, in: developments)
        confidence = ConfidenceChange.changes(in: new, after: developments)
        withdrawals = developments.all.filter { development in
            guard let withdrawn = development.provenance?.withdrawn else { return false }
            return !withdrawn.isOver(by: since)
        }
    }
}
