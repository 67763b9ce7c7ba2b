import DatelineModel
import Testing

struct DiagnosticIDTests {
    private let date = DiagnosticID("edtf-date", summary: "s", explanation: "e", example: "x", remedy: "r")

    @Test func isTheSameByItsNameAlone() {
        let reworded = DiagnosticID("edtf-date", summary: "other", explanation: "", example: "", remedy: "")
        #expect(date == reworded)
        #expect(Set([date, reworded]).count == 1)
        #expect(date != DiagnosticID("calendar-day", summary: "s", explanation: "e", example: "x", remedy: "r"))
    }

    @Test func isPrintedAsItsName() {
        #expect("\(date)" == "edtf-date")
    }
}
