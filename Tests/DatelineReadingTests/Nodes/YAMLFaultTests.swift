import Testing

@testable import DatelineReading

struct YAMLFaultTests {
    private func expect(
        _ marked: String, reports kinds: NodeFault.Kind..., reads outline: String?,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let input = MarkedInput(marked)
        let read = YAMLReader.read(input.bytes)
        #expect(
            read.faults.map(Reported.init) == zip(kinds, input.places).map(Reported.init),
            sourceLocation: sourceLocation)
        #expect(kinds.count == input.places.count, sourceLocation: sourceLocation)
        #expect(read.node?.outline == outline, sourceLocation: sourceLocation)
    }

    @Test func aKeyMayStandOnce() {
        expect(
            "tlp: TLP:RED\n⟪tlp⟫: TLP:CLEAR\nx: 1", reports: .duplicateKey("tlp"),
            reads: #"{"tlp": "TLP:RED", "x": "1"}"#)
        expect(
            "marking: TLP:RED\n⟪marking⟫:\nx: 1", reports: .duplicateKey("marking"),
            reads: #"{"marking": "TLP:RED", "x": "1"}"#)
        expect("a: {b: 1, '⟪b⟫': {c: 2}}", reports: .duplicateKey("b"), reads: #"{"a": {"b": "1"}}"#)
    }

    @Test func aliasesAnchorsAndTagsAreRefused() {
        expect("a: ⟪&x⟫ 1\nb: ⟪*x⟫\nc: 2", reports: .anchor, .alias, reads: #"{"a": "1", "c": "2"}"#)
        expect("- ⟪*nope⟫\n- a", reports: .alias, reads: #"["a"]"#)
        expect("⟪*a⟫ : b\nc: d", reports: .alias, reads: #"{"c": "d"}"#)
        expect("x: ⟪!include⟫ /etc/passwd", reports: .tag, reads: #"{"x": "/etc/passwd"}"#)
        expect("⟪!!python/object⟫ [a]", reports: .tag, reads: #"["a"]"#)
        expect("a: {b: ⟪!t⟫ c}", reports: .tag, reads: #"{"a": {"b": "c"}}"#)
    }

    @Test func keysAreTexts() {
        expect("? ⟪[⟫a]\n: b\nc: d", reports: .keyIsNotText, reads: #"{"c": "d"}"#)
        expect("⟪{⟫a: b}: c", reports: .keyIsNotText, reads: "{}")
    }

    @Test func oneDocumentIsAll() {
        expect("a: 1\n⟪-⟫--\nb: 2\n", reports: .severalDocuments, reads: #"{"a": "1"}"#)
    }

    @Test func depthAndSizeAreBounded() {
        let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(YAMLReader.read(Array(deep.utf8)).faults == [])
        let deeper = YAMLReader.read(Array("[\(deep)]".utf8))
        #expect(deeper.node == nil)
        #expect(deeper.faults == [NodeFault(.tooDeep(64), at: NodePlace(line: 1, column: 65, length: 1))])
        let large = YAMLReader.read(Array(repeating: UInt8(ascii: "a"), count: 4 << 20 + 1))
        #expect(large.faults.map(\.kind) == [.tooLarge(4 << 20)])
        #expect(YAMLReader.read(Array(repeating: UInt8(ascii: "["), count: 200_000)).node == nil)
    }

    @Test(arguments: [
        ("title: One⟪:⟫ two", "write 'title: \"One: two\"'"),
        ("a:\n⟪\t⟫b: 1", "indent with spaces"),
        ("a: ⟪@⟫b", "write 'a: \"@b\"'"),
        ("a: \"C:\\U⟪s⟫ers\"", "put the text in single quotes, or write '\\\\' for a backslash"),
        ("a: \"D:⟪\\⟫System\"", "put the text in single quotes, or write '\\\\' for a backslash"),
        ("a: ⟪-⟫ b", "begin the list on the line below its key"),
        ("a: 1\n⟪b⟫\nc: 2", "write 'key: value', or indent the text as deep as the lines above"),
        ("a: \"b\" ⟪c⟫\n", "write, as it stands here: a: '\"b\" c'"),
        ("a:\n  - b\n  ⟪c⟫: d\n", "begin the line with '- ', or indent it"),
        ("a: 1\nb: ⟪\"⟫c\nd: e\n", "close the quote"),
        ("a: [b, c\nd⟪:⟫ e", "close the list with ']'"),
        ("a: {b: c\nd⟪:⟫ e", "close the mapping with '}'"),
    ])
    func grammarHasItsPlaceAndRemedy(_ marked: String, _ remedy: String) throws {
        let input = MarkedInput(marked)
        let (node, faults) = YAMLReader.read(input.bytes)
        #expect(node == nil)
        #expect(faults.map(\.place) == input.places, "\(faults.map(\.message))")
        #expect(faults.map(\.remedy) == [remedy], "\(faults.map(\.message))")
    }

    @Test func bytesMustBeUTF8WithoutControls() {
        let (node, faults) = YAMLReader.read(Array("b: é\na: ".utf8) + [0xFF, 0xFE])
        #expect(node == nil)
        #expect(faults == [NodeFault(.invalidUTF8, at: NodePlace(line: 2, column: 4, length: 1))])
        #expect(YAMLReader.read([0xFF, 0xFE, 0x61, 0]).faults.map(\.kind) == [.notUTF8])
        let withoutMark: [UInt8] = "id: a".utf8.flatMap { [UInt8]([$0, 0]) }
        #expect(YAMLReader.read(withoutMark).faults.map(\.kind) == [.notUTF8])
        expect("é: b⟪\u{0}⟫c", reports: .syntax("control characters are not allowed"), reads: nil)
    }

    @Test func noFieldHidesBehindAnInvisibleLineEnd() {
        expect("a: é⟪\u{85}⟫b: 2", reports: .lineSeparator, reads: #"{"a": "é", "b": "2"}"#)
        expect(
            "a: \"x⟪\u{2028}⟫y⟪\u{2029}⟫\"", reports: .lineSeparator, .lineSeparator,
            reads: "{\"a\": \"x\u{2028}y\u{2029}\"}")
    }

    @Test func aHostileTextCannotReportWithoutEnd() {
        let aliases = String(repeating: "- *a\n", count: 10_000)
        #expect(YAMLReader.read(Array(aliases.utf8)).faults.count == 100)
    }
}
