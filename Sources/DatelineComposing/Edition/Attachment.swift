import DatelineChronology
import DatelineExport
package import DatelineModel

/// A file for other programs that lies beside a page.
public enum Attachment: String, Hashable, Sendable, CaseIterable {
    case atomFeed = "feed.xml"
    case jsonFeed = "feed.json"
    case bibTeX = "sources.bib"
    case csl = "sources.csl.json"
    case navigator = "navigator.json"

    /// Where the file is, beside a page.
    public func route(beside page: Route) -> Route { Route(path: page.path + rawValue) }

    /// What a reader sees of it.
    var name: String {
        switch self {
        case .atomFeed: "Atom feed"
        case .jsonFeed: "JSON feed"
        case .bibTeX: "sources as BibTeX"
        case .csl: "sources as CSL-JSON"
        case .navigator: "ATT&CK Navigator layer"
        }
    }

    /// The kind of file that it is.
    fileprivate var siteContent: SiteContents.FilesBeside {
        switch self {
        case .atomFeed, .jsonFeed: .feeds
        case .bibTeX, .csl: .bibliographies
        case .navigator: .navigator
        }
    }

    /// Its media type.
    var mediaType: String {
        switch self {
        case .atomFeed: "application/atom+xml"
        case .jsonFeed: "application/feed+json"
        case .bibTeX: "application/x-bibtex"
        case .csl: "application/vnd.citationstyles.csl+json"
        case .navigator: "application/json"
        }
    }

    /// The form in which it tells of news, for readers of feeds; `nil` for what is no feed.
    public var feed: FeedForm? {
        switch self {
        case .atomFeed: .atom
        case .jsonFeed: .json
        case .bibTeX, .csl, .navigator: nil
        }
    }
}

/// A form of feeds.
public enum FeedForm: Hashable, Sendable {
    case atom, json
}

extension Edition {
    /// The files that lie beside a page: what pages link to and what is written come from this one list.
    public func attachments(of subject: PageID) -> [Attachment] {
        possibleAttachments(of: subject).filter { contents.beside.contains($0.siteContent) }
    }

    private func possibleAttachments(of subject: PageID) -> [Attachment] {
        switch subject {
        case .home: [.atomFeed, .jsonFeed]
        case .actor(let id):
            disclosure.actor(id).map { actor in
                [.atomFeed, .jsonFeed] + (disclosure.sources(of: actor).isEmpty ? [] : [.bibTeX, .csl])
                    + (hasTechniques(actor) ? [.navigator] : [])
            } ?? []
        case .incident(let id):
            disclosure.incident(id).map { disclosure.sources(of: $0).isEmpty ? [] : [.bibTeX, .csl] } ?? []
        // Files for other programs lie beside records and the front page alone.
        default: []
        }
    }

    /// What is in a file that lies beside a page; `nil` for a feed, which has to know all pages.
    package func bytes(of attachment: Attachment, beside subject: PageID) -> [UInt8]? {
        switch attachment {
        case .bibTeX: BibTeXBibliography(of: sources(of: subject), in: disclosure).bytes
        case .csl: CSLBibliography(of: sources(of: subject), in: disclosure).bytes
        case .navigator: layer(of: subject)?.bytes
        case .atomFeed, .jsonFeed: nil
        }
    }

    private func sources(of subject: PageID) -> [Source] {
        switch subject {
        case .actor(let id): disclosure.actor(id).map(disclosure.sources(of:)) ?? []
        case .incident(let id): disclosure.incident(id).map(disclosure.sources(of:)) ?? []
        default: []
        }
    }

    /// The layer of the first matrix in which there is something to see.
    private func layer(of subject: PageID) -> NavigatorLayer? {
        guard case .actor(let id) = subject, let actor = disclosure.actor(id) else { return nil }
        let incidents = incidents(attributedTo: id)
        return NavigatorLayer.Domain.allCases.lazy.map {
            NavigatorLayer(of: actor, and: incidents, in: self.disclosure, domain: $0)
        }.first { !$0.isEmpty }
    }

    /// The incidents that somebody attributes to an actor.
    package func incidents(attributedTo actor: ID<Actor>) -> [Incident] {
        developments.incidents(attributedTo: actor).compactMap(disclosure.incident)
    }

    /// The pages with news on an actor: its own, and those of the incidents that are attributed to it or about it.
    package func newsRoutes(of actor: ID<Actor>) -> [Route] {
        [PageID.actor(actor).route]
            + developments.incidents(with: actor).map { PageID.incident($0).route }
    }

    private func hasTechniques(_ actor: Actor) -> Bool {
        !actor.techniques.isEmpty || incidents(attributedTo: actor.id).contains { !$0.techniques.isEmpty }
    }
}
