import DatelineModel
import Testing

@testable import DatelineReading

/// Slips that break YAML, or make something else of a line: each is named, with what to type, and that can be read.
struct YAMLMistakeTests {
    /// A slip, what is said of it, what to type, and the text once that is typed.
    struct Slip: Sendable, CustomTestStringConvertible {
        let marked: String
        let message: String
        let help: String
        let typed: String

        init(_ marked: String, _ message: String, _ help: String, typed: String) {
            (self.marked, self.message, self.help, self.typed) = (marked, message, help, typed)
        }

        var testDescription: String { marked }
    }

    static let slips = [
        Slip(
            "title: \"Colonial\" ⟪s⟫tops its pipeline\n", "text follows the quote that closes here",
            "write, as it stands here: title: '\"Colonial\" stops its pipeline'",
            typed: "title: '\"Colonial\" stops its pipeline'\n"),
        Slip(
            "title: [Update] ⟪C⟫olonial stops\n", "'[' begins a list, and text follows its end",
            "write 'title: \"[Update] Colonial stops\"'", typed: "title: \"[Update] Colonial stops\"\n"),
        Slip(
            "title: {Update} ⟪C⟫olonial stops\n", "'{' begins a mapping, and text follows its end",
            "write 'title: \"{Update} Colonial stops\"'", typed: "title: \"{Update} Colonial stops\"\n"),
        Slip(
            "title: 'Colonial'⟪s⟫ pipeline stops'\n", "the text goes on behind the apostrophe that ends it for YAML",
            "write 'title: \"Colonial's pipeline stops\"'", typed: "title: \"Colonial's pipeline stops\"\n"),
        Slip(
            "title: Lazarus⟪:⟫ the movie\n", "a value that holds ': ' has to be in quotes",
            "write 'title: \"Lazarus: the movie\"'", typed: "title: \"Lazarus: the movie\"\n"),
        Slip(
            "claims:\n  - { text: The company says⟪:⟫ we paid., by: x }\n",
            "a value that holds ': ' has to be in quotes", "write 'text: \"The company says: we paid.\"'",
            typed: "claims:\n  - { text: \"The company says: we paid.\", by: x }\n"),
        Slip(
            "title: ⟪“⟫Colonial: Pipeline stops”\n", "'“' is a typographic quote, which YAML takes for a letter",
            "write 'title: \"Colonial: Pipeline stops\"'", typed: "title: \"Colonial: Pipeline stops\"\n"),
        Slip(
            "title: ⟪*⟫breaking* news\n", "a value that begins with '*' has to be in quotes",
            "write 'title: \"*breaking* news\"'", typed: "title: \"*breaking* news\"\n"),
        Slip(
            "type: incident\n⟪  ⟫title: X\n",
            "this line is indented more deeply than the one above, which has its value already",
            "write 'title: X' as far left as 'type'", typed: "type: incident\ntitle: X\n"),
        Slip(
            "⟪title:⟫X\ntype: incident\n",
            "a space belongs behind the colon of a key", "write 'title: X'", typed: "title: X\ntype: incident\n"),
        Slip(
            "type: incident\n⟪title:⟫X\ndate: 2021\n", "a space belongs behind the colon of a key", "write 'title: X'",
            typed: "type: incident\ntitle: X\ndate: 2021\n"),
        Slip(
            "date: ⟪?⟫\n", "a '?' by itself begins a key of YAML",
            "write what is known, such as 'date: 2021' or 'date: 2021?'", typed: "date: 2021?\n"),
        Slip(
            "recorded:⟪\u{A0}⟫2021-05-20\ntitle: X\n",
            "a no-break space (U+00A0) stands here, which YAML takes for a letter",
            "write plain spaces: 'recorded: 2021-05-20'", typed: "recorded: 2021-05-20\ntitle: X\n"),
    ]

    @Test(arguments: slips)
    func eachIsNamedWithWhatToType(slip: Slip) {
        let input = MarkedInput(slip.marked)
        let faults = YAMLReader.read(input.bytes).faults
        #expect(faults.map(\.message) == [slip.message])
        #expect(faults.map(\.remedy) == [slip.help])
        #expect(faults.map(\.place) == input.places)
        let typed = YAMLReader.read(Array(slip.typed.utf8))
        #expect(typed.faults == [])
        #expect(typed.node != nil)
    }

    static let lookAlikes = [
        Slip(
            "targets:\n⟪\u{A0}⟫\u{A0}- { sector: energy }\n",
            "a no-break space (U+00A0) stands here, which YAML takes for a letter",
            "write plain spaces: '  - { sector: energy }'", typed: "targets:\n  - { sector: energy }\n"),
        Slip(
            "targets:\n⟪\u{3000}⟫- { sector: energy }\n",
            "an ideographic space (U+3000) stands here, which YAML takes for a letter",
            "write plain spaces: ' - { sector: energy }'", typed: "targets:\n - { sector: energy }\n"),
        Slip(
            "targets:\n  ⟪–⟫ { sector: energy }\n", "a list begins with '-', and this is an en dash (–)",
            "write '- { sector: energy }'", typed: "targets:\n  - { sector: energy }\n"),
        Slip(
            "tags:\n  ⟪•⟫ ransomware\n  • energy\n", "a list begins with '-', and this is a bullet (•)",
            "write '- ransomware'", typed: "tags:\n  - ransomware\n  - energy\n"),
        Slip(
            "tags:\n  ⟪—⟫ ransomware\n", "a list begins with '-', and this is an em dash (—)", "write '- ransomware'",
            typed: "tags:\n  - ransomware\n"),
    ]

    @Test(arguments: lookAlikes)
    func whatOnlyLooksLikeYAMLIsNamedAndNothingElse(slip: Slip) throws {
        let input = MarkedInput("type: incident\ntitle: X\ndate: 2021\n" + slip.marked)
        let faults = YAMLReader.read(input.bytes).faults
        #expect(faults.map(\.message) == [slip.message])
        #expect(faults.map(\.remedy) == [slip.help])
        #expect(faults.map(\.place) == input.places)
        let casebook = try TemporaryCasebook([("incidents/x.yaml", input.text)])
        #expect(casebook.read().diagnostics.map(\.id) == [.yamlSyntax])
    }

    @Test func dashesAndBulletsWithinTextsAreTexts() {
        for text in ["title: Colonial – stops\n", "body: |\n  – one\n  • two\n", "tags: [\"• a\", – b]\n"] {
            #expect(YAMLReader.read(Array(text.utf8)).faults == [], "\(text)")
        }
    }

    @Test(arguments: [
        ("title: Colonial is victim ⟪#⟫1 of DarkSide\n", "Colonial is victim", "\"Colonial is victim #1 of DarkSide\""),
        ("tags: [a, the ⟪#⟫OpIsrael campaign]\n", "the", "\"the #OpIsrael campaign]\""),
        ("title: ⟪#⟫OpIsrael begins\n", "", "\"#OpIsrael begins\""),
    ])
    func aTextThatEndsBeforeANumberSignIsWarnedOf(marked: String, text: String, whole: String) {
        let input = MarkedInput(marked)
        let found = YAMLReader.read(input.bytes).faults.filter(\.isWarning)
        #expect(found.map(\.message) == ["the value ends here, as '\(text)', for ' #' begins a comment"])
        #expect(found.map(\.remedy) == ["write \(whole), or '# ' where a comment is meant"])
        #expect(found.map(\.place) == input.places)
    }

    @Test func commentsAreComments() {
        for text in [
            "a: 1 # one\n", "a: 1 ## one\n", "# a\na: 1\n", "a: b#c\n", "a: \"x #1\"\n", "a: # none\n  b: 1\n",
        ] {
            #expect(YAMLReader.read(Array(text.utf8)).faults == [], "\(text)")
        }
    }
}
