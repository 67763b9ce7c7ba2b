import DatelineExport
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
    private let value: any PageValue

    init(
        route: Route, template: String, title: String, summary: String, marking: Marking, updated: EDTFDate?,
        news: String?, kind: Kind, model: TemplateObject, value: any PageValue
    ) {
        self.route = route
        self.template = template
        self.title = title
        self.summary = summary
        self.marking = marking
        self.updated = updated
        self.news = news
        self.kind = kind
        self.value = value
        self.model = model
    }

    /// The model with no more than a number of rows in each of its lists.
    package func model(shortenedTo rows: Int) -> TemplateObject { value.model(rows: rows) }

    /// What the page shows, as data: the JSON beside it.
    ///
    /// Made of the same typed content as the model, so that it has nothing that the page's template did not get. What
    /// is made for the eye stays behind: HTML, Markdown, drawings, links within the page. A date is its EDTF value with
    /// its words, a text its words alone, a marking its label. ``PageSchema`` describes it.
    ///
    /// On one line, in UTF-8; the same page gives the same bytes.
    public var json: [UInt8] { value.document + [UInt8(ascii: "\n")] }
}
