import EDTF
import Testing

@testable import DatelineModel

/// What is above the ceiling is not in a disclosure, and nothing in it tells that there was more.
@Suite struct DisclosureByMarking {
    @Test func aRecordAboveTheCeilingIsGone() throws {
        var fixture = CasebookFixture()
        try fixture.incident("open")
        try fixture.incident("closed") { $0.metadata.marking = .amber }
        #expect(fixture.casebook.disclosed(at: .green).incidents.map(\.id.text) == ["open"])
        #expect(fixture.casebook.disclosed(at: .amber).incidents.map(\.id.text) == ["closed", "open"])
    }

    @Test func aStricterClaimIsGoneFromItsRecord() throws {
        var fixture = CasebookFixture()
        try fixture.incident("open") {
            $0.claims = [
                Claim(text: "Public.", provenance: try provenance(by: "A")),
                Claim(text: "Secret.", provenance: try provenance(by: "B", marking: .amber)),
            ]
        }
        #expect(fixture.casebook.disclosed(at: .clear).incidents[0].claims.map(\.text) == ["Public."])
    }

    @Test func aStatementOnWithheldSourcesAloneIsWithheldWithThem() throws {
        var fixture = CasebookFixture()
        try fixture.source("public", published: "2017")
        try fixture.source("secret", published: "2016", marking: .red)
        try fixture.incident("open") {
            $0.claims = [
                Claim(id: "both", text: "Both.", provenance: try provenance(in: "secret", "public")),
                Claim(id: "secret", text: "Secret.", provenance: try provenance(in: "secret")),
            ]
        }
        let claims = fixture.casebook.disclosed(at: .clear).incidents[0].claims
        #expect(claims.map(\.id) == ["both"])
        #expect(claims[0].provenance.sources.map(\.text) == ["public"])
    }

    @Test func whenAThingBecameKnownIsNotToldByAWithheldSource() throws {
        var fixture = CasebookFixture()
        try fixture.source("public", published: "2017")
        try fixture.source("secret", published: "2016", marking: .red)
        try fixture.incident("open") {
            $0.claims = [Claim(text: "Both.", provenance: try provenance(in: "secret", "public"))]
        }
        let casebook = fixture.casebook
        #expect(casebook.disclosed(at: .clear).incidents[0].becameKnown?.description == "2017")
        #expect(casebook.disclosed(at: .red).incidents[0].becameKnown?.description == "2016")
    }

    @Test func aStatementIsAtLeastAsStrictAsTheFreestOfItsSources() throws {
        var fixture = CasebookFixture()
        try fixture.source("green", published: "2017", marking: .green)
        try fixture.incident("open") { $0.claims = [Claim(text: "It was.", provenance: try provenance(in: "green"))] }
        #expect(fixture.casebook.disclosed(at: .green).incidents[0].claims[0].provenance.marking == .green)
    }

    @Test func anAttributionToAWithheldActorIsWithheldWithIt() throws {
        var fixture = CasebookFixture()
        try fixture.actor("hidden") { $0.metadata.marking = .amber }
        try fixture.incident("open") {
            $0.attributions = [Attribution(to: .actor(try required(ID("hidden"))), provenance: try provenance(by: "A"))]
        }
        #expect(fixture.casebook.disclosed(at: .clear).incidents[0].attributions.isEmpty)
    }

    @Test func whatAWithheldActorSaysIsWithheldWithIt() throws {
        var fixture = CasebookFixture()
        try fixture.actor("hidden") { $0.metadata.marking = .amber }
        try fixture.incident("open") {
            var said = try provenance()
            said.by = .actor(try required(ID("hidden")))
            $0.claims = [Claim(text: "We did it.", provenance: said)]
        }
        #expect(fixture.casebook.disclosed(at: .clear).incidents[0].claims.isEmpty)
    }

    @Test func aParagraphGoesWithAnyOfTheSourcesThatItCites() throws {
        var fixture = CasebookFixture()
        let open = try fixture.source("public", published: "2017")
        let secret = try fixture.source("secret", published: "2016", marking: .red)
        try fixture.incident("open") {
            $0.body = Prose(paragraphs: [
                Prose.Paragraph(markdown: "One.", citations: [open]),
                Prose.Paragraph(markdown: "Two.", citations: [open, secret]),
                Prose.Paragraph(markdown: "Three."),
            ])
        }
        let body = fixture.casebook.disclosed(at: .clear).incidents[0].body
        #expect(body.paragraphs.map(\.markdown) == ["One.", "Three."])
    }

    @Test func draftsAndEmbargoesHoldARecordBack() throws {
        var fixture = CasebookFixture()
        try fixture.incident("draft") { $0.metadata.isDraft = true }
        try fixture.incident("later") { $0.metadata.embargo = try EDTFDate(parsing: "2018-03-01") }
        let casebook = fixture.casebook
        func shown(on day: String, asOf: String? = nil) throws -> [String] {
            let past = try asOf.map { try required(CalendarDay($0)) }
            let rule = DisclosureRule(ceiling: .red, asOf: past, today: try required(CalendarDay(day)))
            return casebook.disclosed(by: rule).disclosure.incidents.map(\.id.text)
        }
        #expect(try shown(on: "2018-02-28") == [])
        #expect(try shown(on: "2018-03-01") == ["later"])
        #expect(casebook.disclosed(at: .red).incidents.isEmpty, "no day lifts no embargo")
    }

    @Test func theTerminalLearnsHowMuchWasWithheld() throws {
        var fixture = CasebookFixture()
        try fixture.incident("closed") { $0.metadata.marking = .amber }
        try fixture.incident("draft") { $0.metadata.isDraft = true }
        try fixture.actor("one") {
            $0.aliases = [Alias(name: "Other", provenance: try provenance(by: "A", marking: .amber))]
        }
        let rule = DisclosureRule(ceiling: .clear)
        let withheld = fixture.casebook.disclosed(by: rule).withheld
        let lines = ["withheld above TLP:CLEAR: 1 incident, 1 statement", "withheld in draft: 1 incident"]
        #expect(withheld.lines(for: rule) == lines)
    }
}
