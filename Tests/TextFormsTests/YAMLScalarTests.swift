import Testing
import TextForms

/// What is written as YAML has quotes only where they are needed.
@Suite struct YAMLScalarTests {
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
}
