import DatelineComposing
import Synchronization

/// What pages say of themselves, noted while they are made on several threads, for the files that list them.
final class PublishedPages: Sendable {
    private let pages: Mutex<[PublishedPage?]>

    init(count: Int) { pages = Mutex(Array(repeating: nil, count: count)) }

    /// Takes note of a page; its place is that of its subject, whichever thread made it and when.
    func note(_ page: Page, at place: Int) {
        let noted = PublishedPage(of: page)
        pages.withLock { $0[place] = noted }
    }

    /// All pages in the order of their subjects.
    var all: [PublishedPage] { pages.withLock { $0.compactMap(\.self) } }
}
