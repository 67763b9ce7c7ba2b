import DatelineChronology
import DatelineModel
import DatelineReading
import EDTF
import Foundation
import Testing

/// Ways to infer what is withheld, or what became known later, each closed.
@Suite struct NothingTellsOfWhatIsWithheld {
    static let sources = """
        {"type":"source","id":"open","title":"Open","publisher":"F","published":"2016-06-14"}
        {"type":"source","id":"later","title":"Later","publisher":"F","published":"2018-02-20"}
        {"type":"source","id":"secret","title":"Secret","publisher":"S","published":"2015-01-01","marking":"TLP:RED"}
        """

    /// Not only claims can have a successor.
    @Test func theIDOfAWithheldSuccessor() throws {
        for list in ["attribution", "targets", "malware", "techniques", "vulnerabilities"] {
            let own = [
                "attribution": #""to":"unknown""#, "targets": #""country":"KR""#, "malware": #""id":"dridex""#,
                "techniques": #""id":"T1486""#, "vulnerabilities": #""id":"CVE-2017-0144""#,
            ]
            let records = """
                \(Self.sources)
                {"type":"incident","id":"worm","title":"Worm","date":"2016","sources":["open"],\
                "\(list)":[{\(own[list] ?? ""),"source":"open","superseded-by":"operation-quiet-otter"}],\
                "claims":[{"id":"operation-quiet-otter","text":"It was them.","by":"S","source":"secret"}]}
                """
            #expect(try successors(disclosure(records, at: .clear)) == [nil], "\(list)")
            #expect(try successors(disclosure(records, at: .red)).contains("operation-quiet-otter"), "\(list)")
        }
    }

    @Test func theIDOfALaterSuccessor() throws {
        let records = """
            \(Self.sources)
            {"type":"actor","id":"crew","name":"Crew","sources":["open"],"aliases":[{"name":"Otter","by":"F",\
            "source":"open","superseded-by":"better","note":"Taken back when the better claim came."}],\
            "claims":[{"id":"better","text":"It is two.","by":"F","source":"later"}]}
            """
        let alias = try #require(try disclosure(records, asOf: "2017-01-01").actors.first?.aliases.first)
        #expect(alias.provenance.supersededBy == nil)
        #expect(alias.provenance.note == nil)
    }

    /// The publisher of a source may be an actor.
    @Test func aSourceThatAWithheldActorPublished() throws {
        let records = """
            {"type":"source","id":"boast","title":"Boast","publisher":"otter","published":"2016-06-14"}
            {"type":"actor","id":"otter","name":"Otter","marking":"TLP:RED"}
            {"type":"incident","id":"worm","title":"Worm","date":"2016","sources":["boast"],\
            "claims":[{"text":"We did it.","source":"boast"}]}
            """
        let shown = try disclosure(records, at: .clear)
        #expect(shown.sources.isEmpty)
        #expect(shown.incidents[0].claims.isEmpty && shown.incidents[0].metadata.sources.isEmpty)
        #expect(try disclosure(records, at: .red).incidents[0].claims.count == 1)
    }

    /// Where the only source of that day was TLP:GREEN, the statement was, though the same stands in a public one now.
    @Test func theMarkingOfASourceThatAppearedLater() throws {
        let records = """
            {"type":"source","id":"green","title":"Green","publisher":"F","published":"2016","marking":"TLP:GREEN"}
            {"type":"source","id":"public","title":"Public","publisher":"F","published":"2018-02-20"}
            {"type":"incident","id":"worm","title":"Worm","date":"2016","recorded":"2017-01-01",\
            "claims":[{"text":"It hit.","by":"F","source":["green","public"]}]}
            """
        func marking(asOf day: String?) throws -> Marking? {
            try disclosure(records, at: .green, asOf: day).incidents[0].claims[0].provenance.marking
        }
        #expect(try marking(asOf: "2017-06-01") == .green)
        #expect(try marking(asOf: nil) == nil)
    }

    /// What an incident is known from may itself not be known yet: then neither is the incident.
    @Test func anIncidentThatIsKnownFromAnActorOfLaterAlone() throws {
        let records = """
            \(Self.sources)
            {"type":"actor","id":"crew","name":"Crew","named":{"by":"F","source":"later"}}
            {"type":"incident","id":"worm","title":"Worm","date":"2016","sources":["later"],\
            "attribution":[{"to":"crew","by":"F","source":"open"}]}
            """
        #expect(try disclosure(records, asOf: "2017-01-01").incidents.isEmpty)
        #expect(try disclosure(records, asOf: "2018-03-01").incidents.map(\.becameKnown?.description) == ["2016-06-14"])
    }

    @Test func theNoteOnAWithdrawalToCome() throws {
        let records = """
            \(Self.sources)
            {"type":"incident","id":"worm","title":"Worm","date":"2016","claims":[{"text":"It hit.","by":"F",\
            "source":"open","withdrawn":"2018-02-20","note":"Taken back in February 2018."}]}
            """
        func note(asOf day: String) throws -> String? {
            try disclosure(records, asOf: day).incidents[0].claims[0].provenance.note
        }
        #expect(try note(asOf: "2017-01-01") == nil)
        #expect(try note(asOf: "2018-02-20") == "Taken back in February 2018.")
    }

    @Test func ourNotesBeforeTheRecordWasWritten() throws {
        let records = """
            \(Self.sources)
            {"type":"incident","id":"worm","title":"Worm","date":"2016","recorded":"2018-09-10",\
            "claims":[{"text":"It hit.","by":"F","source":"open","note":"As we understood in 2018."}]}
            """
        #expect(try disclosure(records, asOf: "2017-01-01").incidents[0].claims[0].provenance.note == nil)
        #expect(try disclosure(records, asOf: "2018-09-10").incidents[0].claims[0].provenance.note != nil)
    }

    /// An embargo until the afternoon holds for the whole day, since a build knows its day and not its hour.
    @Test func anEmbargoThatEndsDuringTheDay() throws {
        let casebook = try casebook(
            #"{"type":"incident","id":"i","title":"I","date":"2018","embargo":"2018-03-01T17:00:00Z"}"#)
        func shown(on today: String) throws -> [Incident] {
            casebook.disclosed(by: DisclosureRule(ceiling: .red, today: try day(today))).disclosure.incidents
        }
        #expect(try shown(on: "2018-03-01").isEmpty)
        #expect(try shown(on: "2018-03-02").count == 1)
        #expect(try shown(on: "2018-03-02")[0].metadata.embargo == nil, "that there was one is nobody's business")
    }

    /// A line number tells how much stands before it.
    @Test func placesInTheFiles() throws {
        let shown = try disclosure(TimelineOfAnActor.records)
        #expect(
            shown.incidents.allSatisfy { $0.metadata.place == nil && $0.provenances.allSatisfy { $0.place == nil } })
        #expect(shown.actors.allSatisfy { $0.metadata.place == nil && $0.provenances.allSatisfy { $0.place == nil } })
        #expect(shown.sources.allSatisfy { $0.metadata.place == nil })
        #expect(shown.incidents.flatMap(\.body.paragraphs).allSatisfy { $0.place == nil })
    }

    /// The name of a malware that only withheld records use stands in the vocabulary of all.
    @Test func termsOfTheVocabulary() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "dateline-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let settings = """
            title: A test
            vocabulary:
              organisations: { f: F, quiet-bureau: The Quiet Bureau }
              malware: { dridex: Dridex, otter: QuietOtter }
              sectors: { finance: Banks, quiet: The quiet trade }
              techniques: { T1486: Encryption, T1210: Exploitation }
            """
        try settings.write(to: folder.appending(path: "dateline.yaml"), atomically: true, encoding: .utf8)
        let records = """
            {"type":"incident","id":"open","title":"Open","date":"2016","malware":["dridex"],"techniques":["T1486"],\
            "claims":[{"text":"So.","by":"f"}]}
            {"type":"incident","id":"closed","title":"Closed","date":"2016","marking":"TLP:RED","malware":["otter"],\
            "techniques":["T1210"],"targets":[{"sector":"quiet"}],"claims":[{"text":"So.","by":"quiet-bureau"}]}
            """
        let input = RecordInput.bytes(Array(records.utf8), name: "records.jsonl")
        let casebook = CasebookReader(records: input, folder: folder.path).read().casebook
        func names(at marking: Marking) -> [String] {
            let vocabulary = casebook.disclosed(at: marking).vocabulary
            let sectors = vocabulary.sectors.filter { $0.key.text == "quiet" }
            let names = [
                vocabulary.organisations.values.map(\.name), vocabulary.malware.values.map(\.name),
                vocabulary.techniques.values.map(\.name), sectors.values.map(\.name),
            ]
            return names.flatMap(\.self).sorted()
        }
        #expect(names(at: .clear) == ["Dridex", "Encryption", "F"])
        #expect(
            names(at: .red) == [
                "Dridex", "Encryption", "Exploitation", "F", "QuietOtter", "The Quiet Bureau", "The quiet trade",
            ])
    }

    /// Of like statements one is withheld: the key of the other does not count it.
    @Test func theNumberOfAWithheldStatement() throws {
        let records = """
            \(Self.sources)
            {"type":"incident","id":"worm","title":"Worm","date":"2016","sources":["open"],\
            "claims":[{"text":"It hit.","by":"S","source":"secret"},{"text":"It hit.","by":"S","source":"open"}]}
            """
        #expect(
            keys(try developments(records, at: .clear).all) == ["claim:incident:worm:It hit./S/", "incident:worm"])
    }

    /// Counts, gaps and agreement come from what is shown alone.
    @Test func figuresAndJudgementsOfWithheldStatements() throws {
        let records = """
            \(Self.sources)
            {"type":"actor","id":"crew","name":"Crew","sources":["open"]}
            {"type":"actor","id":"rival","name":"Rival","sources":["open"]}
            {"type":"incident","id":"worm","title":"Worm","date":"2016-06-14","sources":["open"],\
            "attribution":[{"to":"crew","by":"F","source":"open","confidence":"low"},\
            {"to":"rival","by":"S","said":"2016-06-14","marking":"TLP:RED"}]}
            """
        let shown = Briefing(of: try week("2016-W24"), in: try disclosure(records, at: .clear))
        #expect(shown.numbers.rows.map(\.count) == [1, 1, 0, 2])
        #expect(shown.gaps.contains(.targetsNotKnown(try incident("worm"))))
        #expect(!shown.gaps.contains { if case .attributionDisputed = $0 { true } else { false } })
        let all = Briefing(of: try week("2016-W24"), in: try disclosure(records, at: .red))
        #expect(all.numbers.rows.map(\.count) == [1, 2, 0, 2])
        #expect(all.gaps.contains { if case .attributionDisputed = $0 { true } else { false } })
    }

    private func successors(_ disclosure: Disclosure) -> [String?] {
        disclosure.incidents.flatMap { incident in
            incident.provenances.filter { $0.by == nil }.map(\.supersededBy)
        }
    }
}
