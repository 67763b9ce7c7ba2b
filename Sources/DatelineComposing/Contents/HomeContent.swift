/// What the front page shows.
struct HomeContent: Sendable {
    let figure: Figure?
    let incidentCount: Int
    let actorCount: Int
    let sourceCount: Int
    let latest: LatestWeek?
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
            .init("figure", "The whole chronology, drawn.") { $0.figure },
            .init("incident_count", "How many incidents there are.") { $0.incidentCount },
            .init("actor_count", "How many actors there are.") { $0.actorCount },
            .init("source_count", "How many sources there are.") { $0.sourceCount },
            .init("latest", "The newest week in which something became known.") { $0.latest },
            .init("weeks", "The weeks before it, the newest first.") { $0.weeks },
            .init("years", "The years with how many incidents each has.") { $0.years },
            .init("actors", "The actors with most incidents.") { $0.actors },
            .init("sectors", "The sectors that were hit most often.") { $0.sectors },
            .init("countries", "The countries that were hit most often.") { $0.countries },
        ])
}

/// The newest week in short.
struct LatestWeek: Sendable {
    let link: PageLink
    let period: String
    let bottomLine: [RichText]
}

extension LatestWeek: ModelRecord {
    static let fields = RecordDescription<LatestWeek>(
        "LatestWeek",
        [
            .init("link", "The week by its ISO number.") { $0.link },
            .init("period", "Its days in words.") { $0.period },
            .init("bottom_line", "What mattered most in it, in a few sentences.") { $0.bottomLine },
        ])
}
