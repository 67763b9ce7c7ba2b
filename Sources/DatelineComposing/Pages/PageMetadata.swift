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
}
