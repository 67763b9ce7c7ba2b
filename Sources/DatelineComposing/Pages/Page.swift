public import DatelineModel
public import EDTF
public import Templating

/// One page of a publication: where it is, how far it may travel, and what its template shows.
public struct Page: Sendable {
    /// What kind of page it is, for feeds and search.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case home, chronology, briefing, incident, actor, term, source, list, about, search
        case notFound = "not-found"
    }

    /// Where it is on the site.
    public let route: Route
    /// Its template without the ending that tells the form: `pages/actor`.
    public let template: String
    /// The title.
    public let title: String
    /// One or two sentences of plain text that say what the page tells.
    public let summary: String
    /// The highest marking of what it shows.
    public let marking: Marking
    /// The newest date on which something that it shows became known; `nil` where nothing tells.
    public let updated: EDTFDate?
    /// What became known last of its subject, as a plain sentence; `nil` where its summary is the news.
    public let news: String?
    /// What kind of page it is.
    public let kind: Kind
    /// What the template shows, as ``PageModels`` declares it.
    public let model: TemplateObject
}

/// Whether a page is one of a site or travels alone.
public enum PageForm: Hashable, Sendable {
    /// A page of the site, which links to the others by relative paths.
    case site
    /// A page by itself, which brings its style sheet along and links by full addresses, or not at all.
    case standalone
}
