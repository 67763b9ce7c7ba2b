import DatelineModel
import Testing

@testable import DatelineReading

struct MarkingFieldTests {
    @Test(arguments: Marking.allCases) func takesTheLabelsOfTLP2(marking: Marking) throws {
        #expect(try incident("marking: \(marking.label)").metadata.marking == marking)
    }

    @Test func followsTheCasebookWhereThereIsNone() throws {
        #expect(try incident("title: X").metadata.marking == nil)
    }

    @Test func namesTheLabelThatOldOrSloppyOnesMean() throws {
        try expect("marking: ⟪tlp:white⟫", reports: "write 'TLP:CLEAR'", as: .markingLabel)
        try expect("marking: ⟪TLP:AMBER STRICT⟫", reports: "write 'TLP:AMBER+STRICT'", as: .markingLabel)
        try expect("marking: ⟪red⟫", reports: "write 'TLP:RED'", as: .markingLabel)
    }

    @Test func listsTheLabelsWhereNothingIsMeant() throws {
        try expect("marking: ⟪secret⟫", reports: "TLP:CLEAR, TLP:GREEN", as: .markingLabel)
    }

    @Test func refusesAPartThatIsLooserThanItsRecord() throws {
        try expect(
            """
            marking: TLP:AMBER
            claims:
              - { text: So it was., source: report-2018, marking: ⟪TLP:GREEN⟫ }
            """, reports: "looser than the record's TLP:AMBER", as: .looserPart)
    }

    @Test func measuresPartsByTheCasebooksDefaultWhereTheRecordHasNone() throws {
        try expect(
            "malware: [{ id: wannacry, marking: ⟪TLP:CLEAR⟫ }]", settings: "title: A test\ndefault-marking: TLP:GREEN",
            reports: "looser than the record's TLP:GREEN", as: .looserPart)
    }

    @Test func takesAPartThatIsStricter() throws {
        let claims = try incident("claims: [{ text: So it was., source: report-2018, marking: TLP:AMBER }]").claims
        #expect(claims.map(\.provenance.marking) == [.amber])
    }
}
