import DatelineChronology
import DatelineModel
import EDTF

/// What the list of sources shows, or a year or a month of it.
struct SourcesContent: Sendable {
    let groups: [SourceGroup]
    let partCounts: [CountRow]
    let publishers: [CountRow]
    let count: Int
    let obligation: Obligation
}

extension SourcesContent: PageContent {
    static let template = "pages/sources"
    static let fields = RecordDescription<SourcesContent>(
        "SourcesPage",
        [
            .init(
                "groups",
                "The sources by year of publication, the newest first; where years or months have pages, those alone that are in none."
            ) { $0.groups },
            .init("part_counts", "The years or months that have pages, and how many sources each has.") {
                $0.partCounts
            },
            .init("publishers", "Who published most of them, where they are not all listed here.") { $0.publishers },
            .init("count", "How many there are.") { $0.count },
        ])
}

/// The sources of one year.
struct SourceGroup: Sendable {
    let heading: String
    let rows: [SourceRow]
}

extension SourceGroup: ModelRecord {
    static let fields = RecordDescription<SourceGroup>(
        "SourceGroup",
        [
            .init("heading", "The year, or that the date is not known.") { $0.heading },
            .init("rows", "The sources, the newest first.") { $0.rows },
        ])
}

extension Edition {
    func sourcesPage(_ form: PageForm) -> Page {
        SourcesPage(part: nil, scope: PageScope(self, at: PageID.sources.route, as: form)).page
    }

    func sourcesPage(_ part: SourceListPart, _ form: PageForm) -> Page? {
        guard hasPage(on: .sourcesOf(part)) else { return nil }
        return SourcesPage(part: part, scope: PageScope(self, at: part.route, as: form)).page
    }
}

/// Composes the list of sources, or a year or a month of it.
private struct SourcesPage: Composer {
    let part: SourceListPart?
    let scope: PageScope

    /// How many publishers are counted.
    private static let mostPublishers = 50

    private var sourceList: SourceList { edition.sourceList }

    var page: Page {
        let content = content
        let count = English.count(content.count, "source").capitalizedFirst
        let heading = PageMetadata(
            title: part.map { "Sources, \($0.period)" } ?? "Sources", summary: "\(count), by date of publication.",
            kind: .list, section: .sources, trail: trail, previous: neighbour(-1), next: neighbour(1))
        return scope.page(heading, content, as: PageModels.sources)
    }

    private var trail: [PageLink] {
        guard let part else { return [] }
        let list = scope.link("Sources", .sources)
        return part.month == nil ? [list] : [list, scope.link("\(part.year)", .sourcesOf(part.wholeYear))]
    }

    private func neighbour(_ step: Int) -> PageLink? {
        guard let part else { return nil }
        let parts = sourceList.parts.filter { ($0.month == nil) == (part.month == nil) }
        guard let place = parts.firstIndex(of: part), parts.indices.contains(place + step) else { return nil }
        return scope.link(parts[place + step].period, .sourcesOf(parts[place + step]))
    }

    private var content: SourcesContent {
        let all = sourceList.sources(of: part)
        let listed = sourceList.listed(on: part)
        let groups = listed.runs(by: { $0.publishedIn(byMonth: part != nil) }).map { sources in
            SourceGroup(
                heading: sources.first?.publishedIn(byMonth: part != nil) ?? "",
                rows: sources.map { scope.sources.row($0) })
        }
        let parts = sourceList.parts(within: part)
        return SourcesContent(
            groups: groups, partCounts: counts.parts(parts.map { ($0.text, .sourcesOf($0), sourceList.count(of: $0)) }),
            publishers: parts.isEmpty ? [] : publishers(of: all), count: all.count,
            obligation: Obligation(joining: all.map(obligation)))
    }

    /// Who published most of some sources, those with most first.
    private func publishers(of sources: [Source]) -> [CountRow] {
        let byParty = Dictionary(grouping: sources, by: \.publisher)
        let counted = byParty.map { party, sources in
            (name: names.party(party), count: sources.count, obligation: Obligation(joining: sources.map(obligation)))
        }.sorted { ($1.count, $0.name.plain) < ($0.count, $1.name.plain) }
        let greatest = counted.first?.count ?? 0
        return counted.prefix(Self.mostPublishers).map { name, count, obligation in
            CountRow(
                link: PageLink(text: name.plain), code: nil, count: count, bar: CountBar.svg(count, of: greatest),
                records: [], obligation: obligation.joined(with: name.wholeObligation))
        }
    }

    private func obligation(_ source: Source) -> Obligation {
        Obligation(marking: source.metadata.marking, known: source.becameKnown)
    }
}

extension Source {
    /// The year of publication as a heading, or the month; what lies in no single one has its own words.
    fileprivate func publishedIn(byMonth: Bool) -> String {
        guard let published, let days = published.bounds.days else { return "Date of publication not known" }
        let (first, last) = (days.lowerBound, days.upperBound)
        guard first.year == last.year else { return published.prose.capitalizedFirst }
        guard byMonth, first.month == last.month else {
            return byMonth ? "\(first.year), month not known" : String(first.year)
        }
        return EDTFDate.month(first.month, of: first.year)?.prose ?? String(first.year)
    }
}
