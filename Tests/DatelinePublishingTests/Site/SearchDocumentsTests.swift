import DatelineComposing
import DatelineModel
import EDTF
import Testing

@testable import DatelineChronology
@testable import DatelinePublishing

/// What the search of a small site finds, by the documents of which its index is made.
@Suite struct SearchDocumentsTests {
    private let documents: [String: SearchDocument]

    init() throws {
        let edition = Edition(of: try Self.casebook().disclosed(at: .clear))
        let pages = edition.subjects.compactMap { edition.page($0) }.map(PublishedPage.init)
        documents = Dictionary(
            uniqueKeysWithValues: SearchDocuments(of: edition, pages: pages).all.map { ($0.route, $0) })
    }

    private func document(_ route: String) throws -> SearchDocument { try #require(documents[route]) }

    @Test("ids of techniques, groups and software are names of their pages, and words of the records that use them")
    func codes() throws {
        #expect(try document("/techniques/T1566.001/").names == ["T1566.001"])
        #expect(try document("/malware/mimikatz/").names == ["S0002"])
        #expect(try document("/countries/kr/").names == ["KR"])
        #expect(try document("/actors/apt37/").names == ["Reaper", "G0067"])
        for route in ["/actors/apt37/", "/incidents/breach/"] {
            let words = SearchTokens.of(try document(route).text)
            for word in ["mimikatz", "s0002", "t1566.001", "spearphishing"] {
                #expect(words.contains(word), "\(word) on \(route)")
            }
        }
        #expect(try SearchTokens.of(document("/incidents/breach/").text).contains("4878"))
        #expect(try document("/actors/apt37/").text.contains("overlaps with\nLazarus"))
    }

    @Test("who says things, in which words, and the author's notes are found")
    func sayings() throws {
        let text = try document("/incidents/breach/").text
        for words in ["It cost millions.", "Beta", "the decisive words", "a note of the author"] {
            #expect(text.contains(words), "\(words)")
        }
    }

    @Test("each page says what it is")
    func kinds() throws {
        let kinds = [
            ("/techniques/T1566.001/", "technique"), ("/malware/mimikatz/", "malware"), ("/countries/kr/", "country"),
            ("/sectors/finance/", "sector"), ("/regions/east-asia/", "region"), ("/weeks/2018-W07/", "briefing"),
            ("/years/2018/", "year"), ("/sources/report/", "source"), ("/actors/apt37/", "actor"),
            ("/incidents/breach/", "incident"),
        ]
        for (route, kind) in kinds {
            #expect(try document(route).facets.filter { $0.group == .kind }.map(\.id) == [kind], "\(route)")
        }
    }

    @Test("a page has the time of what it tells, and no time where there is none")
    func times() throws {
        func days(_ text: String) throws -> SearchTime { SearchTime(try EDTFDate(parsing: text)) }
        #expect(try document("/incidents/breach/").time == days("2018-02-06/2018-03-12"))
        #expect(try document("/sources/report/").time == days("2018-02-14"))
        #expect(try document("/sources/undated/").time == .none)
        #expect(try document("/weeks/2018-W07/").time == days("2018-02-12/2018-02-18"))
        #expect(try document("/years/2018/").time == days("2018-01-01/2018-12-31"))
        #expect(try document("/techniques/T1566.001/").time == .none)
        #expect(try document("/actors/lazarus/").time == .none)
        guard case .oneOf(let stretches) = try document("/actors/apt37/").time else {
            Issue.record("no time of activity")
            return
        }
        // Since 2012 at the latest; the day on which it was said is the last on which it certainly went on.
        #expect(stretches.map(\.latestStart) == [15_705])
        #expect(stretches.map(\.earliestEnd) == [17_576])
        #expect(stretches.map(\.latestEnd) == [.max])
    }

    private static func casebook() throws -> Casebook {
        var said = Provenance(
            by: .named("Beta"), said: try EDTFDate(parsing: "2018-02-14"), sources: [try id("report")])
        said.words = "the decisive words"
        said.note = "a note of the author"
        var actor = Actor(id: try id("apt37"), name: "APT37")
        actor.aliases = [Alias(name: "Reaper", provenance: said)]
        actor.metadata.foreignIDs = ["attack": "G0067"]
        actor.relations = [ActorRelation(kind: .overlaps, to: try id("lazarus"), provenance: said)]
        actor.active = [
            ActivePeriod(span: EDTFSpan(start: .date(try EDTFDate(parsing: "[..2012]")), end: .open), provenance: said)
        ]
        actor.malware = [Usage(id: try id("mimikatz"), provenance: said)]
        actor.techniques = [Usage(id: try id("T1566.001"), provenance: said)]
        var incident = Incident(
            id: try id("breach"), kind: .incident, title: "Breach", date: try EDTFDate(parsing: "2018-02-06/2018-03-12")
        )
        incident.malware = actor.malware
        incident.techniques = actor.techniques
        incident.vulnerabilities = [Usage(id: try id("CVE-2018-4878"), provenance: said)]
        incident.targets = [
            Target(sector: ID("finance"), country: Country(code: "KR"), provenance: said),
            Target(region: ID("east-asia"), provenance: said),
        ]
        incident.claims = [Claim(text: "It cost millions.", provenance: said)]
        var report = Source(id: try id("report"), title: "A report", publisher: .named("Beta"))
        report.published = try EDTFDate(parsing: "2018-02-14")
        var casebook = Casebook(
            settings: Settings(title: "A casebook"), incidents: [incident],
            actors: [actor, Actor(id: try id("lazarus"), name: "Lazarus")],
            sources: [report, Source(id: try id("undated"), title: "Undated", publisher: .named("Beta"))])
        casebook.vocabulary.malware[try id("mimikatz")] = VocabularyTerm(name: "Mimikatz")
        casebook.vocabulary.malware[try id("mimikatz")]?.attack = "S0002"
        casebook.vocabulary.techniques[try id("T1566.001")] = VocabularyTerm(name: "Spearphishing Attachment")
        return casebook
    }

    private static func id<Thing: Identified>(_ text: String) throws -> ID<Thing> { try #require(ID<Thing>(text)) }
}
