import DatelineExport
import DatelineModel
import Foundation
import Testing

/// A file that goes out as a whole is as strict as the strictest thing in it: what a freer record names counts too.
@Suite struct StrictestMarkingTests {
    let whole = disclosure(
        #"{"type":"source","id":"s1","title":"Secret report","publisher":"X","marking":"TLP:AMBER"}"#,
        #"{"type":"actor","id":"a1","name":"Secret actor","marking":"TLP:RED"}"#,
        Lines.incident("cites", #""claims":[{"text":"A claim.","source":["s1","s2"]}]"#),
        Lines.incident("names", #""attribution":[{"to":"a1","by":"X"}]"#), Lines.incident("neither"),
        Lines.source.replacing("s1", with: "s2"))

    static let expected = ["cites": "TLP:AMBER", "names": "TLP:RED", "neither": "TLP:CLEAR"]

    @Test(arguments: expected.sorted { $0.key < $1.key })
    func ofAnObjectOfSTIX(_ id: String, _ label: String) throws {
        let bundle = try JSONSerialization.jsonObject(with: Data(STIXBundle(of: whole).bytes)) as? [String: NSObject]
        let objects = try #require(bundle?["objects"] as? [[String: NSObject]])
        let names = Dictionary(
            uniqueKeysWithValues: objects.filter { $0["type"] as? String == "marking-definition" }
                .map { ($0["id"] as? String ?? "", $0["name"] as? String ?? "") })
        let incident = try #require(objects.first { $0["name"] as? String == "Title of \(id)" })
        #expect((incident["object_marking_refs"] as? [String])?.compactMap { names[$0] } == [label])
        for object in objects where "\(object)".contains("Secret actor") || "\(object)".contains("\"to\" = a1") {
            #expect((object["object_marking_refs"] as? [String])?.compactMap { names[$0] } == ["TLP:RED"])
        }
    }

    @Test(arguments: expected.sorted { $0.key < $1.key })
    func ofAnEventOfMISPAndARowOfATable(_ id: String, _ label: String) throws {
        let events = text(MISPEvents(of: whole).bytes).components(separatedBy: "\"Event\"")
        let event = try #require(events.first { $0.contains("Title of \(id)") })
        #expect(event.contains("\"Tag\": [\n          {\n            \"name\": \"\(label.lowercased())\""))
        let rows = text(CSVTable.incidents.bytes(of: whole)).split(separator: "\r\n")
        #expect(rows.first { $0.hasPrefix(id) }?.hasSuffix(label) == true)
    }

    @Test func aFreerSourceDoesNotTellOfWhatStandsOnIt() throws {
        let lines = [Lines.source, Lines.incident("i1", #""marking":"TLP:RED","sources":["s1"]"#)]
        let bundle = text(STIXBundle(of: disclosure(of: lines.joined(separator: "\n"))).bytes)
        let report = try #require(bundle.split(separator: "\n").first { $0.hasPrefix("{\"type\":\"report\"") })
        #expect(!report.contains("incident--"))
    }
}
