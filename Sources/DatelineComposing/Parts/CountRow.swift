import DatelineChronology
import DatelineModel
import EDTF
import Templating

/// A thing, how many records refer to it, and which.
struct CountRow: Sendable {
    let link: PageLink
    let code: String?
    let count: Int
    let bar: Markup
    let records: [PageLink]
    /// What counting obliges a page to, beside the records that are named.
    var obligation = Obligation()
}

extension CountRow: ModelRecord {
    static let fields = RecordDescription<CountRow>(
        "Count",
        [
            .init("link", "The thing.") { $0.link },
            .init("code", "Its code, where it has one.") { $0.code },
            .init("count", "How many records refer to it.") { $0.count },
            .init("bar", "The count drawn as a bar; it repeats the figure beside it.") { $0.bar },
            .init("records", "The records.") { $0.records },
        ])
}

/// Bars for a list of counts, all to one measure.
enum CountBar {
    /// The least count that a bar of the whole width stands for, so that a single one does not look like many.
    private static let least = 4

    /// A bar as long as the count is of the greatest, as SVG of a fixed height; hidden from those who hear the page.
    static func svg(_ count: Int, of greatest: Int) -> Markup {
        let width = percent(Double(count) / Double(max(greatest, least)) * 100)
        return Markup(
            trusted: "<svg class=\"bar\" height=\"8\" width=\"100%\" aria-hidden=\"true\">"
                + "<rect width=\"\(width)\" height=\"8\"/></svg>")
    }
}

extension Composer {
    /// Counts and what they count.
    var counts: CountComposer { CountComposer(scope: scope) }
}

/// Composes counts of things, with bars and the records behind them.
struct CountComposer: Composer {
    let scope: PageScope

    /// Counts with the records behind them.
    func rows<Thing>(_ counts: [Tally.Count<Thing>], _ term: (Thing) -> Term) -> [CountRow] {
        let greatest = counts.map(\.records.count).max() ?? 0
        return counts.map { count in
            CountRow(
                link: names.termLink(term(count.thing)), code: term(count.thing).code(in: vocabulary),
                count: count.records.count, bar: CountBar.svg(count.records.count, of: greatest),
                records: count.records.map { ownOr(names.recordLink($0), $0) },
                obligation: mentions(of: term(count.thing), in: count.records))
        }
    }

    /// What telling that incidents mention a term obliges to, beside what the incidents do.
    private func mentions(of term: Term, in records: [RecordReference]) -> Obligation {
        let incidents = records.compactMap { if case .incident(let id) = $0 { id } else { nil } }
        return edition.obligation(of: .term(term), telling: incidents)
    }

    /// The page's own record is called so, since its name says nothing in a list on its own page.
    private func ownOr(_ link: PageLink, _ record: RecordReference) -> PageLink {
        guard case .actor(let id) = record, PageID.actor(id).route == scope.place.route else { return link }
        return PageLink(text: "its own record", marking: link.marking)
    }

    /// The first few counts, without the records behind them.
    func rows<Thing>(
        _ counts: [Tally.Count<Thing>], atMost limit: Int, _ term: (Thing) -> Term
    ) -> [CountRow] {
        let greatest = counts.map(\.records.count).max() ?? 0
        return counts.prefix(limit).map { count in
            CountRow(
                link: names.termLink(term(count.thing)), code: nil, count: count.records.count,
                bar: CountBar.svg(count.records.count, of: greatest), records: [],
                obligation: Obligation(
                    joining: count.records.map { names.recordLink($0).obligation }
                        + [mentions(of: term(count.thing), in: count.records)]))
        }
    }

    /// The years of a timeline with how many entries each has.
    func rows(_ groups: [Timeline.YearGroup]) -> [CountRow] {
        let counts = groups.map { group in (group, group.months.reduce(0) { $0 + $1.entries.count }) }
        let greatest = counts.map(\.1).max() ?? 0
        return counts.map { group, count in
            CountRow(
                link: group.year.map { scope.link(group.heading, .year($0)) } ?? PageLink(text: group.heading),
                code: nil, count: count, bar: CountBar.svg(count, of: greatest), records: [])
        }
    }

    /// The years of a divided list, with how many entries began in each.
    func years(of list: IncidentList) -> [CountRow] {
        parts(edition.divisions.years(of: list).map { ("\($0.year)", list.part($0.year), $0.count) })
    }

    /// The months of a year of a divided list; none where the year has its entries on one page.
    func months(of year: Int, in list: IncidentList) -> [CountRow] {
        guard edition.divisions.isDivided(year, of: list) else { return [] }
        return parts(
            edition.divisions.months(of: year, in: list).map { month, count in
                let name = EDTFDate.month(month, of: year)?.prose ?? "\(month)"
                return (name, list.part(year, month: month), count)
            })
    }

    /// Parts of a list with how much each has.
    func parts(_ counts: [(text: String, subject: PageID, count: Int)]) -> [CountRow] {
        let greatest = counts.map(\.count).max() ?? 0
        return counts.map { text, subject, count in
            CountRow(
                link: scope.link(text, subject), code: nil, count: count, bar: CountBar.svg(count, of: greatest),
                records: [])
        }
    }

    /// The vulnerabilities of the incidents that news is about, each with them, by id.
    func vulnerabilities(in news: [NewsItem]) -> [CountRow] {
        var found: [ID<Vulnerability>: (records: [RecordReference], obligation: Obligation)] = [:]
        for item in news {
            guard case .incident(let id) = item.record, let incident = disclosure.incident(id) else { continue }
            for mention in incident.vulnerabilities
            where scope.isKnown(mention.provenance) && mention.provenance.stands {
                found[mention.id, default: ([], Obligation())].records.append(item.record)
                found[mention.id]?.obligation.join(Obligation(mention.provenance))
            }
        }
        return found.sorted { $0.key < $1.key }.map { id, found in
            let records = found.records.uniqued
            return CountRow(
                link: PageLink(text: id.text), code: nil, count: records.count, bar: Markup(trusted: ""),
                records: records.map { names.recordLink($0) }, obligation: found.obligation)
        }
    }
}
