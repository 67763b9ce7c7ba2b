import Testing
import TextForms

@Suite struct LineStartsTests {
    @Test(arguments: [
        ("", [0]), ("a", [0]), ("a\nb", [0, 2]), ("a\r\nb\rc\n", [0, 3, 5, 7]),
        ("\n\n", [0, 1, 2]), ("\r\r\n", [0, 1, 3]),
    ])
    func linesEndAsInMarkdownAndYAML(text: String, starts: [Int]) {
        let lines = LineStarts(Array(text.utf8))
        #expect(lines.offsets == starts)
        #expect(lines.count == starts.count)
        for (line, start) in starts.enumerated() { #expect(lines.index(of: start) == line) }
    }

    @Test func anOffsetIsOnTheLineThatHoldsIt() {
        let lines = LineStarts(Array("ab\ncd\nef".utf8))
        #expect((0..<8).map(lines.index) == [0, 0, 0, 1, 1, 1, 2, 2])
    }

    @Test func aDigestIsThatOfFNV() {
        #expect(ShortDigest.fnv1a([]) == 0xCBF2_9CE4_8422_2325)
        #expect(ShortDigest.fnv1a(Array("foobar".utf8)) == 0x8594_4171_F739_67E8)
    }
}
