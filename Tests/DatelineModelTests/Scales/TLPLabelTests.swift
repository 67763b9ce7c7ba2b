import DatelineModel
import Testing

/// What looks like a label of TLP counts as one, however programs spell it; what only looks like one is none.
@Suite struct TLPLabelTests {
    @Test(
        arguments: [
            ("TLP:CLEAR", Marking.clear), ("tlp:white", .clear), ("TLP:GREEN", .green), ("tlp:amber", .amber),
            ("tlp:amber+strict", .amberStrict), ("TLP AMBER+STRICT", .amberStrict), ("tlp-amber-strict", .amberStrict),
            ("TLP: red ", .red), ("  tlp : Red", .red), ("tlp_red", .red), ("TLPRED", .red), ("#tlp:red", .red),
            ("[TLP:RED]", .red), ("\"tlp:red\"", .red), ("tlp=\"amber\"", .amber), ("tlp:tlp=\"amber\"", .amber),
            ("marking:tlp:green", .green), ("TLP 2.0: AMBER", .amber), ("tlp2:amber", .amber), ("TLP v1 WHITE", .clear),
            ("T.L.P.: RED", .red), ("t l p : r e d", .red), ("tlp:level=red", .red),
            ("Traffic Light Protocol: Amber", .amber),
            ("tlp:\u{A0}amber", .amber), ("shared under TLP:GREEN", .green),
            ("\u{FF34}\u{FF2C}\u{FF30}\u{FF1A}\u{FF21}\u{FF2D}\u{FF22}\u{FF25}\u{FF32}", .amber),
            ("\u{422}L\u{420}:\u{420}ED", nil), ("\u{422}L\u{420}:RED", .red), ("TLP:GR\u{415}\u{415}N", .green),
            ("TLP:A\u{200B}MBER", .amber), ("TLP\u{A789}AMBER\u{FF0B}STRICT", .amberStrict),
        ] as [(String, Marking?)])
    func aTagThatIsALabelIsThatMarking(_ tag: String, _ marking: Marking?) {
        #expect(TLPLabel.labels(ofTag: tag) == [marking.map { .label($0) } ?? .notKnown])
    }

    @Test(arguments: [
        "tlp:mauve", "TLP:EX:CHR", "tlp:unclear", "tlp:", "TLP", "TLP:CLEAR+STRICT", "TLP:CLEARX", "tlpmauve",
        "TLP:CLEAR, see annex", "tlp:\u{1F534}", "TLP:\u{8D64}", "TLP:CLEAR\n", "TLP:C\u{200B}LEAR", "TLP:CLE\u{410}R",
        "\u{FF34}\u{FF2C}\u{FF30}:CLEAR", "TLP:GREEN/AMBER",
    ])
    func aTagThatLooksLikeALabelAndIsNoneIsNotKnown(_ tag: String) {
        #expect(TLPLabel.labels(ofTag: tag) == [.notKnown])
    }

    @Test(arguments: ["", "red", "amber", "ransomware", "TL Press", "outlplay", "help:red", "pap:amber", "white paper"])
    func otherTagsAreNoLabels(_ tag: String) {
        #expect(TLPLabel.labels(ofTag: tag).isEmpty)
    }

    @Test func ofSeveralLabelsTheStrictestHolds() {
        let labels = TLPLabel.labels(ofTag: "TLP:CLEAR TLP:RED")
        #expect(labels == [.label(.clear), .label(.red)])
        #expect(TLPLabel.strictest(of: labels, notKnown: .red) == .red)
        #expect(TLPLabel.strictest(of: [.label(.green), .notKnown], notKnown: .amber) == .amber)
        #expect(TLPLabel.strictest(of: [], notKnown: .red) == nil)
    }

    @Test(arguments: [
        ("Shared as TLP:AMBER with members", [TLPLabel.label(.amber)]),
        ("TLP:AMBER+STRICT. Read twice.", [.label(.amberStrict)]),
        ("TLP AMBER only", [.label(.amber)]), ("This is TLP: mauve.", [.notKnown]), ("TLP:CLEAR+STRICT", [.notKnown]),
        ("The TLP is a protocol of FIRST.", []), ("Copyright 2024.", []),
        ("TLP:GREEN until May, then TLP:CLEAR.", [.label(.green), .label(.clear)]),
    ])
    func sentencesNameLabels(_ words: String, _ labels: [TLPLabel]) {
        #expect(TLPLabel.labels(inWords: words) == labels)
    }

    @Test(arguments: [
        ("AMBER+STRICT", [TLPLabel.label(.amberStrict)]), ("white", [.label(.clear)]), ("TLP:RED", [.label(.red)]),
        ("secret", [.notKnown]), ("", []), (" - ", []),
    ])
    func whereOnlyALabelCanStandTheColourWillDo(_ text: String, _ labels: [TLPLabel]) {
        #expect(TLPLabel.labels(ofField: text) == labels)
    }
}
