import DatelineExchange
import DatelineModel
import Testing

/// How machine tags are read shows in what an event's tags become.
@Suite struct MachineTagTests {
    @Test(arguments: [
        "free text", "workflow:state=\\\"draft\\\"", "a:b", ":", "=\\\"x\\\"", "misp-galaxy:threat-actor",
    ])
    func aTagThatMeansNothingHereIsKeptAsATag(_ tag: String) {
        let event = #"{"uuid": "e", "info": "E", "date": "2018-01-01", "Tag": [{"name": "\#(tag)"}]}"#
        let incident = MISPImport().reading(event).casebook.incidents.first
        #expect(incident?.keeping.tags == [tag.filter { $0 != "\\" }])
    }
}
