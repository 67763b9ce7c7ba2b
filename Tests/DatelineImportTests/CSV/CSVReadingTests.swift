import DatelineImport
import DatelineModel
import DatelineReading
import EDTF
import Testing

/// How a table is read as a whole: its header, its rows, its encoding.
@Suite struct CSVReadingTests {
    private let mapping = """
        record: incident
        date-format: yyyy-MM-dd
        list-separator: "|"
        columns: { title: Title, date: Day, sources: Link, body: Text }
        """

    private func reading(_ table: [UInt8], mapping: String? = nil) throws -> ImportResult {
        let (read, faults) = CSVMapping.read(Array((mapping ?? self.mapping).utf8), named: "mapping.yaml")
        var records = CSVImport(try #require(read, "\(faults)"))
        table.withUnsafeBytes { records.read($0, named: "t.csv") }
        let result = records.finish()
        for row in result.summary.rows + result.summary.parts {
            #expect(row.read == row.usedCount + row.skippedCount, "\(row)")
        }
        return result
    }

    private func reading(_ table: String, mapping: String? = nil) throws -> ImportResult {
        try reading(Array(table.utf8), mapping: mapping)
    }

    @Test func emptyCellsBeyondTheHeaderAndRowsOfThemHoldNothing() throws {
        let result = try reading(
            ",,,\nTitle,Day,Link,Text\nOne,2024-01-02,,,, ,\u{A0}\n,,,,,\n,,,\n\n \nTwo,2024-01-03\n\"\",\"\"\n")
        #expect(result.casebook.incidents.map(\.title) == ["One", "Two"])
        #expect(result.diagnostics == [])
        #expect(result.summary.row("row")?.read == 2)
    }

    @Test func textBeyondTheHeaderIsNamedWithItsPlace() throws {
        let result = try reading("Title,Day,Link,Text\nOne,2024-01-02,,,,x,\nTwo,2024-01-03\n")
        #expect(result.casebook.incidents.map(\.title) == ["Two"])
        #expect(result.diagnostics.map(\.message) == ["this row has 7 cells, and there are 4 columns"])
        #expect(result.diagnostics.map(\.place) == [TextPlace(file: "t.csv", line: 2, column: 19)])
        #expect(result.summary.row("row")?.skippedCount == 1)
    }

    @Test func columnsWithoutANameAreCounted() throws {
        let result = try reading("Title,Day,Link,Text,,\nOne,2024-01-02,,,x,y\n")
        #expect(result.casebook.incidents.map(\.title) == ["One"])
        #expect(
            result.summary.row("column without a name")?.skipped.map { "\($0.count) \($0.what)" } == [
                "2 not in the mapping"
            ])
    }

    @Test(arguments: [
        "sep=;\n", "sep=;\r\n", "SEP=;\n", "\"sep=;\"\n", "sep=;;;;\n", "\"sep=;\";;;\r\n", "\u{FEFF}sep=;\n",
        "\u{FEFF}\"Sep=;\"\r\n",
    ])
    func aFirstLineThatSaysWhatDividesCellsIsNoHeaderAndDecides(_ line: String) throws {
        let result = try reading(line + "Title;Day;Link;Text\nOne, two;2024-01-02;;\nThree;never;;\n")
        #expect(result.casebook.incidents.map(\.title) == ["One, two"])
        #expect(result.diagnostics.map(\.place) == [TextPlace(file: "t.csv", line: 4, column: 7)])
    }

    @Test(arguments: [("sep=|", "|"), ("sep=\t", "\t"), ("sep=\\t", "\t"), ("sep=,", ","), ("sep=:", ":")])
    func anyCharacterMayDivideCells(line: String, separator: String) throws {
        let rows = [["Title", "Day", "Link", "Text"], ["One", "2024-01-02", "", ""]]
        let table = rows.map { $0.joined(separator: separator) }.joined(separator: "\n")
        #expect(try reading(line + "\n" + table).casebook.incidents.map(\.title) == ["One"])
        let wizard = Array((line + "\n" + table).utf8).withUnsafeBytes { CSVWizard.mapping(of: $0, named: "t.csv") }
        let text = try #require(wizard.mapping)
        #expect(text.contains("separator: " + (separator == "\t" ? "tab" : "\"\(separator)\"") + "\n"))
        #expect(text.contains("title: Title\n") && text.contains("date: Day\n"))
    }

    @Test func aTableThatContradictsTheMappingIsBelievedAndTold() throws {
        let result = try reading(
            "sep=;\nTitle;Day;Link;Text\nOne;2024-01-02;;\n", mapping: "separator: '|'\n" + mapping)
        #expect(result.casebook.incidents.map(\.title) == ["One"])
        #expect(
            result.diagnostics.map(\.message) == [
                "'t.csv' begins with 'sep=', so that \";\" divides its cells and not \"|\""
            ])
        #expect(result.diagnostics.map(\.severity) == [.note])
    }

    @Test(arguments: ["sep=", "sep=;x", "separator;Day", "\"sep=;", "sep=¤"])
    func anyOtherFirstLineIsAHeader(_ line: String) throws {
        let result = try reading(line + "\nTitle,Day,Link,Text\nOne,2024-01-02,,\n")
        #expect(result.casebook.incidents.isEmpty)
        #expect(result.diagnostics.contains { $0.message.hasPrefix("'t.csv' has no column '") })
    }

    @Test func listsAndTextsAreReadFromAllColumnsOfAName() throws {
        let result = try reading(
            "Title,Link,Day,Link ,Text,Text,Link\nOne,https://a.example/1,2024-01-02,https://b.example/2,Here.,There.,\n"
        )
        #expect(result.casebook.sources.map(\.url) == ["https://a.example/1", "https://b.example/2"])
        #expect(result.casebook.incidents.map(\.body.markdown) == ["Here.\n\nThere."])
        #expect(
            result.diagnostics.map(\.message) == [
                "2 columns are named 'Text', and all of them are read as body",
                "3 columns are named 'Link', and all of them are read as sources",
            ])
        #expect(result.summary.row("column Link")?.usedCount == 2)
    }

    @Test func whatIsOneValueIsReadFromTheFirstColumnOfANameAndTheOtherIsCounted() throws {
        let result = try reading(
            "Title,Day,Day,Link,Text,TITLE\nOne,2024-01-02,2024-01-03,,,x\nTwo,,2024-01-04,,,y\n")
        #expect(result.casebook.incidents.map(\.date.description) == ["2024-01-02", "2024-01-04"])
        #expect(
            result.diagnostics.map(\.message) == [
                "2 columns are named 'Day', of which date takes the first that is filled"
            ])
        #expect(result.diagnostics.map(\.severity) == [.warning])
        let day = try #require(result.summary.row("column Day"))
        #expect(day.usedCount == 2)
        #expect(day.skipped.map { "\($0.count) \($0.what)" } == ["1 another column of this name is taken"])
        #expect(result.summary.row("column TITLE")?.skippedCount == 2)
    }

    @Test func theWizardTellsOfColumnsOfOneName() throws {
        let table = "Title,Day,Link,Link,Odd,Odd\nOne,2024-01-02,,,,\n"
        let text = try #require(
            Array(table.utf8).withUnsafeBytes { CSVWizard.mapping(of: $0, named: "t.csv").mapping })
        #expect(text.contains("  sources: Link    # 2 columns of this name\n"))
        #expect(text.split(separator: "\n").count { $0 == "  # ?: Odd" } == 1)
    }

    @Test func aRowThatIsNotUTF8IsNamedWithTheRemedyAndTheOthersStay() throws {
        let rows: [[UInt8]] = [
            Array("Title,Day,Link,Text\nOne,2024-01-02,,Köln\nT".utf8), [0xFC], Array("r,2024-01-03,,K".utf8), [0xF6],
            Array("ln\nThree,2024-01-04,,\nFour,2024-01-05,,\"a".utf8), [0x93, 0x94], Array("b\"\n".utf8),
        ]
        let result = try reading(Array(rows.joined()))
        #expect(result.casebook.incidents.map(\.title) == ["One", "Three"])
        #expect(result.diagnostics.map(\.id) == [.textEncoding, .textEncoding])
        #expect(
            result.diagnostics.map(\.place) == [
                TextPlace(file: "t.csv", line: 3, column: 1), TextPlace(file: "t.csv", line: 5, column: 18),
            ])
        #expect(result.diagnostics.allSatisfy { $0.help?.contains("'iconv -f WINDOWS-1252 -t UTF-8 FILE'") ?? false })
        #expect(result.summary.row("row")?.skippedCount == 2)
    }

    @Test func aMappingThatIsNotUTF8IsNamedAsWhatItIs() {
        let latin = Array("columns:\n  title: L".utf8) + [0xE4] + Array("nder\n".utf8)
        let (mapping, faults) = CSVMapping.read(latin, named: "m.yaml")
        #expect(mapping == nil && faults.map(\.id) == [.textEncoding])
        #expect(faults.first?.help?.contains("'iconv -f WINDOWS-1252 -t UTF-8 FILE'") == true)
    }

    @Test func aHeaderThatIsNotUTF8LeavesTheTableOut() throws {
        let table = Array("Title,Day,Link,Text,L".utf8) + [0xE4] + Array("nder\nOne,2024-01-02,,,\n".utf8)
        let result = try reading(table)
        #expect(result.casebook.incidents.isEmpty)
        #expect(result.diagnostics.map(\.id) == [.textEncoding])
        #expect(result.diagnostics.map(\.place) == [TextPlace(file: "t.csv", line: 1, column: 21)])
        #expect(result.summary.row("row")?.skippedCount == 1)
        let wizard = table.withUnsafeBytes { CSVWizard.mapping(of: $0, named: "t.csv") }
        #expect(wizard.mapping == nil && wizard.diagnostics.map(\.id) == [.textEncoding])
    }
}
