import DatelineModel
import Testing

@testable import DatelineImport

/// A record's text gets new fields and items, and every other line stays as somebody wrote it.
@Suite struct RecordTextEditTests {
    private func entry(_ key: String, _ value: RecordValue) -> RecordValue.Entry { .init(key: key, value: value) }

    private func mention(_ id: String) -> RecordValue { .map([entry("id", .word(id)), entry("by", .word("cisa"))]) }

    private func edited(
        _ text: String, _ held: [RecordValue.Entry], _ merged: [RecordValue.Entry], _ paragraphs: [String] = []
    ) throws -> String {
        var edit = try #require(RecordTextEdit(text, isMarkdown: true))
        edit.change(held, to: merged)
        edit.append(paragraphs)
        return edit.text
    }

    @Test func addsItemsAndFieldsBetweenLinesThatStay() throws {
        let text = """
            ---
            type: actor   # ours
            name: X
            # What it uses.
            malware:
            - id: a # seen twice
              by: cisa

            # Ids elsewhere.
            ids: { stix: s }
            ---

            It is.

            """
        let held = [
            entry("type", .word("actor")), entry("name", .text("X")), entry("malware", .list([mention("a")])),
            entry("ids", .map([entry("stix", .text("s"))])),
        ]
        var merged = held
        merged[2] = entry("malware", .list([mention("a"), mention("b")]))
        merged.insert(entry("kind", .word("unit")), at: 2)
        let result = try edited(text, held, merged, ["It was."])
        #expect(
            result == """
                ---
                type: actor   # ours
                name: X
                kind: unit
                # What it uses.
                malware:
                - id: a # seen twice
                  by: cisa
                - { id: b, by: cisa }

                # Ids elsewhere.
                ids: { stix: s }
                ---

                It is.

                It was.

                """)
    }

    @Test func changesOneItemAndKeepsItsComments() throws {
        let text =
            "---\nmalware:\n  - id: a # seen twice\n    by: cisa\n  - { id: b, by: cisa } # once\nmarking: TLP:CLEAR # Ann\n---\n"
        let held = [entry("malware", .list([mention("a"), mention("b")])), entry("marking", .word("TLP:CLEAR"))]
        let merged = [
            entry("malware", .list([mention("a"), .map([entry("id", .word("b")), entry("by", .word("fbi"))])])),
            entry("marking", .word("TLP:RED")),
        ]
        #expect(
            try edited(text, held, merged)
                == "---\nmalware:\n  - id: a # seen twice\n    by: cisa\n  # once\n  - { id: b, by: fbi }\nmarking: TLP:RED # Ann\n---\n"
        )
    }

    @Test func writesAListOnOneLineAnew() throws {
        let held = [entry("tags", .list([.text("a")]))]
        let merged = [entry("tags", .list([.text("a"), .text("b")]))]
        #expect(try edited("---\ntags: [a] # mine\n---\n", held, merged) == "---\ntags: [a, b] # mine\n---\n")
    }

    @Test func keepsTheLineEndsAndTheMarkOfByteOrder() throws {
        let held = [entry("tags", .list([.text("a")]))]
        let merged = held + [entry("marking", .word("TLP:RED"))]
        #expect(
            try edited("\u{FEFF}---\r\ntags: [a]\r\n---\r\nIt.\r\n", held, merged)
                == "\u{FEFF}---\r\ntags: [a]\r\nmarking: TLP:RED\r\n---\r\nIt.\r\n")
    }

    @Test(arguments: ["no front matter", "---\ntags: [a]\n", "---\na: 1\r\n---\n"])
    func doesNotTakeWhatCannotBeDivided(_ text: String) { #expect(RecordTextEdit(text, isMarkdown: true) == nil) }
}
