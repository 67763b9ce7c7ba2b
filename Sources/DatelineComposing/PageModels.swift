import DatelineExporting
public import Templating

/// What the templates of pages may count on: the declared model of each.
public enum PageModels {
    static let home = PageDescription<HomeContent>()
    static let timeline = PageDescription<TimelineContent>()
    static let year = PageDescription<YearContent>()
    static let weeks = PageDescription<WeeksContent>()
    static let briefing = PageDescription<BriefingContent>()
    static let incidents = PageDescription<IncidentsContent>()
    static let incident = PageDescription<IncidentContent>()
    static let actors = PageDescription<ActorsContent>()
    static let actor = PageDescription<ActorContent>()
    static let terms = PageDescription<TermsContent>()
    static let term = PageDescription<TermContent>()
    static let sources = PageDescription<SourcesContent>()
    static let source = PageDescription<SourceContent>()
    static let about = PageDescription<AboutContent>()
    static let search = PageDescription<SearchContent>()
    static let index = PageDescription<IndexContent>()
    static let notFound = PageDescription<NotFoundContent>()

    /// The model of each template that makes a page, by the template's name: `pages/actor.html`, `pages/actor.md`.
    ///
    /// A briefing has two more, for the parts of a mail.
    public static let all: [String: RecordType] = {
        let pages = [
            home.entry, timeline.entry, year.entry, weeks.entry, briefing.entry, incidents.entry, incident.entry,
            actors.entry, actor.entry, terms.entry, term.entry, sources.entry, source.entry, about.entry,
            search.entry, index.entry, notFound.entry,
        ]
        var all: [String: RecordType] = [:]
        for page in pages {
            for ending in ["html", "md"] { all["\(page.template).\(ending)"] = page.type }
        }
        for ending in ["email.html", "email.txt"] { all["\(briefing.entry.template).\(ending)"] = briefing.entry.type }
        return all
    }()

    /// The schemas of the data of all kinds of pages.
    static func schemas(_ definitions: inout SchemaDefinitions) -> [JSONValue] {
        [
            home.schema(&definitions), timeline.schema(&definitions), year.schema(&definitions),
            weeks.schema(&definitions), briefing.schema(&definitions), incidents.schema(&definitions),
            incident.schema(&definitions), actors.schema(&definitions), actor.schema(&definitions),
            terms.schema(&definitions), term.schema(&definitions), sources.schema(&definitions),
            source.schema(&definitions), about.schema(&definitions), search.schema(&definitions),
            index.schema(&definitions), notFound.schema(&definitions),
        ].compactMap(\.self)
    }

    /// How white space around the tags of page templates is treated: a tag on a line of its own leaves no line behind.
    public static let whitespace = TemplateWhitespace(
        trimsBlocks: true, stripsBlocks: true, keepsTrailingNewline: true)
}

extension PageDescription {
    /// The template and the model.
    fileprivate var entry: (template: String, type: RecordType) { (Content.template, type) }
}
