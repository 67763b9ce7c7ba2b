import EDTF
import Testing

@testable import DatelineModel

/// As of a day, a disclosure has what was certainly known when that day ended, and not a word more.
@Suite struct DisclosureAsOfADay {
    let day: CalendarDay

    init() throws { day = try required(CalendarDay("2017-12-01")) }

    @Test func aStatementIsKnownWhenItWasSaidAndCouldBeRead() throws {
        var fixture = CasebookFixture()
        try fixture.source("may", published: "2017-05-12")
        try fixture.source("october", published: "2017-10-27")
        try fixture.source("december", published: "2017-12-18")
        try fixture.incident("worm", date: "2017-05") {
            $0.metadata.sources = [try required(ID("may"))]
            $0.claims = [
                Claim(id: "read-before", text: "A.", provenance: try provenance(said: "2017-10-27", in: "october")),
                Claim(id: "read-after", text: "B.", provenance: try provenance(said: "2017-10-27", in: "december")),
                Claim(id: "said-after", text: "C.", provenance: try provenance(said: "2017-12-18", in: "december")),
                Claim(id: "with-record", text: "D.", provenance: try provenance()),
            ]
        }
        let incident = fixture.casebook.disclosed(at: .red, asOf: day).incidents[0]
        #expect(incident.claims.map(\.id) == ["read-before", "with-record"])
        #expect(incident.claims.map { $0.provenance.becameKnown?.description } == ["2017-10-27", "2017-05-12"])
    }

    @Test func whatWasSaidOnSomeDayUpToNowWasKnownOnNone() throws {
        var fixture = CasebookFixture()
        try fixture.source("may", published: "2017-05-12")
        try fixture.incident("worm", date: "2017-05") {
            $0.metadata.sources = [try required(ID("may"))]
            $0.claims = [
                Claim(id: "open", text: "A.", provenance: try provenance(said: "[2017-05-12..]", in: "may")),
                Claim(id: "bounded", text: "B.", provenance: try provenance(said: "[..2017-06]", in: "may")),
            ]
        }
        #expect(fixture.casebook.disclosed(at: .red, asOf: day).incidents[0].claims.map(\.id) == ["bounded"])
        let all = fixture.casebook.disclosed(at: .red, asOf: nil).incidents[0].claims
        #expect(all.map { $0.provenance.becameKnown?.description } == [nil, "[..2017-06]"])
    }

    @Test func aDateThatIsNotOverByTheDayIsNotKnownByIt() throws {
        var fixture = CasebookFixture()
        try fixture.source("november", published: "2017-11")
        try fixture.source("december", published: "2017-12")
        try fixture.source("year", published: "2017")
        let known = fixture.casebook.disclosed(at: .red, asOf: day).sources.map(\.id.text)
        #expect(known == ["november"])
    }

    @Test func anActorNotYetNamedGoesByTheFirstOfItsOtherNames() throws {
        var fixture = CasebookFixture()
        try fixture.source("report", published: "2018-02-20")
        try fixture.source("earlier", published: "2016-06-14")
        try fixture.source("earliest", published: "2016-06-01")
        try fixture.actor("apt37", name: "APT37") {
            $0.named = try provenance(by: "F", said: "2018-02-20", in: "report")
            $0.metadata.foreignIDs = ["attack": "G0067"]
            $0.aliases = [
                Alias(name: "Starcruft", provenance: try provenance(by: "K", in: "earlier")),
                Alias(name: "Group One", provenance: try provenance(by: "T", in: "earliest")),
            ]
        }
        try fixture.incident("daybreak", date: "2016") {
            $0.metadata.sources = [try required(ID("earlier"))]
            $0.attributions = [
                Attribution(
                    to: .actor(try required(ID("apt37"))), provenance: try provenance(by: "K", in: "earlier")),
                Attribution(
                    to: .actor(try required(ID("apt37"))), provenance: try provenance(by: "T", in: "earlier")),
            ]
        }
        let disclosure = fixture.casebook.disclosed(at: .red, asOf: day)
        let actor = try required(disclosure.actors.first)
        #expect(actor.id.text == "group-one")
        #expect(actor.name == "Group One")
        #expect(actor.aliases.isEmpty, "nobody had said yet that the two names mean one actor")
        #expect(actor.metadata.foreignIDs.isEmpty)
        #expect(disclosure.incidents[0].attributions.map(\.actorInvolved) == [actor.id])
        #expect(disclosure.incidents[0].attributions.map(\.provenance.by) == [.named("T")])
    }

    @Test func anActorWithNoNameYetIsGoneWithAllThatNamesIt() throws {
        var fixture = CasebookFixture()
        try fixture.source("report", published: "2018-02-20")
        try fixture.source("before", published: "2017-01-01")
        try fixture.actor("late") { $0.named = try provenance(by: "F", in: "report") }
        try fixture.actor("early") {
            $0.named = try provenance(by: "F", in: "before")
            $0.relations = [
                ActorRelation(kind: .overlaps, to: try required(ID("late")), provenance: try provenance(in: "before"))
            ]
        }
        let disclosure = fixture.casebook.disclosed(at: .red, asOf: day)
        #expect(disclosure.actors.map(\.id.text) == ["early"])
        #expect(disclosure.actors[0].relations.isEmpty)
    }

    @Test func aLaterWithdrawalHasNotHappenedYet() throws {
        var fixture = CasebookFixture()
        try fixture.source("may", published: "2017-05-12")
        try fixture.incident("worm") {
            var withdrawn = try provenance(in: "may")
            withdrawn.withdrawn = try EDTFDate(parsing: "2018-01-05")
            withdrawn.supersededBy = "later"
            $0.claims = [Claim(id: "first", text: "A.", provenance: withdrawn)]
        }
        let said = fixture.casebook.disclosed(at: .red, asOf: day).incidents[0].claims[0].provenance
        #expect(said.withdrawn == nil)
        #expect(said.supersededBy == nil)
    }

    @Test func whatHasNoProvenanceIsAsOldAsTheRecordIsInTheCasebook() throws {
        var fixture = CasebookFixture()
        let source = try fixture.source("may", published: "2017-05-12")
        try fixture.incident("worm") {
            $0.metadata.sources = [source]
            $0.metadata.recorded = try required(CalendarDay("2018-02-21"))
            $0.metadata.tags = ["later-insight"]
            $0.metadata.formerIDs = ["cryptoworm"]
            $0.body = Prose(paragraphs: [
                Prose.Paragraph(markdown: "Cited.", citations: [source]), Prose.Paragraph(markdown: "Not cited."),
            ])
        }
        let incident = fixture.casebook.disclosed(at: .red, asOf: day).incidents[0]
        #expect(incident.body.paragraphs.map(\.markdown) == ["Cited."])
        #expect(incident.metadata.tags.isEmpty)
        #expect(incident.metadata.formerIDs.isEmpty)
        #expect(incident.metadata.recorded == nil)
    }

    @Test func aRecordThatNobodyDatesIsNotKnownByAnyDay() throws {
        var fixture = CasebookFixture()
        try fixture.incident("undated")
        #expect(fixture.casebook.disclosed(at: .red, asOf: day).incidents.isEmpty)
        #expect(fixture.casebook.disclosed(at: .red).incidents.count == 1)
    }
}
