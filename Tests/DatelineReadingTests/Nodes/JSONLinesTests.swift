import Testing

@testable import DatelineReading

struct JSONLinesTests {
    @Test func numbersAreThoseOfTheFile() {
        let lines = JSONLines(Array("\u{FEFF}{\"a\": 1}\r\n\n \t\n[2]\n\n3".utf8))
        #expect(lines.map(\.number) == [1, 4, 6])
        #expect(lines.map { $0.read().node?.outline } == ["{\"a\": \"1\"}", "[\"2\"]", "\"3\""])
    }

    @Test func aFaultHasTheLineOfTheFileAndSparesTheOthers() {
        let read = JSONLines(Array("1\n[2,]\n3".utf8)).map { $0.read() }
        #expect(read.map { $0.node?.outline } == ["\"1\"", nil, "\"3\""])
        #expect(read[1].faults == [NodeFault(.trailingComma, at: NodePlace(line: 2, column: 3, length: 1))])
    }

    @Test func nothingHasNoLines() {
        #expect(JSONLines([]).map(\.number) == [])
        #expect(JSONLines(Array("\n\r\n".utf8)).map(\.number) == [])
    }
}
