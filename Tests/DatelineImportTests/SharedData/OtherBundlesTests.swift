import DatelineImport
import DatelineModel
import Foundation
import Testing

/// Bundles of other publishers.
@Suite(.enabled(if: TestMaterial.isThere, TestMaterial.absence))
struct OtherBundlesTests {
    @Test func importsTheNorthKoreanPartOfATTACK() throws {
        var stix = STIXImport(STIXImportOptions(infersActivePeriods: true))
        stix.read(file: try TestMaterial.path("data/attack/dprk-slice.json"))
        let result = stix.finish()
        #expect(result.summary.read == 876)
        let apt37 = try #require(result.casebook.actors.first { $0.id.text == "apt37" })
        #expect(apt37.active.first?.provenance.words?.hasSuffix("has been active since at least 2012.") ?? false)
        #expect(
            apt37.aliases.first { $0.name == "Reaper" }?.provenance.by
                == ID<Organisation>("fireeye").map(Party.organisation))
        try RoundTrip.check(result.casebook)
    }

    @Test func importsTheExamplesOfOASIS() throws {
        for file in try TestMaterial.files(in: "data/stix-examples/examples/example_json") {
            var stix = STIXImport()
            stix.read(file: file)
            let result = stix.finish()
            #expect(result.summary.read > 0)
            #expect(result.summary.used + result.summary.skipped == result.summary.read)
            #expect(result.diagnostics.filter { $0.severity == .error }.isEmpty)
            try RoundTrip.check(result.casebook)
        }
    }

    @Test(.enabled(if: TestMaterial.canUnpack, "tar with xz is needed to unpack the playbooks"))
    func importsThePlaybooksOfUnit42AsOneInput() throws {
        try TestMaterial.withFolder { folder in
            let archive = try TestMaterial.path("data/unit42/unit42-playbooks.tar.xz")
            _ = try TestMaterial.output(of: "/usr/bin/env", ["tar", "-xJf", archive, "-C", folder])
            var stix = STIXImport(STIXImportOptions(publisher: "Unit 42"))
            let playbooks = folder + "/unit42-playbooks/playbook_json"
            for name in try FileManager.default.contentsOfDirectory(atPath: playbooks).sorted() {
                stix.read(file: playbooks + "/" + name)
            }
            let result = stix.finish()
            #expect(result.summary.files == 85)
            #expect(result.summary.repeatedIDs == 2020)
            #expect(result.summary.read == 51_920)
            #expect(result.summary.used + result.summary.skipped == result.summary.read)
            try RoundTrip.check(result.casebook)
        }
    }

    @Test func survivesWhatIsNoJSON() throws {
        for file in try TestMaterial.files(in: "corpus/jsontestsuite") where file.hasSuffix(".json") {
            var stix = STIXImport()
            stix.read(file: file)
            let element = [UInt8](try Data(contentsOf: URL(filePath: file)))
            let wrapped =
                Array("{\"objects\": [".utf8) + element + Array(", {\"type\": \"tool\", \"id\": \"tool--1\"}]}".utf8)
            wrapped.withUnsafeBytes { stix.read($0, named: "wrapped.json") }
            let summary = stix.finish().summary
            #expect(summary.used + summary.skipped == summary.read)
        }
    }

    @Test func makesRecordsWithoutErrorsOfNamesAndTextsMeantToBreakThings() throws {
        let data = try Data(contentsOf: URL(filePath: try TestMaterial.path("corpus/blns/blns.json")))
        let texts = try JSONDecoder().decode([String].self, from: data)
        let encoder = JSONEncoder()
        var objects: [String] = []
        for (index, text) in texts.enumerated() {
            let json = String(decoding: try encoder.encode(text), as: UTF8.self)
            let type = ["threat-actor", "campaign", "report"][index % 3]
            let address = #"{"source_name": \#(json), "description": \#(json), "url": \#(json)}"#
            let fields = #""name": \#(json), "description": \#(json), "aliases": [\#(json)], "labels": [\#(json)]"#
            objects.append(Bundle.object(type, "\(index)", fields + #", "external_references": [\#(address)]"#))
            objects.append(Bundle.object("identity", "\(index)", #""name": \#(json), "sectors": [\#(json)]"#))
            objects.append(
                Bundle.relationship(
                    "\(index)", "campaign--1", "targets", "identity--\(index)", #""description": \#(json)"#))
        }
        let result = Bundle.read([("hostile.json", Bundle.bundle(objects))])
        #expect(result.casebook.actors.count + result.casebook.incidents.count > 400)
        try RoundTrip.check(result.casebook)
    }
}
