import DatelineChronology
import DatelineModel
import EDTF
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
    let obligation: Obligation
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

extension Edition {
    func homePage(_ form: PageForm) -> Page { HomePage(scope: PageScope(self, at: PageID.home.route, as: form)).page }
}

/// Composes the front page.
private struct HomePage: Composer {
    let scope: PageScope

    /// How many of each it shows.
    private static let (weeks, actors, terms, news) = (8, 9, 8, 7)

    var page: Page {
        let content = content
        let settings = disclosure.settings
        let counts = [
            English.count(content.incidentCount, "record"), English.count(content.actorCount, "actor"),
            English.count(content.sourceCount, "source"),
        ]
        let heading = PageMetadata(
            title: settings.title,
            summary: RichText(settings.summary ?? "\(English.list(counts).capitalizedFirst)."), kind: .home,
            section: .home)
        return scope.page(heading, content, as: PageModels.home)
    }

    private var content: HomeContent {
        let newest = edition.weeks.all.reversed().filter { (edition.weeks.counts[$0]?.known ?? 0) > 0 }
        let tally = Tally(of: disclosure.incidents)
        return HomeContent(
            lead: newest.first.map { lead(of: $0) }, figure: figure,
            incidentCount: disclosure.incidents.count, actorCount: disclosure.actors.count,
            sourceCount: disclosure.sources.count, recent: recent,
            weeks: newest.prefix(Self.weeks).map { WeekRow($0, in: scope) },
            years: counts.rows(edition.chronology.groups).reversed(),
            actors: edition.actorsByIncidents.prefix(Self.actors).map { ActorRow($0, in: scope) },
            sectors: counts.rows(tally.sectors, atMost: Self.terms) { .sector($0) },
            countries: counts.rows(tally.countries, atMost: Self.terms) { .country($0) },
            obligation: edition.chronology.obligation)
    }

    private var figure: Figure? {
        let lanes = marks.lanesByActor(edition.chronology.entries, leadingTo: .record, atMost: 6)
        return Figure(
            TimelineFigure(
                id: "fig", title: "The whole chronology by actor", lanes: lanes,
                counts: { scope.partAddress(of: .all, $0) }),
            caption: MarkComposer.caption(ofLanesByActor: lanes),
            list: .elsewhere(scope.link("The same as a list", .timeline)))
    }

    /// What the briefing of a week says first, as far as was known when the week ended.
    private func lead(of week: ISOWeek) -> BriefingLead {
        let period = ReportingPeriod(week: week)
        let end = period.days.upperBound
        let then = scope.keeping(to: disclosure.asOf.map { min($0, end) } ?? end)
        return BriefingLead(
            link: scope.link("Weekly briefing \(week)", .week(week)), period: period.prose,
            bottomLine: BottomLineComposer(scope: then).bottomLine(of: Briefing(of: period, in: edition.developments)))
    }

    /// What became known last: records and what was said about them, without lists of targets. What is known less
    /// closely than to a month is no news.
    private var recent: [EntryRow] {
        let news = edition.developments.all.reversed().filter { development in
            guard let days = development.becameKnown?.bounds.days,
                days.upperBound.daysSinceEpoch - days.lowerBound.daysSinceEpoch < 31
            else { return false }
            switch development.subject {
            case .incident, .naming, .attribution, .claim, .alias: return true
            case .relation, .activity, .targets: return false
            }
        }
        return news.prefix(Self.news).map { entries.row(TimelineEntry($0, on: .becameKnown), tone: .saying) }
    }
}
