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
