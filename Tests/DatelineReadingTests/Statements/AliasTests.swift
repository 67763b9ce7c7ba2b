import DatelineModel
import Testing

@testable import DatelineReading

struct AliasTests {
    @Test func saysWhoUsesItAndHowFarItCovers() throws {
        let aliases = try actor(
            "aliases: [{ name: Reaper, by: fireeye, source: report-2018, overlap: part-of }, { name: 0012 }]"
        ).aliases
        #expect(aliases.map(\.name) == ["Reaper", "0012"])
        #expect(aliases.map(\.overlap) == [.partOf, nil])
        #expect(aliases.first?.provenance.by == ID<Organisation>("fireeye").map { .organisation($0) })
    }

    @Test func needsAName() throws {
        try expect("aliases: [{ ⟪by⟫: fireeye }]", .actor, reports: "an alias has no 'name'", as: .missingField)
    }

    @Test func refusesAnOverlapThatThereIsNot() throws {
        try expect(
            "aliases: [{ name: Reaper, overlap: ⟪overlap⟫ }]", .actor, reports: "did you mean 'overlaps'?",
            as: .unknownWord)
    }
}
