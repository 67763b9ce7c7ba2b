import Testing

@testable import DatelineReading

struct YAMLReaderTests {
    private func expect(_ yaml: String, reads outline: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let (node, faults) = YAMLReader.read(Array(yaml.utf8))
        #expect(node?.outline == outline, sourceLocation: sourceLocation)
        #expect(faults == [], sourceLocation: sourceLocation)
    }

    /// Reads a text and expects its scalars to stand at the marks.
    private func expectPlaces(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let input = MarkedInput(marked)
        let node = YAMLReader.read(input.bytes).node
        #expect(node?.scalars.map(\.place) == input.places, sourceLocation: sourceLocation)
    }

    @Test func keepsTextsAsTheyAre() {
        expect(
            "country: NO\nver: 1.10\noct: 010\nsexa: 12:30:45\nyes: on\nday: 2017-05-12\nhex: 0x1F",
            reads:
                #"{"country": "NO", "ver": "1.10", "oct": "010", "sexa": "12:30:45", "yes": "on", "day": "2017-05-12", "hex": "0x1F"}"#
        )
    }

    @Test func tellsNullFromTexts() {
        expect(
            "a:\nb: ~\nc: null\nd: Null\ne: NULL", reads: #"{"a": null, "b": null, "c": null, "d": null, "e": null}"#)
        expect(
            "a: ''\nb: '~'\nc: \"null\"\nd: nUll\ne: |\n  null",
            reads: #"{"a": "", "b": "~", "c": "null", "d": "nUll", "e": "null"}"#)
    }

    @Test func readsCollectionsOfBothSpellings() {
        expect("- a\n- [b, {c: d}]\n-\n  e: f\n- []", reads: #"["a", ["b", {"c": "d"}], {"e": "f"}, []]"#)
        expect("text", reads: "\"text\"")
        expect("--- \na: 1\n...\n", reads: #"{"a": "1"}"#)
    }

    @Test func nothingIsNeitherAValueNorAFault() {
        for text in ["", "\n", "# comment\n", "\u{FEFF}"] {
            let read = YAMLReader.read(Array(text.utf8))
            #expect(read.node == nil)
            #expect(read.faults == [])
        }
        expect("---\n...", reads: "null")
    }

    @Test func plainTextsStandWhereTheyBegin() {
        expectPlaces("⟪a⟫: ⟪one two⟫ # no\n⟪b⟫:\n  - ⟪x⟫\n  -   ⟪y⟫\n⟪c⟫: { ⟪d⟫: ⟪e⟫, ⟪f⟫: [⟪g⟫] }\n⟪h⟫:⟪⟫")
    }

    @Test func quotedTextsStandWithinTheirQuotes() {
        expectPlaces("⟪a⟫: \"⟪2017-13⟫\"\n'⟪b c⟫': '⟪it''s⟫'\n⟪d⟫: \"⟪⟫\"\n⟪e⟫: [\"⟪\\u00e9\\n⟫\"]")
    }

    @Test func columnsAreBytesAndLinesThoseOfEditors() {
        expectPlaces("⟪é⟫: {⟪日本⟫: ⟪x⟫}\n⟪k⟫: ⟪😀⟫\n⟪l⟫: \"⟪é⟫\"")
        expectPlaces("⟪a⟫: ⟪1⟫\r\n⟪b⟫:\r\n  - ⟪é⟫\r\n  - ⟪2⟫\r⟪c⟫: ⟪3⟫")
        expectPlaces("\u{FEFF}⟪é⟫: ⟪1⟫\n⟪b⟫: ⟪2⟫")
        let long = String(repeating: "é日", count: 400)
        expectPlaces("⟪a⟫: ⟪\(long)⟫\n⟪b⟫: \"⟪\(long)⟫\"\n⟪c⟫: ⟪d⟫")
    }

    @Test func blocksStandAtTheirFirstLine() {
        expectPlaces("⟪a⟫: |\n  ⟪one⟫\n  two\n⟪b⟫: ⟪c⟫")
        expectPlaces("⟪a⟫: >-  # why\n     ⟪one é⟫\n     two\n⟪b⟫: |+\n  ⟪x⟫\n\n⟪c⟫: ⟪d⟫")
        expectPlaces("⟪a⟫:\n  ⟪b⟫: |2\n      ⟪c⟫\n")
    }

    @Test func lineNOfALiteralBlockIsNLinesOn() {
        let node = YAMLReader.read(Array("body: |\n\n\n  third\n  fourth\n".utf8)).node?["body"]
        #expect(node?.text == "\n\nthird\nfourth\n")
        #expect(node?.place == NodePlace(line: 2, column: 3, length: 0))
        #expect(node?.scalar?.style == .literal)
    }

    @Test func textsOverSeveralLinesAreAsLongAsTheirFirst() {
        expectPlaces("⟪a⟫: ⟪one⟫\n  two\n⟪b⟫: \"⟪three⟫\n  four\"")
    }

    @Test func collectionsStandAtTheirFirstCharacter() {
        let input = MarkedInput("a:\n  - ⟪b⟫: 1\n  - ⟪[⟫x]\nc: ⟪{⟫d: e}")
        let node = YAMLReader.read(input.bytes).node
        let collections = (node?["a"]?.elements ?? []) + [node?["c"]].compactMap { $0 }
        #expect(collections.map(\.place) == input.places)
    }

    @Test func linesAreCountedFromTheGivenOne() {
        let node = YAMLReader.read(Array("a: 1\nb: 2".utf8), startingAtLine: 12).node
        #expect(node?["b"]?.place == NodePlace(line: 13, column: 4, length: 1))
    }
}
