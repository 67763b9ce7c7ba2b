import DatelineImport
import DatelineModel
import DatelineReading
import EDTF
import Foundation
import Testing

/// An import over records that people changed takes nothing away, and tells what differs.
@Suite struct ImportingAgainTests {
    private func event(_ title: String, tag: String = "tlp:white", uuid: String = "e1") -> ImportResult {
        MISPImport().reading(
            #"{"Event": {"uuid": "\#(uuid)", "info": "\#(title)", "date": "2020-06-08", "timestamp": "1591632000", "distribution": "3", "Orgc": {"name": "CERT"}, "Tag": [{"name": "\#(tag)"}]}}"#
        )
    }

    private func write(_ result: ImportResult, _ folder: String, replace: Bool = false) throws -> RecordWriting {
        try RecordWriter(folder: folder, replace: replace).merge(result.fitted(into: folder).casebook)
    }

    private func change(_ path: String, _ change: (String) -> String) throws {
        try change(TestMaterial.text(path)).write(toFile: path, atomically: false, encoding: .utf8)
    }

    @Test func markingsStayStrictAndWhatPeopleWroteStays() throws {
        for replace in [false, true] {
            try TestMaterial.withFolder { folder in
                _ = try write(event("Break-in"), folder)
                let path = folder + "/incidents/2020/break-in.md"
                try change(path) { $0.replacing("TLP:CLEAR", with: "TLP:RED # by Ann") + "\nSeen by Ann.\n" }
                let writing = try write(event("Break-in (updated)"), folder, replace: replace)
                let text = try TestMaterial.text(path)
                #expect(text.contains("marking: TLP:RED # by Ann\n") && text.hasSuffix("\nSeen by Ann.\n"))
                #expect(text.contains(replace ? "title: Break-in (updated)\n" : "title: Break-in\n"))
                #expect(writing.hasLeftOut == !replace)
                let told = try #require(writing.diagnostics.first { $0.id == .importDifference })
                #expect(told.severity == (replace ? .note : .warning))
                #expect(told.message.contains("'Break-in', and the import has 'Break-in (updated)'"))
            }
        }
    }

    @Test func aStricterMarkingOfTheImportComesInAndIsTold() throws {
        try TestMaterial.withFolder { folder in
            _ = try write(event("Break-in"), folder)
            let writing = try write(event("Break-in", tag: "tlp:amber"), folder)
            #expect(writing.diagnostics.map(\.message) == ["the import marks this TLP:AMBER, and it was TLP:CLEAR"])
            #expect(CasebookReader(folder: folder).read().casebook.incidents.map(\.metadata.marking) == [.amber])
        }
    }

    @Test func aRecordThatDiffersHoldsUpNoOther() throws {
        try TestMaterial.withFolder { folder in
            _ = try write(event("Break-in"), folder)
            let two = MISPImport().reading(
                #"[{"uuid": "e1", "info": "Other", "date": "2020-06-08"}, {"uuid": "e2", "info": "New", "date": "2020-06-09"}]"#
            )
            #expect(try write(two, folder).paths.contains("incidents/2020/new.md"))
        }
    }

    @Test func statementsOfSeveralBundlesAddUp() throws {
        func bundle(_ technique: String) -> ImportResult {
            let actor = Bundle.object("intrusion-set", "1", #""name": "Sandworm Team""#)
            let pattern = Bundle.object(
                "attack-pattern", technique,
                #""name": "\#(technique)", "external_references": [{"source_name": "mitre-attack", "external_id": "\#(technique)"}]"#
            )
            let uses = Bundle.relationship(technique, "intrusion-set--1", "uses", "attack-pattern--\(technique)")
            return Bundle.read([(technique + ".json", Bundle.bundle([actor, pattern, uses]))])
        }
        try TestMaterial.withFolder { folder in
            _ = try write(bundle("T0859"), folder)
            let writing = try write(bundle("T1409"), folder)
            #expect(!writing.hasLeftOut)
            #expect(writing.diagnostics.map(\.message).first?.contains("techniques (T0859)") ?? false)
            let actor = try #require(CasebookReader(folder: folder).read().casebook.actors.first)
            #expect(actor.techniques.map(\.id.text) == ["T0859", "T1409"])
            #expect(try write(bundle("T1409"), folder).paths.isEmpty)
            #expect(try write(bundle("T0859"), folder).paths.isEmpty)
        }
    }

    @Test func aClaimThatIsMadeAgainKeepsItsFirstDay() throws {
        func catalogue(_ released: String, _ numbers: String...) -> ImportResult {
            let entries = numbers.map {
                #"{"cveID": "\#($0)", "dateAdded": "2021-11-03", "knownRansomwareCampaignUse": "Known"}"#
            }
            return KEVImport().reading(
                #"{"dateReleased": "\#(released)", "vulnerabilities": [\#(entries.joined(separator: ","))]}"#)
        }
        for order in [["2024-02-19", "2024-02-26"], ["2024-02-26", "2024-02-19"]] {
            for replace in [false, true] {
                try TestMaterial.withFolder { folder in
                    _ = try write(catalogue(order[0], "CVE-2021-99901", "CVE-2021-99902"), folder)
                    let writing = try write(catalogue(order[1], "CVE-2021-99901"), folder, replace: replace)
                    let day = try #require(CasebookReader(folder: folder).read().casebook.incidents.first)
                    let ransom = day.claims.filter {
                        $0.text.contains("CVE-2021-99901 is known to be used in ransomware")
                    }
                    #expect(ransom.map { $0.provenance.said?.description } == ["2024-02-19"])
                    #expect(day.vulnerabilities.map(\.id.text) == ["CVE-2021-99901", "CVE-2021-99902"])
                    #expect(writing.diagnostics.contains { $0.message.contains("vulnerabilities (CVE-2021-99902)") })
                }
            }
        }
    }

    @Test func aFileThatCannotBeChangedIsLeftAndItsMarkingNamed() throws {
        try TestMaterial.withFolder { folder in
            try "title: Mine\n".write(toFile: folder + "/dateline.yaml", atomically: false, encoding: .utf8)
            let list = "study: { title: Study, publisher: P, url: \"https://p.example/study\" }\n"
            try list.write(toFile: folder + "/sources.yaml", atomically: false, encoding: .utf8)
            let item =
                #"[{"id": "a", "type": "report", "title": "Study", "publisher": "P", "URL": "https://p.example/study", "note": "TLP:RED"}]"#
            let writing = try write(CSLImport().reading(item), folder)
            #expect(writing.hasLeftOut)
            #expect(
                writing.diagnostics.contains {
                    $0.severity == .error && $0.message.contains("mark it TLP:RED by hand at once")
                })
            #expect(try TestMaterial.text(folder + "/sources.yaml") == list)
        }
    }

    @Test func theMarkingOfACitationThatTheCasebookHasIsHeldTo() throws {
        func item(_ note: String) -> ImportResult {
            CSLImport().reading(
                #"[{"id": "a", "type": "report", "title": "Study", "publisher": "P", "URL": "https://p.example/study"\#(note)}]"#
            )
        }
        try TestMaterial.withFolder { folder in
            _ = try write(item(""), folder)
            _ = try write(item(#", "note": "TLP:AMBER.""#), folder)
            #expect(CasebookReader(folder: folder).read().casebook.sources.map(\.metadata.marking) == [.amber])
            _ = try write(item(""), folder, replace: true)
            #expect(CasebookReader(folder: folder).read().casebook.sources.map(\.metadata.marking) == [.amber])
        }
    }

    @Test func partsAreNoFreerThanARecordWhoseMarkingRose() throws {
        let line =
            #"{"type": "actor", "id": "x", "name": "X", "aliases": [{"name": "Y", "by": "P", "marking": "TLP:AMBER"}]"#
        try TestMaterial.withFolder { folder in
            _ = try write(JSONLinesImport().reading(line + "}"), folder)
            _ = try write(JSONLinesImport().reading(line + #", "tags": ["tlp:red"]}"#), folder)
            let reading = CasebookReader(folder: folder).read()
            #expect(reading.diagnostics.filter { $0.severity == .error }.isEmpty)
            #expect(reading.casebook.actors.map(\.metadata.marking) == [.red])
        }
    }
}
