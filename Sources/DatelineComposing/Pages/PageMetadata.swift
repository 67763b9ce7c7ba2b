import DatelineModel
import EDTF

/// What the maker of a page decides about its head.
struct PageMetadata {
    let title: String
    /// One or two sentences that say what it tells.
    let summary: RichText
    let kind: Page.Kind
    /// The page of the main navigation under which it stands.
    let section: PageID
    /// What it is about, where files for other programs lie beside it.
    var subject: PageID?
    /// The day on which the casebook took in what it tells.
    var recorded: CalendarDay?
    /// What became known last, for feeds.
    var news: String?
    var trail: [PageLink] = []
    var previous: PageLink?
    var next: PageLink?

    /// The same without neighbours whose names would make the page stricter than what it tells.
    func withoutStricterNeighbours(than marking: Marking) -> PageMetadata {
        var copy = self
        if let previous, previous.marking > marking { copy.previous = nil }
        if let next, next.marking > marking { copy.next = nil }
        return copy
    }
}
