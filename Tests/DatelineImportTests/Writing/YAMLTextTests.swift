import DatelineModel
import DatelineReading
import Testing

@testable import DatelineImport

/// What is written as YAML reads back as the same text, with quotes only where they are needed.
@Suite struct YAMLTextTests {
    @Test(arguments: [
        ("APT37", "APT37"), ("TEMP.Reaper", "TEMP.Reaper"), ("admin@338", "admin@338"), ("C++ & more", "C++ & more"),
        ("It said: stop", "\"It said: stop\""), ("a #b", "\"a #b\""), ("a#b", "a#b"),
        ("https://x.example/?a=b", "https://x.example/?a=b"),
        ("NO", "\"NO\""), ("yes", "\"yes\""), ("Null", "\"Null\""), ("~", "\"~\""), ("338", "\"338\""),
        ("0x1F", "\"0x1F\""),
        ("2017-05-12", "\"2017-05-12\""), ("1e3", "\"1e3\""), ("12:30", "\"12:30\""), ("", "\"\""), (" a", "\" a\""),
        ("a ", "\"a \""),
        ("- a", "\"- a\""), ("@a", "\"@a\""), ("`a", "\"`a\""), ("\"a\"", "\"\\\"a\\\"\""), ("a\\b", "a\\b"),
        ("a:", "\"a:\""),
        ("..", "\"..\""), ("라자루스", "라자루스"), ("a\tb", "\"a\\tb\""), ("a\u{85}b", "\"a\\x85b\""),
        ("a\u{2028}b", "\"a\\u2028b\""),
    ])
    func quotesTextWhereYAMLNeedsIt(_ text: String, _ expected: String) {
        #expect(YAMLScalar.text(text, in: .block) == expected)
    }

    @Test func leavesDatesAndIdsAsTheyAre() {
        for word in ["2017", "2017-05-12", "2012/..", "2015~", "apt37", "T1486", "TLP:AMBER+STRICT", "2008-01-07/"] {
            #expect(YAMLScalar.word(word, in: .block) == word)
            #expect(YAMLScalar.word(word, in: .flow) == word)
        }
        #expect(YAMLScalar.word("null", in: .flow) == "\"null\"")
        #expect(YAMLScalar.word("[..2012]", in: .block) == "\"[..2012]\"")
        #expect(YAMLScalar.text("a, b", in: .block) == "a, b")
        #expect(YAMLScalar.text("a, b", in: .flow) == "\"a, b\"")
    }

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
