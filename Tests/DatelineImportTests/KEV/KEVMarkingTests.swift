import DatelineImport
import DatelineModel
import Testing

/// A label of TLP that somebody put into a catalogue marks what is made of the entry, from whichever field.
@Suite struct KEVMarkingTests {
    private static let fields: [(name: String, text: String, marking: Marking?)] = [
        ("tlp", "AMBER", .amber), ("Tlp", "amber", .amber), ("x_tlp", "RED", .red), ("TLP label", "GREEN", .green),
        ("TLP", "violet", .red), ("Tags", "apt, tlp:amber", .amber), ("keywords", "tlp:green", .green),
        ("category", "TLP:AMBER+STRICT", .amberStrict), ("notes", "internal (TLP:RED)", .red),
        ("shortDescription", "TLP:AMBER; a use after free", .amber), ("product", "TLP", nil), ("owner", "desk", nil),
    ]

    private func marking(_ result: ImportResult) throws -> Marking? {
        try only(result.casebook.incidents).metadata.marking
    }

    private func json(_ more: String, around: String = "", released: String = "2024-01-01") -> String {
        #"{\#(around)"dateReleased": "\#(released)", "vulnerabilities": [{"cveID": "CVE-2018-4878", "dateAdded": "2021-11-03", \#(more)}]}"#
    }

    @Test(arguments: fields)
    func anyFieldOfJSON(name: String, text: String, marking: Marking?) throws {
        let result = KEVImport().reading(json("\"\(name)\": \"\(text)\""))
        #expect(try self.marking(result) == marking)
        #expect(result.diagnostics.map(\.id) == (marking == nil ? [] : [.importMarking]))
    }

    @Test(arguments: fields)
    func anyColumnOfATable(name: String, text: String, marking: Marking?) throws {
        let result = KEVImport().reading("cveID,dateAdded,\(name)\nCVE-2018-4878,2021-11-03,\"\(text)\"\n")
        #expect(try self.marking(result) == marking)
        #expect(result.diagnostics.map(\.id) == (marking == nil ? [] : [.importMarking]))
    }

    @Test(arguments: [
        (#""meta": {"tlp": "red"}"#, Marking.red), (#""x_tlp": {"label": "amber"}"#, .amber),
        (#""tags": [{"name": "tlp:green"}]"#, .green), (#""links": [{"url": "x", "tlp": "red"}]"#, .red),
        (#""tlp": ["green", "amber"]"#, .amber), (#""tlp": "green", "labels": ["tlp:red"]"#, .red),
    ])
    func insideOtherValues(more: String, marking: Marking) throws {
        #expect(try self.marking(KEVImport().reading(json(more))) == marking)
    }

    @Test func everyColumnOfOneNameIsLookedThrough() throws {
        let table = "cveID,dateAdded,tlp,tlp\nCVE-2018-4878,2021-11-03,GREEN,RED\n"
        #expect(try marking(KEVImport().reading(table)) == .red)
    }

    @Test func aLabelInDisguiseIsNone() throws {
        let table = "cveID,dateAdded,tlp\nCVE-2018-4878,2021-11-03,CLE\u{200B}AR\n"
        #expect(try marking(KEVImport().reading(table)) == .red)
    }

    @Test func aLabelOfTheCatalogueIsThatOfAllEntries() throws {
        let result = KEVImport().reading(json(#""notes": "x""#, around: #""tlp": "AMBER", "#))
        #expect(try marking(result) == .amber)
    }

    @Test func anotherCatalogueDoesNotFreeAnEntry() throws {
        let files = [
            ("1", json(#""tlp": "RED""#)), ("2", json(#""notes": "x""#, released: "2024-02-01")),
        ]
        for files in [files, files.reversed()] { #expect(try marking(KEVImport().reading(files)) == .red) }
    }

    @Test func fieldsOfLabelsAreCountedAsMarkings() {
        let summary = KEVImport().reading(json(#""x_tlp": "RED", "owner": {"name": "desk"}"#)).summary
        #expect(summary.row("field 'x_tlp'")?.used.map(\.what) == ["marking"])
        #expect(summary.row("field 'owner'")?.skipped.map(\.what) == ["not used by Dateline"])
    }
}
