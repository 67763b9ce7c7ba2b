import Testing

@testable import DatelineReading

struct JSONFaultTests {
    private func expect(
        _ marked: String, reports kinds: NodeFault.Kind..., node: Bool = false,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let input = MarkedInput(marked)
        let read = JSONReader.read(input.bytes)
        #expect(
            read.faults.map(Reported.init) == zip(kinds, input.places).map(Reported.init),
            sourceLocation: sourceLocation)
        #expect(kinds.count == input.places.count, sourceLocation: sourceLocation)
        #expect((read.node != nil) == node, sourceLocation: sourceLocation)
    }

    @Test func aKeyMayStandOnce() {
        expect(#"{"a": 1, "⟪a⟫": 2}"#, reports: .duplicateKey("a"), node: true)
        expect(#"{"a": 1, "⟪\u0061⟫": 2}"#, reports: .duplicateKey("a"), node: true)
        expect(
            "[{\"b\": {\"x\": 1, \"⟪x⟫\": 2},\n\"⟪b⟫\": 3}]", reports: .duplicateKey("x"), .duplicateKey("b"),
            node: true)
    }

    @Test func commasDivideAndDoNotEnd() {
        expect("[1⟪,⟫]", reports: .trailingComma)
        expect("{\"a\": 1⟪,⟫\n}", reports: .trailingComma)
        expect("[1 ⟪2⟫]", reports: .syntax("',' or ']' is expected here"))
        expect("[⟪,⟫1]", reports: .syntax("a value is expected here"))
        expect("{\"a\": 1 ⟪\"⟫b\": 2}", reports: .syntax("',' or '}' is expected here"))
        expect("{⟪a⟫: 1}", reports: .syntax("a key in double quotes is expected here"))
        expect("{\"a\" ⟪1⟫}", reports: .syntax("':' is expected here"))
    }

    @Test func theTextMustNotEndEarly() {
        expect("{\"a\": [1\n⟪⟫", reports: .syntax("',' or ']' is expected here"))
        expect("{\"a\":⟪⟫", reports: .syntax("the text ends where a value is expected"))
        expect("[⟪\"⟫ab", reports: .syntax("the string that begins here has no end"))
        expect("[⟪\"⟫a\\n", reports: .syntax("the string that begins here has no end"))
        expect("\"a⟪\\⟫", reports: .syntax("the text ends within an escape"))
        expect("⟪⟫", reports: .empty)
        expect(" \n ⟪⟫", reports: .empty)
    }

    @Test func oneValueIsAll() {
        expect("{} ⟪x⟫", reports: .syntax("the value ended before this, and one is all there may be"))
        expect("1\n⟪2⟫", reports: .syntax("the value ended before this, and one is all there may be"))
    }

    @Test func stringsAreStrict() {
        expect(#"["é⟪\x⟫"]"#, reports: .badEscape("\\x"))
        expect(#"["⟪\u12g⟫4"]"#, reports: .badEscape("\\u12g"))
        expect(#"["⟪\ud83d⟫ x"]"#, reports: .loneSurrogate("\\ud83d"))
        expect(#"["⟪\ude00⟫"]"#, reports: .loneSurrogate("\\ude00"))
        expect(#"["⟪\ud83d⟫\u0041"]"#, reports: .loneSurrogate("\\ud83d"))
        expect("[\"a⟪\t⟫b\"]", reports: .controlCharacter(9))
        expect("[\"\\n⟪\u{1}⟫\"]", reports: .controlCharacter(1))
        expect("[⟪'⟫a']", reports: .syntax("a value is expected here"))
    }

    @Test(arguments: [
        "01", "-", "+1", "1.", ".5", "1e", "1e+", "0x1F", "1_000", "-01", "1.2.3", "Infinity", "NaN", "1a",
    ])
    func numbersAreStrict(_ number: String) {
        let faults = JSONReader.read(Array("[\(number)]".utf8)).faults
        #expect(faults.count == 1)
        #expect(faults.first?.place.column == 2)
    }

    @Test(arguments: ["tru", "True", "nul", "NULL", "undefined", "truee", "// x\n1", "/* x */ 1"])
    func wordsAreStrict(_ word: String) {
        let read = JSONReader.read(Array(word.utf8))
        #expect(read.node == nil)
        #expect(read.faults.count == 1)
    }

    @Test func bytesMustBeUTF8() {
        let broken: [(bytes: [UInt8], length: Int)] = [
            ([0xFF], 1), ([0xC3], 1), ([0xC0, 0xAF], 1), ([0xE2, 0x82], 2), ([0xED, 0xA0, 0x80], 1),
            ([0xF0, 0x9F, 0x98], 3), ([0xF5, 0x80, 0x80, 0x80], 1), ([0x80], 1),
        ]
        for (bytes, length) in broken {
            let (node, faults) = JSONReader.read(Array("[1,\n\"é".utf8) + bytes + Array("\"]".utf8))
            #expect(node == nil)
            #expect(faults == [NodeFault(.invalidUTF8, at: NodePlace(line: 2, column: 4, length: length))])
        }
        #expect(JSONReader.read([0xFF, 0xFE, 0x5B, 0, 0x5D, 0]).faults.map(\.kind) == [.notUTF8])
    }

    @Test func depthAndSizeAreBounded() {
        let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(JSONReader.read(Array(deep.utf8)).faults == [])
        let deeper = JSONReader.read(Array("[\(deep)]".utf8))
        #expect(deeper.faults == [NodeFault(.tooDeep(64), at: NodePlace(line: 1, column: 65, length: 1))])
        #expect(JSONReader.read(Array("[\(deep)]".utf8), maximumDepth: 65).faults == [])
        #expect(JSONReader.read(Array("[1]".utf8), maximumBytes: 2).faults.map(\.kind) == [.tooLarge(2)])
        #expect(JSONReader.read(Array(repeating: UInt8(ascii: "["), count: 1_000_000)).node == nil)
    }

    @Test func aHostileTextCannotReportWithoutEnd() {
        let entries = repeatElement("\"a\":1", count: 5_000).joined(separator: ",")
        #expect(JSONReader.read(Array("{\(entries)}".utf8)).faults.count == 100)
    }

    @Test func everyFaultSaysWhatIsWrongAndMostlyWhatToDo() {
        let fault = NodeFault(.controlCharacter(9), at: NodePlace(line: 1, column: 1, length: 1))
        #expect(fault.message == "a control character (U+0009) stands here as it is")
        #expect(fault.remedy == "write '\\t'")
        let twice = NodeFault(.duplicateKey("tlp"), at: fault.place)
        #expect(twice.message == "the key 'tlp' stands here a second time")
        #expect(twice.remedy == "keep one of the two, or make the values a list under one key")
    }
}
