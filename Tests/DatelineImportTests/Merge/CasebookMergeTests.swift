import DatelineImport
import DatelineModel
import DatelineReading
import EDTF
import Foundation
import Testing

/// What is imported into a casebook that is there fits in beside what it holds, and merges with none of it.
@Suite struct CasebookMergeTests {
    private func galaxy(_ uuid: String, _ value: String, refs: String = "") -> ImportResult {
        GalaxyImport().reading(
            #"{"type": "threat-actor", "values": [{"value": "\#(value)", "uuid": "\#(uuid)", "meta": {"refs": [\#(refs)], "synonyms": ["Comment Crew"], "cfr-suspected-state-sponsor": "China"}}]}"#
        )
    }

    private let attack = Bundle.imported(
        Bundle.object(
            "intrusion-set", "1",
            #""name": "APT1", "external_references": [{"source_name": "M", "description": "Mandiant. (2013). APT1 Report.", "url": "https://www.mandiant.com/apt1"}]"#
        ))

    private func write(_ result: ImportResult, _ folder: String, replace: Bool = false) throws -> [String] {
        try RecordWriter(folder: folder, replace: replace).write(result.fitted(into: folder).casebook)
    }

    private func check(_ folder: String) -> Casebook {
        let reading = CasebookReader(folder: folder).read()
        let errors = reading.diagnostics.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors)")
        return reading.casebook
    }

    @Test func anotherActorOfTheSameNameGetsAnotherID() throws {
        try TestMaterial.withFolder { folder in
            _ = try write(attack, folder)
            let before = try TestMaterial.text(folder + "/actors/apt1.md")
            let fitted = galaxy("u1", "APT1").fitted(into: folder)
            #expect(fitted.diagnostics.map(\.id) == [.importedID])
            _ = try write(galaxy("u1", "APT1"), folder)
            #expect(check(folder).actors.map(\.id.text) == ["apt1", "apt1-2", "china"])
            #expect(try TestMaterial.text(folder + "/actors/apt1.md") == before)
        }
    }

    @Test func importingAgainChangesNothing() throws {
        try TestMaterial.withFolder { folder in
            _ = try write(attack, folder)
            _ = try write(galaxy("u1", "APT1", refs: #""https://www.mandiant.com/apt1/""#), folder)
            #expect(try write(galaxy("u1", "APT1", refs: #""https://www.mandiant.com/apt1/""#), folder).isEmpty)
            #expect(try write(attack, folder).isEmpty)
        }
    }

    @Test func aSourceThatIsThereIsCitedAndNotWrittenAgain() throws {
        try TestMaterial.withFolder { folder in
            _ = try write(attack, folder)
            _ = try write(galaxy("u1", "APT1", refs: #""https://www.mandiant.com/apt1/""#), folder)
            let casebook = check(folder)
            #expect(casebook.sources.map(\.id.text) == ["m", "misp-galaxy-threat-actor"])
            #expect(casebook.actors[1].metadata.sources.map(\.text) == ["misp-galaxy-threat-actor", "m"])
        }
    }

    @Test func aRecordThatWasChangedIsWrittenOverOnlyWhereThatIsAskedFor() throws {
        try TestMaterial.withFolder { folder in
            _ = try write(galaxy("u1", "APT1"), folder)
            #expect(try write(galaxy("u1", "Comment Panda"), folder).isEmpty)
            #expect(check(folder).actors.map(\.name) == ["APT1", "China"])
            #expect(try write(galaxy("u1", "Comment Panda"), folder, replace: true) == ["actors/apt1.md"])
            #expect(check(folder).actors.map(\.name) == ["Comment Panda", "China"])
        }
    }

    @Test func whatFollowedAStricterDefaultSaysSoInACasebookWithAFreerOne() throws {
        let lines = """
            {"type": "casebook", "title": "Theirs", "default-marking": "TLP:AMBER"}
            {"type": "source", "id": "s", "title": "S", "publisher": "Example"}
            {"type": "actor", "id": "x", "name": "X", "sources": ["s"]}
            {"type": "actor", "id": "y", "name": "Y", "sources": ["s"], "marking": "TLP:RED"}
            """
        try TestMaterial.withFolder { folder in
            try "title: Mine\n".write(toFile: folder + "/dateline.yaml", atomically: false, encoding: .utf8)
            _ = try write(JSONLinesImport().reading(lines), folder)
            #expect(check(folder).actors.map(\.metadata.marking) == [.amber, .red])
            #expect(check(folder).sources.map(\.metadata.marking) == [.amber])
        }
    }

    @Test func eventsOfOneTitleAndSeveralDaysAreSeveralRecordsHoweverOftenTheyComeIn() throws {
        let mapping = "record: incident\ndate-format: yyyy-MM-dd\ncolumns: { title: t, date: d }\n"
        func rows(_ days: String...) throws -> ImportResult {
            let (read, faults) = CSVMapping.read(Array(mapping.utf8), named: "mapping.yaml")
            let table = "t,d\n" + days.map { "Breach,\($0)\n" }.joined()
            return CSVImport(try #require(read, "\(faults)")).reading([("table.csv", table)])
        }
        try TestMaterial.withFolder { folder in
            _ = try write(try rows("2024-01-01", "2024-02-02"), folder)
            #expect(try write(try rows("2024-02-02"), folder).isEmpty)
            #expect(try write(try rows("2024-02-02", "2024-01-01"), folder).isEmpty)
            _ = try write(try rows("2024-03-03"), folder)
            #expect(check(folder).incidents.map(\.date.description) == ["2024-01-01", "2024-02-02", "2024-03-03"])
        }
    }

    @Test func actorsThatComeWithEventsLeaveThoseOfTheCasebookAlone() throws {
        let event =
            #"{"uuid": "e", "info": "Storm", "date": "2018-01-01", "Galaxy": [{"type": "threat-actor", "GalaxyCluster": [{"uuid": "u1", "value": "APT1"}]}]}"#
        try TestMaterial.withFolder { folder in
            _ = try write(galaxy("u1", "APT1"), folder)
            #expect(try !write(MISPImport().reading(event), folder).contains { $0.hasPrefix("actors/") })
            #expect(check(folder).incidents.first?.attributions.map(\.actorInvolved?.text) == ["apt1"])
        }
    }

    @Test func citationsInProseAreRenamedWithTheirSources() throws {
        let other = GalaxyImport().reading(
            #"{"type": "threat-actor", "values": [{"value": "X", "uuid": "u", "description": "It is."}]}"#)
        try TestMaterial.withFolder { folder in
            try "title: Mine\n".write(toFile: folder + "/dateline.yaml", atomically: false, encoding: .utf8)
            try "misp-galaxy-threat-actor: { title: Another, publisher: Me }\n".write(
                toFile: folder + "/sources.yaml", atomically: false, encoding: .utf8)
            _ = try write(other, folder)
            #expect(check(folder).actors.first?.body.markdown == "It is. [@misp-galaxy-threat-actor-2]")
        }
    }

    @Test func termsAreAddedToAVocabularyAndItsLinesStay() throws {
        try TestMaterial.withFolder { folder in
            try "title: Mine\n".write(toFile: folder + "/dateline.yaml", atomically: false, encoding: .utf8)
            let path = folder + "/vocabulary.yaml"
            let held =
                "# Mine.\nmalware:\n    # Old ones\n    mine: Mine\n\norganisations:\n  misp-project: { name: The MISP Project }\n"
            try held.write(toFile: path, atomically: false, encoding: .utf8)
            let malware = GalaxyImport().reading(
                #"{"type": "ransomware", "values": [{"value": "Locky", "uuid": "l"}]}"#)
            _ = try write(malware, folder)
            _ = try write(galaxy("u1", "APT1"), folder)
            let text = try TestMaterial.text(path)
            #expect(
                text.hasPrefix(
                    "# Mine.\nmalware:\n    # Old ones\n    mine: Mine\n    locky: { name: Locky, kind: ransomware }\n\norganisations:\n  misp-project: { name: The MISP Project }\n"
                ))
            #expect(text.contains("\n  council-on-foreign-relations:"))
            #expect(check(folder).vocabulary.malware.count == 2)
        }
    }
}
