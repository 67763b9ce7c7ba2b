import DatelineExport
import DatelineModel
import Testing

/// Python's reader of CSV on our tables.
@Suite(.enabled(if: Judges.python != nil, Judges.absence))
struct CSVJudgeTests {
    @Test(arguments: CSVTable.allCases)
    func everyRowIsWholeAndNoCellIsAFormula(_ table: CSVTable) throws {
        let verdict = try Judges.verdict(of: "csv", on: JudgedCasebooks.files("csv") { table.bytes(of: $0) })
        #expect(verdict.dropLast() == [])
        #expect(verdict.last != "rows 0")
    }
}
