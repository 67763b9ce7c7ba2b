import DatelineModel
import EDTF
import Testing

@testable import DatelineImport

/// Whole records as files hold them.
@Suite struct RecordTextTests {
    private func id<Thing: Identified>(_ text: String, _ type: Thing.Type = Thing.self) throws -> ID<Thing> {
        try #require(ID<Thing>(text))
    }

    @Test func writesAnActorInTheOrderOfTheRecordFormat() throws {
        var actor = Actor(id: try id("apt37"), name: "APT37")
        let fireeye = Party.organisation(try id("fireeye"))
        let report: ID<Source> = try id("fireeye-2018-apt37")
        actor.kind = .intrusionSet
        actor.country = Country(code: "NO")
        actor.metadata.recorded = CalendarDay("2018-02-21")
        actor.metadata.marking = .amber
        actor.metadata.foreignIDs = ["stix": "intrusion-set--1", "attack": "G0067"]
        actor.metadata.sources = [report]
        actor.active = [
            ActivePeriod(
                span: EDTFSpan(start: .date(try EDTFDate(parsing: "[..2012]")), end: .open),
                provenance: Provenance(by: fireeye, said: try EDTFDate(parsing: "2018-02-20"), sources: [report]))
        ]
        var named = Provenance(by: .named("Kaspersky: GReAT"), said: nil, sources: [], confidence: .level(.high))
        named.note = String(repeating: "It is a long sentence about the name. ", count: 4) + "So it is."
        actor.aliases = [
            Alias(name: "Reaper", provenance: Provenance(by: fireeye, said: nil, sources: [report])),
            Alias(name: "ScarCruft", overlap: .partOf, provenance: named),
        ]
        actor.malware = [Usage(id: try id("dogcall"), provenance: Provenance())]
        actor.body = Prose(paragraphs: [
            .init(markdown: "One. [@fireeye-2018-apt37]"), .init(markdown: "- two\n- three"),
        ])
        #expect(
            RecordFileText.of(actor) == """
                ---
                type: actor
                name: APT37
                kind: intrusion-set
                country: "NO"
                active: { start: "[..2012]", end: "..", by: fireeye, said: 2018-02-20, source: fireeye-2018-apt37 }
                aliases:
                  - { name: Reaper, by: fireeye, source: fireeye-2018-apt37 }
                  - name: ScarCruft
                    overlap: part-of
                    by: "Kaspersky: GReAT"
                    confidence: high
                    note: >-
                      It is a long sentence about the name. It is a long sentence about the name. It is a long sentence
                      about the name. It is a long sentence about the name. So it is.
                malware: [dogcall]
                sources: [fireeye-2018-apt37]
                ids: { attack: G0067, stix: intrusion-set--1 }
                marking: TLP:AMBER
                recorded: 2018-02-21
                ---
                One. [@fireeye-2018-apt37]

                - two
                - three

                """)
    }

    @Test func writesAnIncidentInTheOrderOfTheRecordFormat() throws {
        let date = try EDTFDate(parsing: "2017-05-12/2017-05-15")
        var incident = Incident(id: try id("wannacry"), kind: .incident, title: "WannaCry: an outbreak", date: date)
        incident.known = try EDTFDate(parsing: "2017-05-12")
        incident.metadata.recorded = CalendarDay("2018-02-21")
        incident.metadata.isDraft = true
        incident.metadata.embargo = try EDTFDate(parsing: "2018-03-01")
        incident.metadata.tags = ["worm", "yes"]
        var hit = Provenance(by: nil, said: nil, sources: [try id("a"), try id("b")])
        hit.marking = .red
        incident.targets = [
            Target(sector: try id("healthcare"), country: Country(code: "GB"), name: "A, B", provenance: hit)
        ]
        incident.techniques = [
            Usage(id: try id("T1486"), provenance: Provenance()),
            Usage(id: try id("T1210"), provenance: Provenance()),
        ]
        incident.vulnerabilities = [Usage(id: try id("CVE-2017-0144"), provenance: Provenance())]
        incident.attributions = [
            Attribution(to: .unknown, provenance: Provenance(by: nil, said: nil, sources: [], confidence: .disputed))
        ]
        var cost = Provenance()
        cost.confidence = .word("strong", scale: "FireEye")
        cost.credibility = .probablyTrue
        cost.withdrawn = try EDTFDate(parsing: "2019")
        cost.supersededBy = "cost-2"
        incident.claims = [Claim(id: "cost", text: "It cost billions.", provenance: cost)]
        incident.related = [try id("darkseoul")]
        #expect(
            RecordFileText.of(incident) == """
                ---
                type: incident
                title: "WannaCry: an outbreak"
                date: 2017-05-12/2017-05-15
                known: 2017-05-12
                recorded: 2018-02-21
                status: draft
                embargo: 2018-03-01
                targets:
                  - { sector: healthcare, country: GB, name: "A, B", source: [a, b], marking: TLP:RED }
                techniques: [T1486, T1210]
                vulnerabilities: [CVE-2017-0144]
                attribution:
                  - { to: unknown, confidence: disputed }
                claims:
                  - id: cost
                    text: It cost billions.
                    confidence: { word: strong, scale: FireEye }
                    credibility: 2
                    withdrawn: 2019
                    superseded-by: cost-2
                related: [darkseoul]
                tags: [worm, "yes"]
                ---

                """)
    }

    @Test func writesASourceAndTheSettings() throws {
        var source = Source(id: try id("a"), title: "A \"title\"", publisher: .named("A. Nobody"))
        source.authors = ["Ann", "Bob"]
        source.published = try EDTFDate(parsing: "2018-02")
        source.url = "https://example.org/a#b"
        source.kind = .report
        source.reliability = .b
        #expect(
            RecordFileText.of(source) == """
                type: source
                title: A "title"
                publisher: A. Nobody
                author: [Ann, Bob]
                published: 2018-02
                url: https://example.org/a#b
                kind: report
                reliability: B

                """)
        var vocabulary = Vocabulary()
        var term = VocabularyTerm(name: "FireEye")
        term.kind = "company"
        vocabulary.organisations = [try id("fireeye"): term, try id("a"): VocabularyTerm(name: "A")]
        vocabulary.techniques = [try id("T1486"): VocabularyTerm(name: "Data Encrypted for Impact")]
        #expect(
            SettingsText.of(vocabulary) == """
                organisations:
                  a: A
                  fireeye: { name: FireEye, kind: company }
                techniques:
                  T1486: Data Encrypted for Impact

                """)
        #expect(SettingsText.of(Vocabulary()) == nil)
        #expect(
            SettingsText.of(Settings(title: "A casebook"))
                == "title: A casebook\nmarking: TLP:CLEAR\ndefault-marking: TLP:CLEAR\nlanguage: en\n")
    }
}
