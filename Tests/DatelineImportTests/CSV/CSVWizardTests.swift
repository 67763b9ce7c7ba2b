import DatelineImport
import DatelineModel
import EDTF
import Testing

/// The first mapping proposes a column for a field by its name, and only where its values fit.
@Suite struct CSVWizardTests {
    private func mapping(_ table: String) throws -> String {
        try #require(Array(table.utf8).withUnsafeBytes { CSVWizard.mapping(of: $0, named: "t.csv").mapping })
    }

    @Test func aColumnOfOtherWordsIsNoType() throws {
        #expect(
            try mapping("Title,Date,Type,Victims\nA,1/20/2022,Espionage,\"Japan, Sony Pictures\"\n") == """
                record: incident            # or actor, source
                separator: ","
                # list-separator: ","       # what divides several values in one cell
                date-format:                # yyyy-MM-dd, dd.MM.yyyy, yyyy, edtf; several: [MMM yyyy, yyyy]; the first dates: 1/20/2022
                columns:                    # field: column
                  title: Title
                  date: Date
                  target-name: Victims
                  # ?: Type                 # no 'type': Espionage
                values:                     # what all rows have alike
                  type: incident            # activity, statement, disclosure, response

                """)
    }

    @Test(arguments: [
        ("Type", "incident", "type: Type"), ("Kind", "Disclosure", "type: Kind"), ("Type", "", "type: Type"),
        ("TLP", "TLP:AMBER", "marking: TLP"), ("TLP", "internal", "# ?: TLP"),
        ("Country", "Peru", "target-country: Country"),
        ("Country", "Peru; Japan", "target-country: Country"), ("Country", "yes", "# ?: Country"),
        ("Source", "https://e.org/1", "sources: Source"), ("Source", "Reuters", "# ?: Source"),
        ("CVE", "CVE-2020-1234", "vulnerabilities: CVE"), ("CVE", "none known", "# ?: CVE"),
        ("Technique", "T1486", "techniques: Technique"), ("Technique", "phishing", "# ?: Technique"),
    ])
    func aFieldIsProposedWhereTheValuesAreOfIt(column: String, value: String, line: String) throws {
        let mapping = try mapping("Title,Date,\(column)\nA,2022,\(value)\n")
        #expect(
            mapping.split(separator: "\n").contains { $0.trimmingPrefix { $0 == " " }.hasPrefix(line) }, "\(mapping)")
    }

    @Test func anotherColumnIsTakenWhereTheFirstDoesNotFit() throws {
        let mapping = try mapping("Title,Date,Type,Kind\nA,2022,Espionage,activity\n")
        #expect(mapping.contains("  type: Kind\n") && mapping.contains("# ?: Type"))
    }

    @Test func listsInCellsAreProposedAsTheyAreWritten() throws {
        let table = """
            name,start_date,receiver_country,initiator_name,sources_url
            A,2012-01-01,"['Korea, Republic of', 'Japan']",['APT37/Reaper/G0067'],"['https://e.org/a', 'https://e.org/b']"
            B,2012-01-02,[],[],[]
            """
        let mapping = try mapping(table)
        #expect(mapping.contains("list-format: python         # "))
        #expect(mapping.contains("# alias-separator: \"/\""))
        #expect(mapping.contains("target-country: receiver_country") && mapping.contains("sources: sources_url"))
        let filled = mapping.split(separator: "date-format: ").joined(separator: "date-format: yyyy-MM-dd ")
            .split(separator: "# alias").joined(separator: "alias")
        let result = try imported(table, by: filled)
        #expect(result.casebook.incidents.map(\.targets.count) == [2, 0])
        #expect(result.casebook.actors.map { [$0.name] + $0.aliases.map(\.name) } == [["APT37", "Reaper"]])
        #expect(result.diagnostics.isEmpty)
        #expect(try self.mapping("Title,Date,Country\nA,2012,\"[\"\"Japan\"\"]\"\n").contains("list-format: json "))
    }

    @Test func whatDividesValuesIsProposedAndNotTaken() throws {
        #expect(try mapping("Title,Date,Tags\nA,2012,a|b\nB,2013,c|d;e\n").contains("# list-separator: \"|\" "))
    }
}
