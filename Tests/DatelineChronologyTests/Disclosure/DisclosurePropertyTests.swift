import DatelineChronology
import DatelineModel
import EDTF
import RandomCasebooks
import Testing

/// What holds for every casebook, tried on random ones.
@Suite struct DisclosureProperties {
    static let asOf = ["2014-12-31", "2015-07-01", "2016-06-15", "2017-02-28", "2018-01-01", "2018-12-31"]

    @Test func aPastDayIsTheCasebookWithEverythingLaterDeleted() throws {
        for seed in 0..<50 {
            var random = RandomCasebook(seed: UInt64(seed))
            let written = random.casebook()
            let whole = try casebook(written.text)
            for text in Self.asOf {
                let rest = try DeletingWhatCameLater(day: day(text)).rest(of: written)
                let past = whole.disclosed(at: .red, asOf: try day(text))
                try expectSame(past, try casebook(rest.text).disclosed(at: .red), "seed \(seed), as of \(text)")
            }
        }
    }

    @Test func aMarkingIsTheCasebookWithEverythingStricterDeleted() throws {
        for seed in 1000..<1100 {
            var random = RandomCasebook(seed: UInt64(seed), hasEarlierNames: true)
            let written = random.casebook()
            let whole = try casebook(written.text)
            for ceiling in Marking.allCases {
                let rest = DeletingWhatIsStricter(ceiling: ceiling.rawValue).rest(of: written)
                let shown = whole.disclosed(at: ceiling)
                try expectSame(shown, try casebook(rest.text).disclosed(at: ceiling), "seed \(seed), \(ceiling.label)")
            }
        }
    }

    /// At both, it does not matter which is deleted first.
    @Test func aPastDayAtAMarkingIsTheCasebookWithBothDeleted() throws {
        for seed in 2000..<2040 {
            var random = RandomCasebook(seed: UInt64(seed))
            let written = random.casebook()
            let whole = try casebook(written.text)
            for ceiling in [Marking.clear, .amber] {
                let stricter = DeletingWhatIsStricter(ceiling: ceiling.rawValue).rest(of: written)
                let rest = try DeletingWhatCameLater(day: day("2016-06-15")).rest(of: stricter)
                let shown = whole.disclosed(at: ceiling, asOf: try day("2016-06-15"))
                try expectSame(shown, try casebook(rest.text).disclosed(at: ceiling), "seed \(seed), \(ceiling.label)")
            }
        }
    }

    @Test func theOrderOfTheRecordsDoesNotMatter() throws {
        for seed in 3000..<3030 {
            var random = RandomCasebook(seed: UInt64(seed), hasEarlierNames: true)
            let written = random.casebook()
            var shuffling = SeededGenerator(seed: UInt64(seed))
            let shuffled = written.lines.shuffled(using: &shuffling).joined(separator: "\n")
            for text in [nil, "2016-06-15"] {
                let one = try disclosure(written.text, asOf: text)
                let other = try disclosure(shuffled, asOf: text)
                try expectSame(one, other, "seed \(seed)")
                #expect(Developments(in: one).all == Developments(in: other).all)
                #expect(Timeline(in: Developments(in: one)).groups == Timeline(in: Developments(in: other)).groups)
            }
        }
    }

    /// Two disclosures show the same, whatever day they are of.
    private func expectSame(
        _ one: Disclosure, _ other: Disclosure, _ what: Comment, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        #expect(one.sources == other.sources, what, sourceLocation: sourceLocation)
        #expect(one.actors == other.actors, what, sourceLocation: sourceLocation)
        #expect(one.incidents == other.incidents, what, sourceLocation: sourceLocation)
        #expect(one.vocabulary == other.vocabulary, what, sourceLocation: sourceLocation)
    }
}
