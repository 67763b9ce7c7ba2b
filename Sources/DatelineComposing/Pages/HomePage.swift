import DatelineChronology
import DatelineModel
import EDTF

extension Edition {
    func homePage(_ form: PageForm) -> Page {
        var draft = PageBuilder(self, PageID.home.route, form)
        let content = draft.homeContent()
        let settings = disclosure.settings
        let counts = [
            English.count(content.incidentCount, "record"), English.count(content.actorCount, "actor"),
            English.count(content.sourceCount, "source"),
        ]
        let heading = PageMetadata(
            title: settings.title, summary: settings.summary ?? "\(English.list(counts).capitalizedFirst).",
            kind: .home,
            section: .home)
        return draft.page(heading, content, as: PageModels.home)
    }
}

extension PageBuilder {
    /// How many of each the front page shows.
    private static let (weeks, actors, terms, news) = (8, 9, 8, 7)

    fileprivate mutating func homeContent() -> HomeContent {
        for entry in edition.chronology.entries { show(entry.development) }
        let newest = edition.weeks.all.reversed().filter { (edition.weeks.counts[$0]?.known ?? 0) > 0 }
        let tally = Tally(of: disclosure.incidents)
        let lanes = lanesByActor(edition.chronology.entries, leadingTo: .record, atMost: 6)
        return HomeContent(
            lead: newest.first.map { lead(of: $0) },
            figure: Figure(
                TimelineFigure(id: "fig", title: "The whole chronology by actor", lanes: lanes, counts: yearAddress),
                caption: Self.caption(ofLanesByActor: lanes),
                list: .elsewhere(link("The same as a list", .timeline))),
            incidentCount: disclosure.incidents.count, actorCount: disclosure.actors.count,
            sourceCount: disclosure.sources.count, recent: recentRows(),
            weeks: newest.prefix(Self.weeks).map { weekRow($0) },
            years: yearCounts(edition.chronologyGroups).reversed(),
            actors: edition.actorsByIncidents.prefix(Self.actors).map { actorRow($0) },
            sectors: shortCounts(tally.sectors) { .sector($0) },
            countries: shortCounts(tally.countries) { .country($0) })
    }

    /// What the briefing of a week says first, as far as was known when the week ended.
    private mutating func lead(of week: ISOWeek) -> BriefingLead {
        let period = ReportingPeriod(week: week)
        let end = period.days.upperBound
        cutOff = disclosure.asOf.map { min($0, end) } ?? end
        defer { cutOff = nil }
        return BriefingLead(
            link: link("Weekly briefing \(week)", .week(week)), period: period.prose,
            bottomLine: bottomLine(of: Briefing(of: period, in: edition.developments)))
    }

    /// What became known last: records and what was said about them, without lists of targets. What is known less
    /// closely than to a month is no news.
    private mutating func recentRows() -> [EntryRow] {
        let news = edition.developments.all.reversed().filter { development in
            guard let days = development.becameKnown?.bounds.days,
                days.upperBound.daysSinceEpoch - days.lowerBound.daysSinceEpoch < 31
            else { return false }
            switch development.subject {
            case .incident, .naming, .attribution, .claim, .alias: return true
            case .relation, .activity, .targets: return false
            }
        }
        return news.prefix(Self.news).map { entryRow(TimelineEntry($0, on: .becameKnown), tone: .saying) }
    }

    /// The first few counts, without the records behind them.
    private mutating func shortCounts<Thing>(
        _ counts: [Tally.Count<Thing>], _ term: (Thing) -> Term
    ) -> [CountRow] {
        let greatest = counts.map(\.records.count).max() ?? 0
        return counts.prefix(Self.terms).map { count in
            CountRow(
                link: termLink(term(count.thing)), code: nil, count: count.records.count,
                bar: CountBar.svg(count.records.count, of: greatest), records: [])
        }
    }
}
