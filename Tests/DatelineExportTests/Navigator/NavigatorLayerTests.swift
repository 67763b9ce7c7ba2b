import DatelineExport
import DatelineModel
import Foundation
import Testing

@Suite struct NavigatorLayerTests {
    let whole = disclosure(
        Lines.source,
        #"{"type":"actor","id":"a1","name":"APT37","techniques":[{"id":"T1566.001","by":"FireEye","said":"2018-02","source":"s1"},"T0800"]}"#,
        Lines.incident("i1", #""techniques":["T1486","T1566.001"],"attribution":[{"to":"a1"}]"#),
        Lines.incident("i2", #""techniques":["T1210"],"marking":"TLP:GREEN""#))

    func layer(_ bytes: [UInt8]) throws -> (techniques: [[String: NSObject]], whole: [String: NSObject]) {
        let whole = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: NSObject])
        return (try #require(whole["techniques"] as? [[String: NSObject]]), whole)
    }

    @Test func anActorsLayerHasWhatItUsesAndWhatItsIncidentsUse() throws {
        let actor = try #require(whole.actors.first)
        let (techniques, layer) = try layer(NavigatorLayer(of: actor, in: whole).bytes)
        #expect(techniques.map { $0["techniqueID"] as? String } == ["T1486", "T1566.001", "T1566"])
        #expect(techniques.map { $0["score"] as? Int } == [1, 2, nil])
        #expect(techniques[1]["comment"] as? String == "APT37 (FireEye, February 2018)\nTitle of i1")
        #expect(techniques[2]["showSubtechniques"] as? Bool == true)
        #expect(layer["versions"] as? [String: String] == ["navigator": "5.1.0", "layer": "4.5"])
        #expect(layer["domain"] as? String == "enterprise-attack")
        #expect(layer["name"] as? String == "APT37")
    }

    @Test func aSelectionsLayerHasItsIncidents() throws {
        let (techniques, layer) = try layer(NavigatorLayer(of: whole).bytes)
        #expect(techniques.map { $0["techniqueID"] as? String } == ["T1210", "T1486", "T1566.001", "T1566"])
        let facts = try #require(layer["metadata"] as? [[String: String]])
        #expect(facts.contains(["name": "marking", "value": "TLP:GREEN"]))
    }

    @Test func whatAnotherMatrixHasIsLeftOutAndNamed() throws {
        let mixed = disclosure(
            Lines.incident("i1", #""techniques":["T1406.001","T1566","T0883","T1002","T1547.011","T1999"]"#))
        let expected: [(NavigatorLayer.Domain, [String], [String], [String])] = [
            (.enterprise, ["T1002", "T1547.011", "T1566", "T1999"], ["T1406.001"], ["T0883"]),
            (.mobile, ["T1002", "T1406.001", "T1547.011", "T1999"], ["T1566"], ["T0883"]),
            (.ics, ["T0883"], ["T1566"], ["T1406.001"]),
        ]
        for (domain, shown, first, second) in expected {
            let made = NavigatorLayer(of: mixed, domain: domain)
            let scored = try layer(made.bytes).techniques.filter { $0["score"] != nil }
            #expect(scored.map { $0["techniqueID"] as? String } == shown)
            #expect(made.leftOut.map { $0.techniques.map(\.text) } == [first, second])
            #expect(made.notKnown.map(\.text) == (["T1002", "T1547.011", "T1999"]))
        }
    }

    @Test func techniquesForControlSystemsHaveALayerOfTheirOwn() throws {
        let actor = try #require(whole.actors.first)
        let (techniques, layer) = try layer(NavigatorLayer(of: actor, in: whole, domain: .ics).bytes)
        #expect(techniques.map { $0["techniqueID"] as? String } == ["T0800"])
        #expect(layer["domain"] as? String == "ics-attack")
    }
}
