import Testing

@testable import DatelineReading

struct JSONReaderTests {
    private func expect(_ json: String, reads outline: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let (node, faults) = JSONReader.read(Array(json.utf8))
        #expect(node?.outline == outline, sourceLocation: sourceLocation)
        #expect(faults == [], sourceLocation: sourceLocation)
    }

    @Test func keepsTextsAsTheyAre() {
        expect(
            #"{"a": "NO", "b": 0.10, "c": -1E+2, "d": null, "e": true}"#,
            reads: #"{"a": "NO", "b": "0.10", "c": "-1E+2", "d": null, "e": "true"}"#)
        expect(" [ [] , { } , \"\" ] ", reads: "[[], {}, \"\"]")
        expect("12345678901234567890123", reads: "\"12345678901234567890123\"")
    }

    @Test func resolvesEscapes() {
        let text = JSONReader.read(Array(#""\"\\\/\b\f\n\r\tA\u00e9\ud83d\ude00\u0000""#.utf8)).node?.text
        #expect(text == "\"\\/\u{8}\u{C}\n\r\tAé😀\0")
    }

    @Test func tellsHowAValueWasWritten() {
        let styles = JSONReader.read(Array(#"["null", null, 1, false]"#.utf8)).node?.elements?.compactMap(
            \.scalar?.style)
        #expect(styles == [.quoted, .jsonNull, .jsonNumber, .jsonBool])
    }

    @Test func knowsThePlaceOfEveryScalar() {
        let input = MarkedInput("{\"⟪a⟫\": ⟪1⟫,\r\n \"⟪é⟫\": [\"⟪日本⟫\", ⟪null⟫],\r\n\n\t\"⟪\\n\\u00e9⟫\": \"⟪⟫\"}")
        let node = JSONReader.read(input.bytes).node
        #expect(node?.scalars.map(\.place) == input.places)
        #expect(node?.place == NodePlace(line: 1, column: 1, length: 1))
    }

    @Test func countsLinesFromTheGivenOneAndNotTheByteOrderMark() {
        let node = JSONReader.read(Array("\u{FEFF}[1]".utf8), startingAtLine: 40).node
        #expect(node?.elements?.first?.place == NodePlace(line: 40, column: 2, length: 1))
    }

    @Test func findsKeysByTheirBytes() {
        let node = JSONReader.read(Array("{\"\u{E9}\": 1, \"e\u{301}\": 2, \"a\": {\"b\": 3}}".utf8)).node
        #expect(node?["\u{E9}"]?.text == "1")
        #expect(node?["e\u{301}"]?.text == "2")
        #expect(node?["a"]?["b"]?.text == "3")
        #expect(node?["c"] == nil)
        #expect(node?["a"]?["b"]?["d"] == nil)
    }

    @Test func aLargeMappingKeepsItsOrderAndItsFirstValues() {
        let entries = (0..<1_000).map { "\"k\($0)\": \($0)" } + ["\"k7\": 0", "\"k999\": 0"]
        let (node, faults) = JSONReader.read(Array("{\(entries.joined(separator: ","))}".utf8))
        #expect(node?.entries?.map(\.name) == (0..<1_000).map { "k\($0)" })
        #expect(node?["k7"]?.text == "7")
        #expect(faults.map(\.kind) == [.duplicateKey("k7"), .duplicateKey("k999")])
    }
}
