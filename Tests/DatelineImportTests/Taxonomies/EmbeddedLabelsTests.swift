import DatelineModel
import Testing

@testable import DatelineImport

/// In which fields of foreign records a text is a label of TLP.
@Suite struct EmbeddedLabelsTests {
    @Test(arguments: [
        ("tlp", "AMBER", [TLPLabel.label(.amber)]), ("x_TLP_level", "red", [.label(.red)]), ("tlp", "2", [.notKnown]),
        ("Traffic Light Protocol", "purple", [.notKnown]), ("labels", "apt, tlp:green", [.label(.green)]),
        ("keywords", "a; tlp-red", [.label(.red)]), ("note", "Read twice (TLP:AMBER).", [.label(.amber)]),
        ("category", "TLP:RED", [.label(.red)]), ("category", "apt, TLP AMBER+STRICT", [.label(.amberStrict)]),
        ("category", "tlp:mauve", [.notKnown]), ("summary", "TLP:RED. They came by night.", [.label(.red)]),
        ("summary", "They came by night, says a report with TLP:RED.", []), ("product", "TLP", []),
        ("url", "https://a.example/tlp-red", []), ("keywords", "", []),
    ])
    func labelsOfFields(field: String, text: String, labels: [TLPLabel]) {
        #expect(EmbeddedLabels.found(in: text, of: field).flatMap(\.labels) == labels)
    }
}
