import DatelineExport
import DatelineModel
import Templating

/// What one kind of page shows inside the frame.
protocol PageContent: ModelRecord {
    /// The template without the ending that tells the form: `pages/actor`.
    static var template: String { get }
    /// The endings of its templates, which tell the form: `html`, `md`.
    static var endings: [String] { get }
}

extension PageContent {
    static var endings: [String] { ["html", "md"] }
}

/// A kind of page: its templates, the model that they count on, and the schema of its data.
protocol DescribedPage: Sendable {
    /// The template without the ending that tells the form.
    var template: String { get }
    var endings: [String] { get }
    var type: RecordType { get }
    /// The schema of its data.
    func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue?
}

/// The declared model of a kind of page: the frame's fields, then its own.
struct PageDescription<Content: PageContent>: DescribedPage {
    let type: RecordType
    private let shape: TemplateShape

    var template: String { Content.template }
    var endings: [String] { Content.endings }

    init() {
        let frame = [
            RecordType.Field("site", SiteFrame.fieldType, "What all pages have in common."),
            RecordType.Field("page", PageHead.fieldType, "What the page says of itself."),
            RecordType.Field("sources", [SourceRow].fieldType, "The sources that the page cites, by their numbers."),
        ]
        type = RecordType(name: Content.fields.type.name, fields: frame + Content.fields.type.fields)
        shape = TemplateShape(type)
    }

    /// The model of a page.
    ///
    /// - Parameter rows: The most that remains of each list of the content; `nil` for all.
    func model(_ page: FramedContent<Content>, rows: Int?) -> TemplateObject {
        // Rows refer to sources by number, several each.
        let sources = page.sources.templateValue(rows: rows.map { $0 * 4 })
        return TemplateObject(
            shape,
            [page.site.templateValue(rows: nil), page.head.templateValue(rows: nil), sources]
                + Content.fields.values(of: page.content, rows: rows))
    }

    /// A page as data: what it says of itself, what it shows, and the sources that it cites.
    func document(_ page: FramedContent<Content>) -> JSONValue {
        let head = [("page", page.head.json), ("site", page.site.json)].compactMap { name, value in
            value.map { JSONValue.Member(name: name, value: $0) }
        }
        let sources = page.sources.json.map { [JSONValue.Member(name: "sources", value: $0)] } ?? []
        return .object(head + Content.fields.members(of: page.content) + sources)
    }

    /// The schema of such data.
    func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? {
        let parts: [(String, JSONValue?)] = [
            ("page", PageHead.schema(&definitions)), ("site", SiteFrame.schema(&definitions)),
            ("sources", [SourceRow].schema(&definitions)),
        ]
        let frame = parts.compactMap { name, schema in schema.map { JSONValue.Member(name: name, value: $0) } }
        return definitions.reference(to: Content.fields, within: frame)
    }
}

/// What a page shows, typed: for its template, and as data.
protocol PageValue: Sendable {
    /// The model of its template; `rows` is the most that remains of each list, `nil` for all.
    func model(rows: Int?) -> TemplateObject
    /// The page as data.
    var document: JSONValue { get }
}

/// The content of a page in its frame.
struct FramedContent<Content: PageContent>: PageValue {
    let description: PageDescription<Content>
    let site: SiteFrame
    let head: PageHead
    let sources: [SourceRow]
    let content: Content

    func model(rows: Int?) -> TemplateObject { description.model(self, rows: rows) }

    var document: JSONValue { description.document(self) }
}

extension PageBuilder {
    /// Finishes the page: numbers are given, so that its list of sources and its marking are known.
    mutating func page<Content: PageContent>(
        _ heading: PageMetadata, _ content: Content, as description: PageDescription<Content>
    ) -> Page {
        let sources = citedSources()
        let head = PageHead(
            title: heading.title, summary: heading.summary, kind: heading.kind, marking: marking,
            updated: updated.map { DateText(known: $0) }, path: route.path,
            canonical: disclosure.settings.baseURL.map(route.absolute(below:)),
            markdown: form == .site ? route.relative(to: route, .markdown) : nil,
            json: form == .site ? route.relative(to: route, .json) : nil, feeds: feeds(heading),
            downloads: downloads(heading), structuredData: structuredData(heading), trail: heading.trail,
            previous: heading.previous, next: heading.next)
        return Page(
            route: route, template: Content.template, title: heading.title, summary: heading.summary,
            marking: marking, updated: updated, news: heading.news, kind: heading.kind,
            value: FramedContent(
                description: description, site: siteFrame(section: heading.section), head: head, sources: sources,
                content: content))
    }
}
