import DatelineModel
import DatelineReading
import Testing

@testable import DatelineImport

/// What is written as YAML reads back as the same text, with quotes only where they are needed.
@Suite struct YAMLTextTests {
    private static let awkward = [
        "a", "B", " ", "  ", ":", ": ", " #", "#", "-", "- ", "?", ",", "[", "]", "{", "}", "&", "*", "!", "|", ">",
        "'", "\"", "%",
        "@", "`", "\\", "\n", "\n\n", "\t", "0", "12", "no", "~", "é", "語", "\u{85}", "\u{A0}", "\u{2028}", "\u{FEFF}",
        "😀", "---",
        "...", "word and another word and yet another word that goes on for long enough to be folded ",
    ]

    @Test func readsBackAsTheSameTextWhateverItIs() throws {
        var numbers = SeededNumbers(seed: 11)
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 0...9, using: &numbers)).map { _ in
                Self.awkward.randomElement(using: &numbers) ?? ""
            }
            .joined()
            var inner = RecordFields()
            inner.add("text", text: text)
            inner.add("list", list: [.text(text), .word("x"), .list([.text(text)])])
            var fields = RecordFields()
            fields.add("text", text: text)
            fields.add("items", list: [inner.map, .text(text)])
            fields.add("map", inner.map)
            let (node, faults) = YAMLReader.read(Array(RecordFileText.yaml(fields).utf8))
            #expect(faults.isEmpty, "\(text.debugDescription)")
            let root = try #require(node)
            let items = try #require(root["items"]?.elements)
            let read = [root["text"], items[0]["text"], items[0]["list"]?.elements?[0], items[1], root["map"]?["text"]]
            let deep = items[0]["list"]?.elements?[2].elements?[0]
            for node in read + [deep] { #expect(node?.scalar?.text == text, "\(text.debugDescription)") }
        }
    }
}
