import DatelineExport
import DatelineModel
import Testing

/// stix2-validator and misp-stix on our bundles.
@Suite(.enabled(if: Judges.python != nil, Judges.absence))
struct STIXJudgeTests {
    @Test(arguments: STIXBundle.Profile.allCases)
    func theValidatorFindsNothing(_ profile: STIXBundle.Profile) throws {
        let files = JudgedCasebooks.files("json") { STIXBundle(of: $0, profile: profile).bytes }
        let verdict = try Judges.verdict(of: "stix", on: files)
        #expect(verdict.dropLast() == [])
        #expect(verdict.last.flatMap { Int($0.dropFirst("objects ".count)) } ?? 0 > 500)
    }

    @Test func theValidatorFindsAFaultWhereThereIsOne() throws {
        let bundle = text(STIXBundle(of: disclosure(Lines.actor)).bytes)
        let broken = bundle.replacing("\"name\":\"APT37\"", with: "\"title\":\"APT37\"")
        let verdict = try Judges.verdict(of: "stix", on: [("broken.json", Array(broken.utf8))])
        #expect(verdict.count > 1)
    }

    @Test func mispStixMakesAnEventOfEveryIncident() throws {
        let casebooks = JudgedCasebooks.all()
        let incidents = casebooks.reduce(0) { $0 + $1.disclosure.incidents.count }
        let files = JudgedCasebooks.files("json") { STIXBundle(of: $0, profile: .misp).bytes }
        let verdict = try Judges.verdict(of: "misp-stix", on: files)
        #expect(verdict.dropLast() == [])
        #expect(verdict.last?.hasPrefix("events \(incidents) clusters ") == true)
    }
}
