import DatelineChronology
import DatelineComposing
import DatelineModel

/// The files that go with the pages of a site: feeds, site map, the search index, everything as data.
struct SiteAttachments: Sendable {
    let edition: Edition
    let identity: SiteIdentity
    let pages: [PublishedPage]

    /// Everything that needs to know all pages; what takes longest comes first.
    var pieces: [SiteWriter.Piece] {
        let data: [SiteWriter.Piece] = DataFile.files(of: edition.contents).map { file in
            { [try OutputFile(file, in: edition)] }
        }
        return (edition.hasPage(on: .search) ? [searchIndex] : []) + data + [
            { try feeds }, { try actorFeeds }, { try Redirects(in: edition, to: pages).files }, { try siteMap },
        ]
    }

    var searchIndex: SiteWriter.Piece {
        { try SearchIndex(of: SearchDocuments(of: edition, pages: pages).all).files }
    }

    var siteMap: [OutputFile] {
        get throws(PublishError) {
            try Sitemap(of: pages.filter { $0.kind != .notFound }.map(\.entry), identity).files
        }
    }

    var feeds: [OutputFile] {
        get throws(PublishError) {
            let robots = try RobotsFile(identity).file
            guard edition.contents.beside.contains(.feeds) else { return [robots] }
            let news = pages.filter(\.isNews).map(\.entry)
            return [try AtomFeed(of: news, identity).file, try JSONFeed(of: news, identity).file, robots]
        }
    }

    /// The news on each actor; each feed is marked as what is in it.
    var actorFeeds: [OutputFile] {
        get throws(PublishError) {
            let byRoute = Dictionary(pages.map { ($0.route, $0) }) { first, _ in first }
            var files: [OutputFile] = []
            for actor in edition.disclosure.actors where edition.hasPage(on: .actor(actor.id)) {
                let page = PageID.actor(actor.id).route
                let news = edition.newsRoutes(of: actor.id).compactMap { byRoute[$0] }
                let entries = news.map(\.entry)
                var own = identity
                own.marking = (news.map(\.marking).max() ?? .clear).label
                let title = "\(identity.title): \(actor.name)"
                for attachment in edition.attachments(of: .actor(actor.id)) {
                    guard let feed = attachment.feed else { continue }
                    let path = String(attachment.route(beside: page).path.dropFirst())
                    switch feed {
                    case .atom:
                        files.append(try AtomFeed(of: entries, own, at: path, title: title, home: page.path).file)
                    case .json:
                        files.append(try JSONFeed(of: entries, own, at: path, title: title, home: page.path).file)
                    }
                }
            }
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
            language: LanguageTag.ofPages, summary: settings.summary ?? "", marking: marking.label,
            isForEverybody: edition.disclosure.ceiling == .clear)
    }
}
