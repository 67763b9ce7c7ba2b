import DatelineModel
import Testing

@testable import DatelineReading

struct ExcerptsTests {
    private func excerpts(_ text: String, lines: [Int]) -> [String?] {
        let diagnostics = lines.map {
            Diagnostic(.note, .unusedSource, message: "m", at: TextPlace(file: "a", line: $0, column: 1))
        }
        return Excerpts { _ in Array(text.utf8) }.filled(into: diagnostics).map(\.excerpt)
    }

    @Test func areTheLinesThatDiagnosticsPointAt() {
        #expect(excerpts("one\ntwo\n\nfour", lines: [1, 2, 2, 3, 4]) == ["one", "two", "two", "", "four"])
    }

    @Test func knowEveryLineEndAndPassOverAMarkOfByteOrder() {
        #expect(excerpts("\u{FEFF}one\r\ntwo\rthree\nfour", lines: [1, 2, 3, 4]) == ["one", "two", "three", "four"])
    }

    @Test func areNoneBehindTheEnd() {
        #expect(excerpts("one\n", lines: [1, 2, 3]) == ["one", "", nil])
    }

    @Test func areReadOnceAFile() {
        let places = [("a", 1), ("a", 2), ("b", 1)].map { TextPlace(file: $0.0, line: $0.1, column: 1) }
        let diagnostics = places.map { Diagnostic(.note, .unusedSource, message: "m", at: $0) }
        var read: [String] = []
        _ = Excerpts { path in
            read.append(path)
            return Array("x\ny".utf8)
        }.filled(into: diagnostics)
        #expect(read == ["a", "b"])
    }
}
