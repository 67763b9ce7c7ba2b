import DatelineImport
import DatelineModel
import Testing

/// Several values in one cell: divided by a separator, or written as a list of JSON or Python.
@Suite struct CSVListTests {
    private func mapping(_ lists: String) -> String {
        "date-format: yyyy\n\(lists)\ncolumns: { title: t, date: d, target-country: c, attribution: a, sources: s, marking: m }"
    }
    private let header = "t,d,c,a,s,m\n"

    @Test func listsOfPythonAreReadWithNamesThatHoldCommas() throws {
        let result = try imported(
            header
                + #"A,2012,"['Korea, Republic of', 'Japan']",['APT37/Reaper/G0067'],"['https://e.org/a', 'https://e.org/b']","#
                + "\nB,2013,Japan,Lazarus,https://e.org/a,\nC,2013,[],['Unknown'],[],\n",
            by: mapping("list-format: python\nalias-separator: /"))
        let first = try #require(result.casebook.incidents.first)
        #expect(first.targets.map(\.country?.code) == ["KR", "JP"])
        #expect(first.metadata.sources.count == 2)
        #expect(result.casebook.actors.map(\.name) == ["APT37", "Lazarus"])
        #expect(result.casebook.actors.first?.aliases.map(\.name) == ["Reaper"])
        #expect(result.casebook.actors.first?.metadata.foreignIDs == ["attack": "G0067"])
        #expect(result.ways("column c") == ["3 used as target-country", "1 skipped: an empty list"])
        #expect(
            result.ways("column a") == ["3 used as attribution", "1 used as alias", "1 used as ids.attack"])
        #expect(result.diagnostics.isEmpty)
        try RoundTrip.check(result.casebook)
    }

    @Test func listsInListsAreNamesOfOneActor() throws {
        let result = try imported(
            header + #"A,2012,,"[[""APT37"", ""Reaper"", ""APT37""], [""Lazarus""]]",,"# + "\n",
            by: mapping("list-format: json"))
        #expect(
            result.casebook.actors.map { [$0.name] + $0.aliases.map(\.name) } == [["APT37", "Reaper"], ["Lazarus"]])
        #expect(
            result.ways("column a") == ["2 used as attribution", "1 used as alias", "1 skipped: the same name again"])
    }

    @Test func aFurtherNameIsAsStrictAsTheRowsThatHaveIt() throws {
        let result = try imported(
            header + "A,2012,,X/Secret,,TLP:RED\nB,2012,,X/Known,,TLP:CLEAR\n", by: mapping("alias-separator: /"))
        let actor = try #require(result.casebook.actors.first)
        #expect(actor.metadata.marking == nil)
        #expect(
            actor.aliases.map { [$0.name, $0.provenance.marking?.label] } == [["Known", nil], ["Secret", "TLP:RED"]])
    }

    @Test func aListThatTheMappingDoesNotTellOfIsNoName() throws {
        let result = try imported(
            header + "A,2012,['Japan'],['APT37'],['https://e.org/a'],\nB,2012,['Japan'],\"[\"\"X\"\"]\",,\n",
            by: mapping("list-separator: \", \""))
        #expect(result.casebook.actors.isEmpty && result.casebook.sources.isEmpty)
        #expect(
            result.diagnostics.map { "\($0.message): \($0.help ?? "")" } == [
                "this cell is a list of Python, and the mapping does not say so; 2 times, also at 3:8: "
                    + "add 'list-format: python' to the mapping",
                "this cell is a list of Python, and the mapping does not say so: add 'list-format: python' to the mapping",
                "this cell is a list of Python, and the mapping does not say so: add 'list-format: python' to the mapping",
                "this cell is a list of JSON, and the mapping does not say so: add 'list-format: json' to the mapping",
            ])
        #expect(result.ways("column c") == ["2 skipped: a list that the mapping does not tell of"])
        #expect(result.summary.faulty == 5)
    }

    @Test(
        arguments: ["['Japan', 'Peru']", "('Japan', 'Peru')", "[1, 'Japan']", "('Japan', 1)"],
        ["", "list-separator: \",\"", "list-separator: \";\"", "alias-separator: /"])
    func aListOfPythonIsRefusedWholeWhereTheMappingSaysJSON(cell: String, separator: String) throws {
        let result = try imported(
            header + "A,2012,\"\(cell)\",\"\(cell)\",,\n", by: mapping("list-format: json\n\(separator)"))
        #expect(result.casebook.actors.isEmpty && result.casebook.incidents.first?.targets == [])
        let message = "this cell is a list of Python, and the mapping says that lists are JSON"
        #expect(result.diagnostics.map(\.message) == [message, message])
        let help = "write 'list-format: python' in the mapping, which reads lists of JSON too"
        #expect(result.diagnostics.map(\.help) == [help, help])
        let way = ["1 skipped: a list in another format than the mapping says"]
        #expect(result.ways("column c") == way && result.ways("column a") == way)
    }

    @Test(arguments: [#"[1, 'a']"#, #"[""a"", 1]"#, "('a', 1)"], ["", "list-separator: \", \""])
    func aListWithNumbersIsNoNameEither(cell: String, separator: String) throws {
        let result = try imported(header + "A,2012,,\"\(cell)\",,\n", by: mapping(separator))
        #expect(result.casebook.actors.isEmpty)
        #expect(result.ways("column a") == ["1 skipped: a list that the mapping does not tell of"])
    }

    @Test(
        arguments: [#"[1, ""a""]"#, #"[""a"", null, ""1""]"#],
        ["json", "python", "json\nlist-separator: \",\"", "python\nlist-separator: \",\""])
    func aListThatBothNotationsReadIsNoFault(cell: String, format: String) throws {
        let result = try imported(header + "A,2012,,\"\(cell)\",,\n", by: mapping("list-format: \(format)"))
        #expect(Set(result.casebook.actors.map(\.name)) == ["1", "a"])
        #expect(result.diagnostics.isEmpty)
    }

    @Test func whatAllRowsHaveAlikeIsRefusedToo() {
        let text = mapping("list-format: json") + "\nvalues: { tags: \"('a', 'b')\" }\n"
        let (read, diagnostics) = CSVMapping.read(Array(text.utf8), named: "m.yaml")
        #expect(read == nil)
        #expect(
            diagnostics.map(\.message) == [
                "this cell is a list of Python, and the mapping says that lists are JSON"
            ])
    }

    @Test func aBrokenListIsNamedAndSkipped() throws {
        let result = try imported(header + "A,2012,\"['Japan', 'Peru\",,,\n", by: mapping("list-format: python"))
        #expect(result.diagnostics.map(\.message) == ["'['Japan', 'Peru' is no list of Python: a quote has no end"])
        #expect(result.ways("column c") == ["1 skipped: a list that cannot be read"])
    }

    @Test func anUnknownFormatOfListsIsRefused() {
        let (read, diagnostics) = CSVMapping.read(Array(mapping("list-format: xml").utf8), named: "m.yaml")
        #expect(read == nil)
        #expect(diagnostics.map(\.message) == ["'xml' is no format of lists"])
    }
}
