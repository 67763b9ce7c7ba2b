import DatelineComposing
import DatelineModel
import EDTF
import Synchronization

/// What the files that list pages need of a page.
struct PublishedPage: Sendable {
    let route: Route
    let title: String
    let summary: String
    let news: String?
    let marking: Marking
    let updated: EDTFDate?
    let kind: Page.Kind

    init(of page: Page) {
        route = page.route
        title = page.title
        summary = page.summary
        news = page.news
        marking = page.marking
        updated = page.updated
        kind = page.kind
    }

    /// The page in feeds and site map, which ask for a day: the one by whose end all that it shows was known. What became
    /// known last comes first in its words.
    var entry: SiteEntry {
        SiteEntry(
            route: route.path, title: title, summary: [news, summary].compactMap(\.self).joined(separator: " "),
            published: lastDay, updated: lastDay,
            marking: marking.label, kind: kind.rawValue)
    }

    /// Whether the page is news for those who follow the site; lists of pages are not.
    var isNews: Bool {
        switch kind {
        case .incident, .actor, .briefing: true
        case .home, .chronology, .term, .source, .list, .about, .search, .notFound: false
        }
    }

    private var lastDay: String? {
        guard let end = updated?.bounds.latest.moment else { return nil }
        return end.lastDay.description
    }
}

/// What pages say of themselves, kept while they are made on several threads, for the files that list them.
final class PublishedPages: Sendable {
    private let pages: Mutex<[PublishedPage?]>

    init(count: Int) { pages = Mutex(Array(repeating: nil, count: count)) }

    /// Keeps what a page says of itself at the index of its subject, whichever thread made it and when.
    func keep(_ page: Page, at index: Int) {
        let kept = PublishedPage(of: page)
        pages.withLock { $0[index] = kept }
    }

    /// All pages in the order of their subjects.
    var all: [PublishedPage] { pages.withLock { $0.compactMap(\.self) } }
}
