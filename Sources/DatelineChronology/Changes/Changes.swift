import DatelineModel
public import EDTF

/// What a disclosure knows that was not yet known on an earlier day: the difference between two as-of states.
///
/// An actor that had another name on the earlier day is news under the name that it has now, and so is its earlier name
/// as one of its others. What the coiner of that name had said of it was known by then and is no news.
public struct Changes: Sendable {
    /// The day whose knowledge the reader had.
    public let since: CalendarDay
    /// The day whose knowledge the disclosure has; `nil` is all that the casebook knows.
    public let until: CalendarDay?
    /// What became known in between, grouped by record, the weightiest record first.
    public let news: [NewsItem]
    /// Records of which nothing tells when they became known: they may be old or new.
    public let notKnownWhen: [NewsItem]
    /// Records that entered the casebook in between and were known by the earlier day.
    public let entered: [LateEntry]
    /// What was withdrawn in between.
    public let withdrawals: [Development]
    /// What parties now say with another confidence.
    public let confidence: [ConfidenceChange]
    /// What another claim took the place of.
    public let superseded: [Supersession]

    /// Whether nothing changed.
    public var isEmpty: Bool { news.isEmpty && withdrawals.isEmpty && entered.isEmpty }

    /// The changes since a day, up to the day whose knowledge a disclosure has.
    public init(since: CalendarDay, in developments: Developments) {
        self.since = since
        until = developments.disclosure.asOf
        let before = Developments(in: developments.disclosure.known(by: since))
        let traits = Traits(of: developments), known = Traits(of: before)
        let new = developments.all.filter { $0.becameKnown != nil && !known.have(all: traits.of($0)) }
        notKnownWhen = NewsItem.items(of: developments.all.filter { $0.becameKnown == nil }, in: developments)
        news = NewsItem.items(of: new, in: developments)
        confidence = ConfidenceChange.changes(in: new, after: developments)
        superseded = Supersession.supersessions(by: new, in: developments)
        let last = until ?? .last
        entered =
            since < last
            ? LateEntry.entries(in: since.adding(days: 1)...last, of: developments, unlessAmong: news) : []
        withdrawals = developments.all.filter { $0.isWithdrawn && !known.haveWithdrawn(all: traits.of($0)) }
    }
}
