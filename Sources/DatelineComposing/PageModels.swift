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

    /// All of them: the one list to add another to.
    static let kinds: [any DescribedPage] = [
        home, timeline, year, weeks, briefing, incidents, incident, actors, actor, terms, term, sources, source, about,
        search, index, notFound,
    ]

    /// The model of each template that makes a page, by the template's name: `pages/actor.html`, `pages/actor.md`.
    public static let all: [String: RecordType] = {
        var all: [String: RecordType] = [:]
        for kind in kinds {
            for ending in kind.endings { all["\(kind.template).\(ending)"] = kind.type }
        }
        return all
    }()

    /// How white space around the tags of page templates is treated: a tag on a line of its own leaves no line behind.
    public static let whitespace = TemplateWhitespace(
        trimsBlocks: true, stripsBlocks: true, keepsTrailingNewline: true)
}
