import DatelineModel
import Testing

@testable import DatelineReading

/// A tag that is a label of TLP marks its record where it is the stricter of the two.
struct MarkingTagTests {
    @Test func isToldAndHeldTo() throws {
        for kind in [RecordKind.incident, .actor] {
            try expect(
                "tags: [ransomware, ⟪tlp:red⟫]", kind, reports: "the record counts as TLP:RED", as: .markingTag,
                .warning)
        }
        #expect(try incident("tags: [ransomware, tlp:red]").metadata.marking == .red)
        #expect(try incident("marking: TLP:AMBER\ntags: [\"TLP: amber strict\"]").metadata.marking == .amberStrict)
        #expect(try actor("tags: [\"TLP:AMBER\"]").metadata.marking == .amber)
    }

    @Test func isRedWhereItIsNoLabel() throws {
        try expect(
            "tags: [⟪tlp:mauve⟫]", reports: "looks like a label of TLP and is none", as: .markingTag, .warning)
        #expect(try incident("tags: [\"TLP:EX:CHR\"]").metadata.marking == .red)
    }

    @Test func saysNothingWhereTheMarkingIsAsStrict() throws {
        try expectNothing("marking: TLP:RED\ntags: [tlp:amber, tlp:mauve]")
        try expectNothing("tags: [tlp:amber]", settings: "title: A test\ndefault-marking: TLP:AMBER")
        try expectNothing("tags: [pap:red, red team, TL Press]")
        #expect(try incident("tags: [tlp:clear]").metadata.marking == nil)
    }

    @Test func leavesPartsThatAreStricterThanWhatTheRecordSays() throws {
        let fields = "tags: [tlp:red]\nmalware: [{ id: wannacry, marking: TLP:AMBER }]"
        #expect(try incident(fields).malware.map(\.provenance.marking) == [.amber])
    }

    @Test func leavesOutASourceThatCanHaveNoTags() throws {
        let reading = try RecordUnderTest("tags: [tlp:red]", .source).reading()
        #expect(!reading.casebook.sources.contains { $0.id.text == "tested" })
        #expect(reading.diagnostics.contains { $0.id == .unknownField })
    }
}
