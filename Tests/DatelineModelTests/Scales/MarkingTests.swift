import Testing

@testable import DatelineModel

/// TLP 2.0, section 4: five labels, in capitals and without a space.
@Suite struct MarkingLabels {
    @Test func everyLabelReadsBack() {
        for marking in Marking.allCases { #expect(Marking(label: marking.label) == marking) }
        let labels = ["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"]
        #expect(Marking.allCases.map(\.label) == labels)
    }

    @Test(arguments: ["tlp:red", "TLP: RED", "RED", "TLP:WHITE", "TLP:AMBER STRICT", "TLP:RED ", "", "TLP:ROUGE"])
    func nothingElseIsALabel(text: String) { #expect(Marking(label: text) == nil) }

    @Test(arguments: [
        ("TLP:WHITE", "TLP:CLEAR"), ("tlp:amber-strict", "TLP:AMBER+STRICT"), ("tlp: red", "TLP:RED"),
        ("Green", "TLP:GREEN"), ("amber+strict", "TLP:AMBER+STRICT"),
    ])
    func whatWasProbablyMeantIsSuggested(text: String, label: String) {
        #expect(Marking.probablyMeant(by: text)?.label == label)
    }

    @Test func freerComesBeforeStricter() { #expect(Marking.allCases.sorted() == Marking.allCases) }
}
