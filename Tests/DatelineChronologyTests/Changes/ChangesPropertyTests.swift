import DatelineChronology
import DatelineModel
import EDTF
import RandomCasebooks
import Testing

/// What was known on a day and what changed since are together what is known now.
@Suite struct ChangesBetweenAnyTwoDays {
    @Test func aStateAndTheChangesSinceAreTheLaterState() throws {
        var compared = 0
        for seed in 6000..<6015 {
            var random = RandomCasebook(seed: UInt64(seed))
            let whole = try casebook(random.casebook().text)
            let ends = try DisclosureProperties.asOf.map(day)
            for since in ends {
                let before = Developments(in: whole.disclosed(at: .red, asOf: since))
                for until in ends.filter({ $0 > since }) + [nil] {
                    let after = Developments(in: whole.disclosed(at: .red, asOf: until))
                    let changes = Changes(since: since, in: after)
                    let changed = (changes.news + changes.notKnownWhen).flatMap(\.developments)
                    let what: Comment = "seed \(seed), \(since) to \(until?.description ?? "now")"
                    #expect(parts(before.all).union(parts(changed)) == parts(after.all), what)
                    #expect(keys(before.all).isDisjoint(with: keys(changed)), what)
                    #expect(withdrawn(before.all).union(withdrawn(changes.withdrawals)) == withdrawn(after.all), what)
                    compared += changed.count
                }
            }
        }
        #expect(compared > 1000)
    }

    /// What developments say: the targets of one that names several are told apart.
    private func parts(_ developments: [Development]) -> Set<String> {
        Set(
            developments.flatMap { development -> [String] in
                guard case .targets(let targets) = development.subject else { return [development.key] }
                return targets.map { "\(development.record.key) \($0.distinction)" }
            })
    }

    private func keys(_ developments: [Development]) -> Set<String> {
        Set(developments.filter { if case .targets = $0.subject { false } else { true } }.map(\.key))
    }

    private func withdrawn(_ developments: [Development]) -> Set<String> {
        parts(developments.filter { $0.provenance?.withdrawn != nil })
    }
}

/// The same day twice, and a day before everything.
@Suite struct ChangesAtTheEnds {
    let records = """
        {"type":"source","id":"report","title":"Report","publisher":"F","published":"2018-02-20"}
        {"type":"incident","id":"worm","title":"Worm","date":"2017-05","sources":["report"]}
        """

    @Test func nothingChangesSinceTheDayItself() throws {
        #expect(Changes(since: try day("2018-02-20"), in: try developments(records, asOf: "2018-02-20")).isEmpty)
    }

    @Test func everythingChangedSinceBeforeAnythingWasKnown() throws {
        let changes = Changes(since: try day("2000-01-01"), in: try developments(records))
        #expect(lines(changes.news) == ["incident:worm (new)", "  incident:worm"])
    }

    @Test func aDayAfterTheStateHasNoChanges() throws {
        #expect(Changes(since: try day("2020-01-01"), in: try developments(records, asOf: "2019-01-01")).isEmpty)
    }
}
