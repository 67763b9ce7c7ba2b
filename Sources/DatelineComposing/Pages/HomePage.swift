import DatelineChronology
import DatelineModel
import EDTF

extension Edition {
    func homePage(_ form: PageForm) -> Page {
        var draft = PageDraft(self, PageSubject.home.route, form)
        let content = draft.homeContent()
        let settings = disclosure.settings
        let counts = [
            English.count(content.incidentCount, "record"), English.count(content.actorCount, "actor"),
            English.count(content.sourceCount, "source"),
        ]
        let heading = Heading(
            title: settings.title, summary: settings.summary ?? "\(English.list(counts).capitalizedFirst).", kind: .home,
            section: .home)
        return draft.page(heading, content, as: PageModels.home)
    }
}

extension PageDraft {
    /// How many of each the front page shows.
    private static let (weeks, actors, terms) = (7, 8, 8)

    fileprivate mutating func homeContent() -> HomeContent {
        for entry in edition.chronology.entries { show(entry.development) }
        let newest = edition.weeks.all.reversed().filter { (edition.weeks.counts[$0]?.known ?? 0) > 0 }
        let latest = newest.first.map { latestWeek($0) }
        let tally = Tally(of: disclosure.incidents)
        let lanes = lanesByActor(edition.chronology.entries, isListed: false, atMost: 6)
        return HomeContent(
            figure: Figure(
                TimelineFigure(id: "fig", title: "The whole chronology by actor", lanes: lanes),
                caption: "An event stands in the row of every actor to whom somebody attributes it."),
            incidentCount: disclosure.incidents.count, actorCount: disclosure.actors.count,
            sourceCount: disclosure.sources.count, latest: latest,
            weeks: newest.dropFirst().prefix(Self.weeks).map { weekRow($0) },
            years: yearCounts(edition.chronologyGroups).reversed(),
            actors: edition.actorsByIncidents.prefix(Self.actors).map { actorRow($0) },
            sectors: shortCounts(tally.sectors) { .sector($0) },
            countries: shortCounts(tally.countries) { .country($0) })
    }

    private mutating func latestWeek(_ week: ISOWeek) -> LatestWeek {
        let briefing = Briefing(of: ReportingPeriod(week: week), in: edition.developments)
        return LatestWeek(
            link: link(week.description, .week(week)), period: briefing.period.prose,
            bottomLine: bottomLine(of: briefing))
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
