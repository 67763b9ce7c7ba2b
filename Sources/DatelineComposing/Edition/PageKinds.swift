// All kinds of pages, each in its place: what it is about and where it stands, its model, who composes it, which pages
// of it an edition has, and whether the main navigation leads to it.

public import DatelineChronology
public import DatelineModel
public import EDTF
public import Templating

/// What a page of the site is about.
public enum PageID: Hashable, Sendable {
    case home
    case timeline
    case year(Int)
    case part(ListPart)
    case weeks
    case week(ISOWeek)
    case incidents
    case incident(ID<Incident>)
    case actors
    case actor(ID<Actor>)
    case countries
    case country(Country)
    case region(ID<Region>)
    case sectors
    case sector(ID<Sector>)
    case malwareList
    case malware(ID<Malware>)
    case techniques
    case technique(ID<Technique>)
    case tags
    case tag(ID<RecordTag>)
    case sources
    case sourcesOf(SourceListPart)
    case source(ID<Source>)
    case about
    case search
    case index
    case initial(Initial)
    case notFound

    /// Where the page is.
    public var route: Route {
        switch self {
        case .home: Route(path: "/")
        case .timeline: Route(path: "/timeline/")
        case .year(let year): Route(path: "/years/\(year)/")
        case .part(let part): part.route
        case .weeks: Route(path: "/weeks/")
        case .week(let week): Route(path: "/weeks/\(week)/")
        case .incidents: Route(path: "/incidents/")
        case .incident(let id): Route(path: "/incidents/\(id)/")
        case .actors: Route(path: "/actors/")
        case .actor(let id): Route(path: "/actors/\(id)/")
        case .countries: Route(path: "/countries/")
        case .country(let country): Route(path: "/countries/\(country.slug)/")
        case .region(let id): Route(path: "/regions/\(id)/")
        case .sectors: Route(path: "/sectors/")
        case .sector(let id): Route(path: "/sectors/\(id)/")
        case .malwareList: Route(path: "/malware/")
        case .malware(let id): Route(path: "/malware/\(id)/")
        case .techniques: Route(path: "/techniques/")
        case .technique(let id): Route(path: "/techniques/\(id)/")
        case .tags: Route(path: "/tags/")
        case .tag(let id): Route(path: "/tags/\(id)/")
        case .sources: Route(path: "/sources/")
        case .sourcesOf(let part): part.route
        case .source(let id): Route(path: "/sources/\(id)/")
        case .about: Route(path: "/about/")
        case .search: Route(path: "/search/")
        case .index: Route(path: "/index/")
        case .initial(let initial): Route(path: "/index/\(initial.slug)/")
        case .notFound: .notFound
        }
    }
}

/// What the templates of pages may count on: the declared model of each.
public enum PageModels {
    static let home = PageDescription<HomeContent>()
    static let timeline = PageDescription<TimelineContent>()
    static let year = PageDescription<YearContent>()
    static let part = PageDescription<PartContent>()
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
        home, timeline, year, part, weeks, briefing, incidents, incident, actors, actor, terms, term, sources, source,
        about, search, index, notFound,
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

extension Edition {
    /// The page on a subject; `nil` where the disclosure has nothing of the kind.
    ///
    /// Depends on nothing but the disclosure; may be called from many threads.
    public func page(_ subject: PageID, as form: PageForm = .site) -> Page? {
        switch subject {
        case .home: homePage(form)
        case .timeline: timelinePage(form)
        case .year(let year): yearPage(year, form)
        case .part(let part): partPage(part, form)
        case .weeks: weeksPage(form)
        case .week(let week): briefingPage(of: ReportingPeriod(week: week), form)
        case .incidents: incidentsPage(form)
        case .incident(let id): incidentPage(id, form)
        case .actors: actorsPage(form)
        case .actor(let id): actorPage(id, form)
        case .countries: termsPage(.countries, form)
        case .country(let country): termPage(.country(country), form)
        case .region(let id): termPage(.region(id), form)
        case .sectors: termsPage(.sectors, form)
        case .sector(let id): termPage(.sector(id), form)
        case .malwareList: termsPage(.malware, form)
        case .malware(let id): termPage(.malware(id), form)
        case .techniques: termsPage(.techniques, form)
        case .technique(let id): termPage(.technique(id), form)
        case .tags: termsPage(.tags, form)
        case .tag(let id): termPage(.tag(id), form)
        case .sources: sourcesPage(form)
        case .sourcesOf(let part): sourcesPage(part, form)
        case .source(let id): sourcePage(id, form)
        case .about: aboutPage(form)
        case .search: searchPage(form)
        case .index: indexPage(form)
        case .initial(let initial): initialPage(initial, form)
        case .notFound: notFoundPage(form)
        }
    }

    /// The briefing of any period, also of one without news.
    ///
    /// - Parameter today: The day on which it is made; one in the period is its cut-off. `nil` on a site, whose pages
    ///   know no clock.
    public func briefing(of period: ReportingPeriod, as form: PageForm = .site, today: CalendarDay? = nil) -> Page {
        briefingPage(of: period, form, today: today)
    }

    /// A timeline of what is asked for, by when it happened or by when it became known.
    public func timeline(of selection: Selection, axis: Timeline.Axis = .happened, as form: PageForm = .site) -> Page {
        timelinePage(of: selection, axis: axis, form)
    }
}

extension PageID {
    /// The kind of pages that a site may leave out; `nil` for those that every site has.
    var siteContent: SiteContents.Pages? {
        switch self {
        case .home, .about, .notFound: nil
        case .timeline, .year: .timeline
        case .part(let part): part.list.subject.siteContent
        case .weeks, .week: .weeks
        case .incidents, .incident: .incidents
        case .actors, .actor: .actors
        case .countries, .country, .region: .countries
        case .sectors, .sector: .sectors
        case .malwareList, .malware: .malware
        case .techniques, .technique: .techniques
        case .tags, .tag: .tags
        case .sources, .sourcesOf, .source: .sources
        case .search: .search
        case .index, .initial: .index
        }
    }
}

extension Edition {
    /// Every page, in the order in which they are published.
    var allSubjects: [PageID] {
        var subjects: [PageID] = [.home, .timeline]
        subjects += years.map(PageID.year) + divisions.parts(of: .all)
        subjects += [.weeks] + weeks.all.map(PageID.week)
        subjects += [.incidents] + disclosure.incidents.map { .incident($0.id) }
        subjects += [.actors] + disclosure.actors.flatMap { divisions.pages(of: .actor($0.id)) }
        for section in TermSection.allCases {
            let listed = section.groups(of: terms).flatMap(\.terms)
            // Most casebooks have no tags.
            if section == .tags, listed.isEmpty { continue }
            subjects += [section.subject] + listed.flatMap { divisions.pages(of: .term($0)) }
        }
        subjects += [.sources] + sourceList.parts.map(PageID.sourcesOf) + disclosure.sources.map { .source($0.id) }
        subjects += [.about, .search, .index] + (nameIndex.isDivided ? nameIndex.initials.map(PageID.initial) : [])
        subjects.append(.notFound)
        return subjects.filter(isPublished)
    }

    /// Whether there is a page on a subject.
    ///
    /// Asked of single subjects, so that a command for one page need not know all others.
    public func hasPage(on subject: PageID) -> Bool {
        guard isPublished(subject) else { return false }
        return switch subject {
        case .home, .timeline, .weeks, .incidents, .actors, .countries, .sectors, .malwareList, .techniques, .sources,
            .about, .search, .index, .notFound:
            true
        case .tags: !terms.tags.isEmpty
        case .year(let year): years.contains(year)
        case .part(let part): divisions.hasPage(on: part)
        case .week(let week): weeks.counts[week] != nil
        case .incident(let id): disclosure.has(id)
        case .actor(let id): disclosure.has(id)
        case .source(let id): disclosure.has(id)
        case .country(let country): terms.records[.country(country)] != nil
        case .region(let id): terms.records[.region(id)] != nil
        case .sector(let id): terms.records[.sector(id)] != nil
        case .malware(let id): terms.records[.malware(id)] != nil
        case .technique(let id): terms.records[.technique(id)] != nil
        case .tag(let id): terms.records[.tag(id)] != nil
        case .sourcesOf(let part): sourceList.parts.contains(part)
        case .initial(let initial): nameIndex.isDivided && nameIndex.entries[initial] != nil
        }
    }

    /// Whether the site has such pages.
    private func isPublished(_ subject: PageID) -> Bool { subject.siteContent.map(contents.pages.contains) ?? true }

    /// The pages of the main navigation, with their names: those that have something to show.
    var allSections: [(text: String, subject: PageID)] {
        let all: [(String, PageID, Bool)] = [
            ("Timeline", .timeline, true), ("Briefings", .weeks, !weeks.all.isEmpty),
            ("Incidents", .incidents, true), ("Actors", .actors, !disclosure.actors.isEmpty),
            ("Countries", .countries, !terms.countries().isEmpty || !terms.regions.isEmpty),
            ("Sectors", .sectors, !terms.sectors.isEmpty), ("Malware", .malwareList, !terms.malware.isEmpty),
            ("Techniques", .techniques, !terms.techniques.isEmpty), ("Tags", .tags, !terms.tags.isEmpty),
            ("Sources", .sources, !disclosure.sources.isEmpty), ("Search", .search, true), ("About", .about, true),
        ]
        return all.compactMap { text, subject, isFilled in
            isFilled && isPublished(subject) ? (text, subject) : nil
        }
    }
}
