import DatelineModel
import Templating

/// What one kind of page shows inside the frame.
protocol PageContent: ModelRecord {
    /// The template without the ending that tells the form: `pages/actor`.
    static var template: String { get }
}

/// The declared model of a kind of page: the frame's fields, then its own.
struct PageDescription<Content: PageContent>: Sendable {
    let type: RecordType
    private let shape: TemplateShape

    init() {
        let frame = [
            RecordType.Field("site", SiteFrame.fieldType, "What all pages have in common."),
            RecordType.Field("page", PageHead.fieldType, "What the page says of itself."),
            RecordType.Field("sources", [SourceRow].fieldType, "The sources that the page cites, by their numbers."),
        ]
        type = RecordType(name: Content.fields.type.name, fields: frame + Content.fields.type.fields)
        shape = TemplateShape(type)
    }

    func model(_ site: SiteFrame, _ head: PageHead, _ sources: [SourceRow], _ content: Content) -> TemplateObject {
        TemplateObject(
            shape,
            [site.templateValue, head.templateValue, sources.templateValue] + Content.fields.values(of: content))
    }
}

extension PageDraft {
    /// Finishes the page: numbers are given, so that its list of sources and its marking are known.
    mutating func page<Content: PageContent>(
        _ heading: Heading, _ content: Content, as description: PageDescription<Content>
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
            model: description.model(siteFrame(section: heading.section), head, sources, content))
    }
}
