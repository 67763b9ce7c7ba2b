import DatelineImport
import DatelineModel
import Testing

/// What a feed has beside its events (MISP core format, section 3) is named as what it is.
@Suite struct MISPFeedFiles {
    private let manifest =
        #"{"5e04405d-0000-4000-8000-0000000000aa": {"Orgc": {"name": "Desk"}, "info": "A made-up event", "date": "2024-01-02", "timestamp": 1704200000}}"#
    private let hashes = "d41d8cd98f00b204e9800998ecf8427e,5e04405d-0000-4000-8000-0000000000aa\n"
    private let event =
        #"{"Event": {"uuid": "5e04405d-0000-4000-8000-0000000000aa", "info": "Storm", "date": "2017-07-01"}}"#

    @Test func aloneItIsNoInput() {
        let result = MISPImport().reading([("manifest.json", manifest)])
        #expect(
            result.diagnostics.map { "\($0.severity.rawValue): \($0.message)" } == [
                "error: 'manifest.json' is the manifest of a MISP feed, not an event"
            ])
        #expect(result.casebook.incidents.isEmpty)
    }

    @Test func besideEventsItIsPassedOver() {
        let result = MISPImport().reading([
            ("event.json", event), ("hashes.csv", hashes), ("manifest.json", manifest),
        ])
        #expect(result.casebook.incidents.map(\.title) == ["Storm"])
        #expect(
            result.diagnostics.map { "\($0.severity.rawValue): \($0.message)" } == [
                "note: 'hashes.csv' is the list of hashes of a MISP feed, not an event, and is passed over",
                "note: 'manifest.json' is the manifest of a MISP feed, not an event, and is passed over",
            ])
    }

    @Test(arguments: [#"{"5e04405d": {"info": "x"}}"#, #"{"a": 1}"#, "{}"])
    func anotherObjectIsRefusedAsBefore(text: String) {
        let messages = MISPImport().reading(text).diagnostics.map(\.message)
        #expect(messages == ["'input' is not an event of MISP: it has no list 'response'"])
    }
}
