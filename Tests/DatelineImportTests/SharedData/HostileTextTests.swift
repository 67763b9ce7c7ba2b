import DatelineImport
import DatelineModel
import Foundation
import Testing

/// Names and texts meant to break things become records without errors, whatever format they come in.
@Suite(.enabled(if: TestMaterial.isThere, TestMaterial.absence))
struct HostileTextTests {
    /// The texts as JSON, quotes included.
    private func texts() throws -> [String] {
        let data = try Data(contentsOf: URL(filePath: try TestMaterial.path("corpus/blns/blns.json")))
        let encoder = JSONEncoder()
        return try JSONDecoder().decode([String].self, from: data)
            .map { String(decoding: try encoder.encode($0), as: UTF8.self) }
    }

    @Test func galaxiesHoldOut() throws {
        let clusters = try texts().enumerated().map { index, text in
            #"""
            {"value": \#(text), "uuid": "u\#(index)", "description": \#(text), "meta": {"synonyms": [\#(text)], "refs": [\#(text)],
             "country": \#(text), "cfr-suspected-victims": [\#(text)], "targeted-sector": [\#(text)], "since": \#(text), "motive": \#(text),
             "name-attribution": [\#(text)], "cfr-suspected-state-sponsor": \#(text), "origin:X": \#(text), "own": \#(text)}}
            """#
        }
        let list = clusters.joined(separator: ",")
        for (type, category) in [
            ("threat-actor", "actor"), ("ransomware", "tool"), ("sector", "sector"), ("region", "region"),
        ] {
            let text = #"{"type": "\#(type)", "category": "\#(category)", "values": [\#(list)]}"#
            let result = GalaxyImport().reading(text)
            #expect(result.summary.read == clusters.count)
            try RoundTrip.check(result.casebook)
        }
    }

    @Test func eventsHoldOut() throws {
        let events = try texts().enumerated().map { index, text in
            #"""
            {"Event": {"uuid": "e\#(index)", "info": \#(text), "date": "2018-01-01", "Orgc": {"name": \#(text)}, "Tag": [{"name": \#(text)}],
             "Galaxy": [{"type": \#(text), "name": \#(text), "GalaxyCluster": [{"value": \#(text), "uuid": \#(text)}]},
              {"type": "threat-actor", "GalaxyCluster": [{"value": \#(text), "uuid": "c\#(index)", "meta": {"refs": \#(text)}}]}],
             "Attribute": [{"type": "link", "value": \#(text)}, {"type": "comment", "category": "Other", "value": \#(text)},
              {"type": "target-org", "value": \#(text)}, {"type": "threat-actor", "value": \#(text)}],
             "EventReport": [{"name": \#(text), "content": \#(text)}]}}
            """#
        }
        let result = MISPImport().reading(#"{"response": [\#(events.joined(separator: ","))]}"#)
        #expect(result.summary.read == events.count)
        #expect(result.casebook.incidents.count > 400)
        try RoundTrip.check(result.casebook)
    }

    @Test func citationsAndIncidentsOfVERISHoldOut() throws {
        let items = try texts().map { text in
            #"{"id": \#(text), "type": "book", "title": \#(text), "publisher": \#(text), "author": [{"literal": \#(text)}], "URL": \#(text), "language": \#(text), "note": \#(text), "issued": {"raw": \#(text)}}"#
        }
        try RoundTrip.check(CSLImport().reading("[\(items.joined(separator: ","))]").casebook)
        let incidents = try texts().enumerated().map { index, text in
            #"{"incident_id": "\#(index)", "summary": \#(text), "timeline": {"incident": {"year": 2014}}, "victim": {"victim_id": \#(text), "country": [\#(text)]}, "actor": {"external": {"name": [\#(text)], "motive": [\#(text)]}}, "action": {"malware": {"name": \#(text), "variety": [\#(text)]}}, "reference": \#(text)}"#
        }
        try RoundTrip.check(VERISImport().reading("[\(incidents.joined(separator: ","))]").casebook)
    }

    @Test func tablesHoldOut() throws {
        let mapping = """
            date-format: yyyy
            columns:
              { title: t, date: d, body: t, type: t, marking: t, tags: t, sources: t, target-name: t, target-country: t, target-sector: t,
                malware: t, techniques: t, vulnerabilities: t, attribution: t, claim: t, by: t, ids.x: t }
            """
        let read = try #require(CSVMapping.read(Array(mapping.utf8), named: "m").mapping)
        let data = try Data(contentsOf: URL(filePath: try TestMaterial.path("corpus/blns/blns.json")))
        let rows = try JSONDecoder().decode([String].self, from: data).map {
            "\"\($0.replacing("\"", with: "\"\""))\",2018"
        }
        let result = CSVImport(read).reading("t,d\n" + rows.joined(separator: "\r\n"))
        #expect(result.casebook.incidents.count > 400)
        try RoundTrip.check(result.casebook)
    }

    @Test func noTableStopsTheReading() throws {
        let mapping = try #require(
            CSVMapping.read(Array("date-format: yyyy\ncolumns: { title: a, date: b }".utf8), named: "m").mapping)
        for file in try TestMaterial.files(in: "corpus/csv") {
            var csv = CSVImport(mapping)
            csv.read(file: file)
            let summary = csv.finish().summary
            #expect(summary.read == summary.used + summary.skipped)
            let bytes = [UInt8]((try? Data(contentsOf: URL(filePath: file))) ?? Data())
            _ = bytes.withUnsafeBytes { CSVWizard.mapping(of: $0, named: file) }
        }
    }

    @Test func noJSONStopsTheReading() throws {
        for file in try TestMaterial.files(in: "corpus/jsontestsuite") where file.hasSuffix(".json") {
            let element = [UInt8](try Data(contentsOf: URL(filePath: file)))
            func check(_ kind: some RecordImport, _ head: String) {
                var records = kind
                records.read(file: file)
                (Array(head.utf8) + element + Array("]}".utf8)).withUnsafeBytes { records.read($0, named: "wrapped") }
                let summary = records.finish().summary
                #expect(summary.read == summary.used + summary.skipped, "\(file)")
            }
            check(GalaxyImport(), #"{"type": "threat-actor", "values": ["#)
            check(MISPImport(), #"{"response": ["#)
            check(KEVImport(), #"{"vulnerabilities": ["#)
            check(CSLImport(), #"{"items": ["#)
            check(VERISImport(), #"{"incidents": ["#)
            check(JSONLinesImport(), "")
        }
    }
}
