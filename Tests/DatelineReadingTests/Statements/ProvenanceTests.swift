import DatelineModel
import EDTF
import Testing

@testable import DatelineReading

struct ProvenanceTests {
    @Test func saysWhoWhenHowSureAndWhere() throws {
        let record = try incident(
            """
            claims:
              - id: cost
                text: The outbreak cost billions.
                by: us-government
                said: 2017-12-18
                source: [report-2018, news-2017]
                words: "it cost billions"
                confidence: high
                credibility: 2
                marking: TLP:GREEN
                withdrawn: 2018-03
                superseded-by: later
                note: Said in a newspaper.
              - { id: later, text: It cost less., source: report-2018 }
            """)
        let claim = try #require(record.claims.first)
        let provenance = claim.provenance
        #expect(claim.id == "cost")
        #expect(claim.text == "The outbreak cost billions.")
        #expect(provenance.by == ID<Organisation>("us-government").map { .organisation($0) })
        #expect(provenance.said?.description == "2017-12-18")
        #expect(provenance.sources.map(\.text) == ["report-2018", "news-2017"])
        #expect(provenance.words == "it cost billions")
        #expect(provenance.confidence == .level(.high))
        #expect(provenance.credibility == .probablyTrue)
        #expect(provenance.marking == .green)
        #expect(provenance.withdrawn?.description == "2018-03")
        #expect(provenance.supersededBy == "later")
        #expect(provenance.note == "Said in a newspaper.")
        #expect(provenance.place == TextPlace(file: "incidents/tested.md", line: 6, column: 5, length: 1))
    }

    @Test func refusesACredibilityThatTheAdmiraltyCodeLacks() throws {
        try expect(
            "claims: [{ text: So it was., source: report-2018, credibility: ⟪7⟫ }]", reports: "'1', '2'",
            as: .unknownWord)
    }

    @Test func refusesASuccessorThatIsNoClaimOfTheRecord() throws {
        try expect(
            "claims: [{ id: cost, text: A., source: report-2018 }, { text: B., source: report-2018, superseded-by: ⟪costs⟫ }]",
            reports: "did you mean 'cost'?", as: .unknownClaim)
    }

    @Test func refusesAClaimThatIsItsOwnSuccessor() throws {
        try expect(
            "claims: [{ id: cost, text: A., source: report-2018, superseded-by: ⟪cost⟫ }]", reports: "by itself",
            as: .selfReference)
    }

    @Test func refusesTwoClaimsWithOneID() throws {
        try expect(
            "claims: [{ id: cost, text: A., source: report-2018 }, { id: ⟪cost⟫, text: B., source: report-2018 }]",
            reports: "the first is in line 5", as: .duplicateID)
    }
}
