import DatelineImport
import DatelineModel
import Testing

/// What objects refer to and no file has is noted, once for each object.
@Suite struct MissingReferenceTests {
    private let campaign = Bundle.object("campaign", "c", #""name": "Operation X""#)

    private func notes(_ objects: String...) -> [String] {
        let result = Bundle.read([("test.json", Bundle.bundle(objects))])
        #expect(result.diagnostics.allSatisfy { $0.severity == .note && $0.id == .stixReference })
        return result.diagnostics.map(\.message)
    }

    @Test(arguments: [
        ("report", #""name": "R", "description": "It tells.""#), ("grouping", #""name": "G""#),
        ("note", #""content": "So.""#), ("opinion", #""opinion": "agree""#),
    ])
    func isNotedWithACountForEachObject(_ type: String, _ fields: String) {
        let object = Bundle.object(
            type, "r", fields + #", "object_refs": ["campaign--c", "malware--2", "malware--1", "indicator--i"]"#)
        #expect(
            notes(campaign, Bundle.object("indicator", "i"), object) == [
                "2 of the objects that '\(type)--r' refers to in 'object_refs' are not in the input, 'malware--1' among them"
            ])
    }

    @Test func isNotedOnceForEachIdentityThatMadeThings() {
        let made = #", "created_by_ref": "identity--gone""#
        #expect(
            notes(
                Bundle.object("campaign", "c", #""name": "X""# + made),
                Bundle.object("campaign", "d", #""name": "Y""# + made),
                Bundle.object("indicator", "i", #""x": 1"# + made)
            ) == ["'identity--gone', which made 2 objects that are used, is not in the input"])
    }

    @Test func isNotNotedOfMITREWhoseIdentityIsKnown() {
        let made = #""name": "X", "created_by_ref": "identity--c78cb6e5-0c4b-4611-8297-d1b8b55e40b5""#
        #expect(notes(Bundle.object("campaign", "c", made)).isEmpty)
    }

    @Test func isNotedOfTheEventsOfAnIncident() {
        let events = #""name": "Theft", "extensions": {"extension-definition--x": {"event_refs": ["event--gone"]}}"#
        #expect(
            notes(Bundle.object("incident", "1", events)) == [
                "'event--gone', which 'incident--1' refers to in 'events', is not in the input"
            ])
    }
}
