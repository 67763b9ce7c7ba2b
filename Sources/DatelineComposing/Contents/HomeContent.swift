import Templating

/// What the front page shows.
struct HomeContent: Sendable {
    let lead: BriefingLead?
    let figure: Figure?
    let incidentCount: Int
    let actorCount: Int
    let sourceCount: Int
    let recent: [EntryRow]
    let weeks: [WeekRow]
    let years: [CountRow]
    let actors: [ActorRow]
    let sectors: [CountRow]
    let countries: [CountRow]
}

extension HomeContent: PageContent {
    static let template = "pages/home"
    static let fields = RecordDescription<HomeContent>(
        "HomePage",
        [
            .init("lead", "What the newest briefing says first; none where nothing is known to a week.") { $0.lead },
            .init("figure", "The whole chronology, drawn.") { $0.figure },
            .init("incident_count", "How many incidents there are.") { $0.incidentCount },
            .init("actor_count", "How many actors there are.") { $0.actorCount },
            .init("source_count", "How many sources there are.") { $0.sourceCount },
            .init("recent", "What became known last, the newest first, dated by when it did.") { $0.recent },
            .init("weeks", "The newest weeks in which something became known.") { $0.weeks },
            .init("years", "The years with how many incidents each has.") { $0.years },
            .init("actors", "The actors with most incidents.") { $0.actors },
            .init("sectors", "The sectors that were hit most often.") { $0.sectors },
            .init("countries", "The countries that were hit most often.") { $0.countries },
        ])
}

/// The bottom line of a briefing, for the front page.
struct BriefingLead: Sendable {
    let link: PageLink
    let period: String
    let bottomLine: [RichText]
}

extension BriefingLead: ModelRecord {
    static let fields = RecordDescription<BriefingLead>(
        "BriefingLead",
        [
            .init("link", "The briefing.") { $0.link },
            .init("period", "Its period in words.") { $0.period },
            .init("bottom_line", "Its bottom line, a sentence each.") { $0.bottomLine },
        ])
}
