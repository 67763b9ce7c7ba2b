import Dateline
import Foundation
import RandomCasebooks
import Testing

/// The briefing of a week, the same as of its last day, what changed in it, and the site's page tell one story of who is
/// said to have done what: for casebooks whose actors nobody named later than others speak of them.
@Suite struct FourAccountsOfOneWeek {
    @Test func agreeForRandomCasebooksAndWeeks() throws {
        var (told, gaps) = (0, 0)
        let renderer = try PageRenderer()
        for seed in 0..<20 {
            var random = RandomCasebook(seed: UInt64(7000 + seed))
            var written = random.casebook()
            for place in written.records.indices { written.records[place].named = nil }
            let reading = CasebookReader(records: .bytes(Array(written.text.utf8), name: "records.jsonl")).read()
            for week in try Self.weeks(of: reading.casebook, seed: UInt64(seed)) {
                let accounts = Accounts(of: week, in: reading.casebook, renderer)
                let what: Comment = "seed \(7000 + seed), \(week)"
                #expect(accounts.now.news.keys == accounts.then.news.keys, what)
                #expect(Set(accounts.now.gaps) == Set(accounts.then.gaps), what)
                #expect(accounts.then.news.keys.isSubset(of: accounts.changes.news.keys), what)
                #expect(accounts.attributionsInChanges == accounts.attributionsOfTheWeek, what)
                accounts.expectNoFalseSilence(what)
                told += accounts.now.news.count
                gaps += accounts.now.gaps.count
            }
        }
        #expect(told > 100)
        #expect(gaps > 50)
    }

    /// An actor of which only the day of entry is told was known when it was first named.
    @Test func anActorIsKnownWhenSomebodyNamesIt() throws {
        let records = """
            {"type":"actor","id":"crew","name":"Crew","recorded":"2022-05-12"}
            {"type":"incident","id":"gate","title":"Gate","date":"2020-12-08","recorded":"2022-05-12",\
            "attribution":[{"to":"crew","by":"Desk","said":"2020-12-13"}],"targets":[{"country":"KR"}]}
            """
        let casebook = CasebookReader(records: .bytes(Array(records.utf8), name: "records.jsonl")).read().casebook
        let accounts = Accounts(of: try ISOWeek(parsing: "2020-W50"), in: casebook, try PageRenderer())
        let attribution = "attribution:incident:gate:crew/Desk/2020-12-13"
        for news in [accounts.now.news, accounts.then.news, accounts.changes.news] {
            #expect(news.keys.contains(attribution))
        }
        #expect(accounts.page.contains("Desk attributed [Gate]"))
        #expect(accounts.pageThen.contains("Desk attributed [Gate]"))
        for text in [accounts.page, accounts.pageThen] {
            #expect(!text.contains("Nobody among the sources attributes"))
        }
        let later = Developments(in: casebook.disclosed(at: .red))
        #expect(Changes(since: try #require(CalendarDay("2020-12-14")), in: later).news.isEmpty)
        #expect(Changes(since: try #require(CalendarDay("2020-12-12")), in: later).news.keys.contains(attribution))
    }

    /// Some weeks in which something may have become known, and one at random.
    private static func weeks(of casebook: Casebook, seed: UInt64) throws -> [ISOWeek] {
        var random = SeededGenerator(seed: seed)
        let all = Developments(in: casebook.disclosed(at: .red)).all
        let days = all.compactMap { $0.becameKnown?.bounds.earliest.moment?.day }
        let first = try #require(CalendarDay("2014-01-01"))
        let chosen = days.isEmpty ? [] : (0..<8).map { _ in random.one(of: days) }
        return (chosen + [first.adding(days: random.below(1800))]).map { ISOWeek(containing: $0) }
    }
}

/// What is told of one week.
private struct Accounts {
    let week: ISOWeek
    let now: Briefing
    let then: Briefing
    let changes: Changes
    /// The site's page of the week, and the briefing as of its last day, as Markdown.
    let page: String
    let pageThen: String
    private let all: Developments
    private var dayBefore: CalendarDay { week.days.lowerBound.adding(days: -1) }

    init(of week: ISOWeek, in casebook: Casebook, _ renderer: PageRenderer) {
        self.week = week
        let whole = casebook.disclosed(at: .red), past = casebook.disclosed(at: .red, asOf: week.days.upperBound)
        all = Developments(in: whole)
        let period = ReportingPeriod(week: week)
        now = Briefing(of: period, in: all)
        then = Briefing(of: period, in: past)
        changes = Changes(since: week.days.lowerBound.adding(days: -1), in: Developments(in: past))
        page = Self.markdown(of: Edition(of: whole).briefing(of: period), renderer)
        pageThen = Self.markdown(of: Edition(of: past).briefing(of: period), renderer)
    }

    private static func markdown(of page: Page, _ renderer: PageRenderer) -> String {
        guard let bytes = try? renderer.bytes(of: page, as: .markdown) else {
            return ""
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    var attributionsInChanges: Set<String> { changes.news.keys.filter { $0.hasPrefix("attribution:") } }

    /// The attributions that were certainly known by the end of the week and not before.
    var attributionsOfTheWeek: Set<String> {
        Set(
            all.all.filter { development in
                guard case .attribution = development.subject, let known = development.becameKnown else { return false }
                return known.isOver(by: week.days.upperBound) && !known.isOver(by: dayBefore)
            }.map(\.key))
    }

    /// Nobody is said to be silent who spoke.
    func expectNoFalseSilence(_ what: Comment) {
        for incident in all.disclosure.incidents {
            let attributed = incident.attributions.contains { attribution in
                let provenance = attribution.provenance
                guard let known = provenance.becameKnown, known.isOver(by: week.days.upperBound) else { return false }
                return provenance.withdrawn == nil && provenance.supersededBy == nil
            }
            guard attributed else { continue }
            let title = incident.title
            for text in [page, pageThen] {
                let silences = text.split(separator: "\n").filter { $0.contains("Nobody among the sources attributes") }
                #expect(!silences.contains { $0.contains(title) }, what)
            }
        }
    }
}

extension [NewsItem] {
    /// What the developments say; targets one by one, for they are put together by what is known of their statements.
    fileprivate var keys: Set<String> {
        Set(
            flatMap(\.developments).flatMap { development -> [String] in
                guard case .targets(let targets) = development.subject else { return [development.key] }
                return targets.map { "targets:\(development.record.key):\($0.distinction)" }
            })
    }
}
