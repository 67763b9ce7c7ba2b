import DatelineImport
import DatelineModel
import EDTF
import Foundation
import Testing

/// Rows of a table become records by a mapping; nothing about it is guessed.
@Suite struct CSVImportTests {
    private let mapping = """
        record: incident
        separator: ";"
        list-separator: "|"
        date-format: dd.MM.yyyy
        columns:
          title: Titel
          date: Von
          until: Bis
          target-country: Land
          attribution: Gruppe
          by: Wer
          sources: Quelle
          marking: TLP
          ids.case: Nr
        values: { type: activity }
        """

    private func reading(_ table: String, mapping: String? = nil) throws -> ImportResult {
        let (read, faults) = CSVMapping.read(Array((mapping ?? self.mapping).utf8), named: "mapping.yaml")
        return CSVImport(try #require(read, "\(faults)")).reading([("table.csv", table)])
    }

    private let header = "Nr;Titel;Von;Bis;Land;Gruppe;Wer;Quelle;TLP;Rest\n"

    @Test func aRowBecomesAnIncidentByTheMapping() throws {
        let result = try reading(
            header
                + "17;\"Angriff; auf \"\"X\"\"\";03.04.2018;05.04.2018;Turkey;APT1|unknown;CERT-Bund;https://bsi.bund.de/x;tlp:amber;?\n"
        )
        let incident = try #require(result.casebook.incidents.first)
        #expect(incident.title == "Angriff; auf \"X\"")
        #expect(incident.kind == .activity)
        #expect(incident.date.description == "2018-04-03/2018-04-05")
        #expect(incident.targets.map(\.country?.code) == ["TR"])
        #expect(incident.attributions.map(\.actorInvolved?.text) == ["apt1", nil])
        #expect(incident.attributions.first?.provenance.by == ID<Organisation>("cert-bund").map(Party.organisation))
        #expect(incident.metadata.marking == .amber)
        #expect(incident.metadata.foreignIDs == ["case": "17"])
        #expect(result.casebook.sources.map(\.url) == ["https://bsi.bund.de/x"])
        #expect(result.summary.row("column Rest")?.skipped.map(\.what) == ["not in the mapping"])
        try RoundTrip.check(result.casebook)
    }

    @Test func aDateInAnotherFormatLeavesItsRowOutAndIsNamedWithItsPlace() throws {
        let result = try reading(
            header + "1;Eins;2018-04-03;;;;;;;\n2;Zwei;13.04.2018;;;;;;;\n3;Drei;31.02.2018;;;;;;;\n")
        #expect(result.casebook.incidents.map(\.title) == ["Zwei"])
        let errors = result.diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.id) == [.importDate, .importDate])
        #expect(
            errors.map(\.place) == [
                TextPlace(file: "table.csv", line: 2, column: 8), TextPlace(file: "table.csv", line: 4, column: 8),
            ])
        #expect(result.summary.row("row")?.read == 3)
    }

    @Test(arguments: [
        ("yyyy", "2018", "2018"), ("MM/yyyy", "04/2018", "2018-04"), ("MM/dd/yyyy", "04/03/2018", "2018-04-03"),
        ("d MMM yyyy", "3 Apr 2018", "2018-04-03"), ("MMMM d, yyyy", "April 3, 2018", "2018-04-03"),
        ("yyyy-MM-dd HH:mm:ss", "2018-04-03 12:00:01", "2018-04-03"), ("edtf", "[..2018]", "[..2018]"),
        ("edtf", "2018-04/2018-05", "2018-04/2018-05"),
    ])
    func aDateIsAsExactAsItsFormat(format: String, written: String, date: String) throws {
        let mapping = "date-format: \"\(format)\"\ncolumns: { title: t, date: d }"
        let result = try reading("t,d\nA,\"\(written)\"\n", mapping: mapping)
        #expect(result.casebook.incidents.map(\.date.description) == [date])
    }

    @Test(arguments: [
        ("columns: { title: t, date: d }", "the mapping does not say how dates are written, and that is never guessed"),
        ("date-format: yyyy\ncolumns: { title: t }", "no column is 'date', which incidents must have"),
        ("date-format: yyyy\ncolumns: { titel: t, date: d, title: x }", "'titel' is no field of incidents"),
        (
            "date-format: soon\ncolumns: { title: t, date: d }",
            "'soon' is not a format of dates: 'oo' stands for nothing in a date"
        ),
        ("date-format: yyyy\nseparator: \"::\"\ncolumns: { title: t, date: d }", "'::' cannot divide cells"),
        ("record: event\ndate-format: yyyy\ncolumns: { title: t, date: d }", "'event' is no kind of record"),
        ("- a", "this is not a mapping"),
    ])
    func aFaultyMappingIsRefused(mapping: String, message: String) {
        let (read, diagnostics) = CSVMapping.read(Array(mapping.utf8), named: "mapping.yaml")
        #expect(read == nil)
        #expect(diagnostics.map(\.message) == [message])
    }

    @Test func aColumnThatIsMissingIsNamed() throws {
        let result = try reading("Titel;Von\nA;03.04.2018\n")
        #expect(result.diagnostics.map(\.message) == ["'table.csv' has no column 'Bis'"])
        #expect(result.casebook.incidents.isEmpty)
    }

    @Test func valuesThatCannotBeReadAreReportedAndTheRowStays() throws {
        let result = try reading(header + "1;Eins;03.04.2018;;Atlantis;;;nowhere;tlp:purple;\n")
        #expect(result.casebook.incidents.first?.metadata.marking == .red)
        #expect(result.diagnostics.map(\.id) == [.importObject, .importObject, .importMarking])
        #expect(result.diagnostics.allSatisfy { $0.severity == .warning })
    }

    @Test func rowsWithTooManyCellsAndQuotesWithoutEndAreNamed() throws {
        let mapping = "date-format: yyyy\ncolumns: { title: t, date: d }"
        let result = try reading("t,d\nA,2018,x\nB,2019\nC,\"2020\n", mapping: mapping)
        #expect(result.casebook.incidents.map(\.title) == ["B"])
        #expect(result.diagnostics.filter { $0.id == .csvSyntax }.map { $0.place?.line } == [2, 4])
        #expect(result.summary.read == 3)
    }

    @Test func actorsAndSourcesAreRecordsToo() throws {
        let actors = try reading(
            "n,a\nAPT1,\"Comment Crew\"\n",
            mapping: "record: actor\ncolumns: { name: n, aliases: a }\nvalues: { by: Mandiant }")
        #expect(actors.casebook.actors.first?.aliases.map(\.name) == ["Comment Crew"])
        let sources = try reading(
            "t,p,d\nReport,FireEye,2018\n",
            mapping: "record: source\ndate-format: yyyy\ncolumns: { title: t, publisher: p, published: d }")
        #expect(sources.casebook.sources.first?.published?.description == "2018")
        try RoundTrip.check(actors.casebook)
    }

    @Test func theWizardsMappingOnlyLacksWhatAPersonMustSay() throws {
        let table = "Title;Date Added;Country;Odd\nA;03.04.2018;DE;1\n"
        let mapping = try #require(
            Array(table.utf8).withUnsafeBytes { CSVWizard.mapping(of: $0, named: "t.csv").mapping })
        #expect(
            mapping.contains("title: Title") && mapping.contains("target-country: Country")
                && mapping.contains("# ?: Odd"))
        #expect(mapping.contains("the first dates: 03.04.2018"))
        let (unread, faults) = CSVMapping.read(Array(mapping.utf8), named: "m")
        #expect(unread == nil && faults.map(\.id) == [.csvMapping])
        let filled = mapping.split(separator: "date-format: ").joined(separator: "date-format: dd.MM.yyyy ")
        #expect(try reading(table, mapping: filled).casebook.incidents.map(\.date.description) == ["2018-04-03"])
    }
}
