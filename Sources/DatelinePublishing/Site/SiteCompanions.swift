import DatelineChronology
import DatelineComposing
import DatelineModel

/// The files that go with the pages of a site: feeds, site map, the search index.
struct SiteCompanions {
    let edition: Edition
    let identity: SiteIdentity
    let pages: [PublishedPage]

    /// Everything that needs to know all pages.
    var files: [OutputFile] {
        get throws(PublishError) {
            let news = pages.filter(\.isNews).map(\.entry)
            var files = [
                try AtomFeed(of: news, identity).file, try JSONFeed(of: news, identity).file,
                try RobotsFile(identity).file,
            ]
            files += try Sitemap(of: pages.filter { $0.kind != .notFound }.map(\.entry), identity).files
            files += try SearchIndex(of: SearchDocuments(of: edition, pages: pages).all).files
            return files
        }
    }
}

extension SiteIdentity {
    /// What an edition says of itself; its marking is the highest of its pages'.
    init(of edition: Edition, pages: [PublishedPage]) {
        let settings = edition.disclosure.settings
        let marking = pages.map(\.marking).max() ?? .clear
        self.init(
            title: settings.title, publisher: settings.publisher ?? settings.title, baseURL: settings.baseURL,
            language: settings.language, summary: settings.summary ?? "", marking: marking.label)
    }
}
