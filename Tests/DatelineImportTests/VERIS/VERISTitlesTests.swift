import DatelineImport
import DatelineModel
import Testing

/// A title tells one incident from another, and closes the quotations that it opens.
@Suite struct VERISTitlesTests {
    private func record(_ id: String, summary: String? = nil, victims: [String] = []) -> String {
        let names = victims.map { "\"\($0)\"" }.joined(separator: ", ")
        let text = summary.map { #", "summary": "\#($0)""# } ?? ""
        return
            #"{"incident_id": "\#(id)"\#(text), "victim": {"victim_id": [\#(names)]}, "timeline": {"incident": {"year": 2016}}}"#
    }

    private func titles(_ records: String...) -> [String] {
        VERISImport().reading("[\(records.joined(separator: ","))]").casebook.incidents.map(\.title).sorted()
    }

    @Test func recordsOfOneSummaryHaveTheirVictimsBesideIt() {
        let summary = "A card reader was changed. The list of shops was published."
        #expect(
            titles(
                record("S-1", summary: summary, victims: ["kiosk-1.example"]),
                record("S-2", summary: summary, victims: ["kiosk-2.example", "kiosk-3.example"]),
                record("S-3", summary: summary, victims: ["Unknown"]),
                record("S-4", summary: "A door was left open at kiosk-9. More.", victims: ["kiosk-9"]))
                == [
                    "A card reader was changed", "A card reader was changed (kiosk-1.example)",
                    "A card reader was changed (kiosk-2.example)", "A door was left open at kiosk-9",
                ])
    }

    @Test func aVictimThatTheTitleNamesIsNotNamedTwice() {
        let summary = "The shop Kiosk lost cards."
        #expect(
            titles(
                record("S-1", summary: summary, victims: ["Kiosk"]), record("S-2", summary: summary, victims: ["Other"])
            )
                == ["The shop Kiosk lost cards", "The shop Kiosk lost cards (Other)"])
    }

    @Test func aTitleIsNeverLongerThanTheOthers() {
        let long = String(repeating: "word ", count: 60) + "end"
        let victim = String(repeating: "Victim ", count: 30)
        let titles = titles(
            record("S-1", summary: long, victims: [victim + "1"]), record("S-2", summary: long, victims: [victim + "2"])
        )
        #expect(titles.allSatisfy { $0.count <= 200 && $0.hasSuffix("…)") })
    }

    @Test func aSummaryThatIsOneQuotationGivesATitleWithoutMarks() {
        #expect(
            titles(record("Q-1", summary: #"\"A pump was switched off. Nobody saw it.\""#)) == [
                "A pump was switched off"
            ])
        #expect(titles(record("Q-2", summary: #"\"A pump\" was switched off."#)) == [#""A pump" was switched off"#])
        let long = #"\""# + String(repeating: "word ", count: 60) + #"end\""#
        #expect(titles(record("Q-3", summary: long)).allSatisfy { $0.hasPrefix("word") && $0.hasSuffix("word…") })
    }
}
