import DatelineImport
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
        #expect(incident?.metadata.tags == [tag.filter { $0 != "\\" }])
    }
}

/// What is no label of TLP is never taken for a free one.
@Suite struct TLPTagTests {
    @Test(arguments: [
        "TLP:BLUE", "TLP:EX:CHR", "TLP:CLEAR+STRICT", "TLP:CLEAR TLP:RED", "TLP:CLEARX", "TLP:C\u{200B}LEAR",
        "TLP:CLE\u{410}R",
        "\u{FF34}\u{FF2C}\u{FF30}:CLEAR", "\u{422}L\u{420}:CLEAR", "tlp:", "TLP:CLEAR\\n",
    ])
    func aLabelThatIsNoneMakesTheRecordRed(_ tag: String) {
        let event =
            #"{"uuid": "e", "info": "E", "date": "2018-01-01", "distribution": "3", "Tag": [{"name": "\#(tag)"}]}"#
        #expect(MISPImport().reading(event).casebook.incidents.first?.metadata.marking == .red)
        let definition =
            #"{"type": "marking-definition", "id": "marking-definition--1", "created": "2018-01-01T00:00:00Z", "definition_type": "tlp", "definition": {"tlp": "\#(tag)", "statement": "x"}}"#
        let campaign = Bundle.object("campaign", "1", #""name": "C", "object_marking_refs": ["marking-definition--1"]"#)
        #expect(Bundle.imported(definition, campaign).casebook.incidents.first?.metadata.marking == .red)
    }

    @Test func aStatementThatNamesALabelIsThatLabel() {
        let definition =
            #"{"type": "marking-definition", "id": "marking-definition--1", "created": "2018-01-01T00:00:00Z", "definition_type": "statement", "definition": {"statement": "Shared as TLP:AMBER with members"}}"#
        let campaign = Bundle.object("campaign", "1", #""name": "C", "object_marking_refs": ["marking-definition--1"]"#)
        #expect(Bundle.imported(definition, campaign).casebook.incidents.first?.metadata.marking == .amber)
    }
}
