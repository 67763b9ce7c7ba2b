import DatelineModel
import Testing

@testable import DatelineReading

struct SaidBeforeHappenedTests {
    @Test func warnsOfAStatementMadeBeforeTheIncident() throws {
        try expect(
            "attribution: [{ to: lazarus, said: ⟪2016-12⟫, source: report-2018 }]",
            reports: "the incident is dated '2017-05-12'", as: .saidBeforeHappened, .warning)
        try expect(
            "claims: [{ text: A., said: ⟪2017-05-11⟫, source: report-2018 }]", reports: "check the two dates",
            as: .saidBeforeHappened, .warning)
    }

    @Test func isContentWhereItIsNotCertain() throws {
        for said in ["2017-05-12", "2017-05", "2017", "/2017", "2018"] {
            try expectNothing("claims: [{ text: A., said: \"\(said)\", source: report-2018 }]")
        }
        try expectNothing("date: \"[..2017]\"\nclaims: [{ text: A., said: 1999, source: report-2018 }]")
    }
}
