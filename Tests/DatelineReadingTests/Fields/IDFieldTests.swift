import DatelineModel
import Testing

@testable import DatelineReading

struct IDFieldTests {
    @Test func writesTheSlugOfAName() throws {
        try expect("malware: [⟪WannaCry 2.0⟫]", reports: "write 'wannacry-2-0'", as: .idSpelling)
    }

    @Test func writesTechniquesInCapitals() throws {
        try expect("techniques: [⟪t1486⟫]", reports: "write 'T1486'", as: .idSpelling)
        try expect("techniques: [⟪ransomware⟫]", reports: "the number of an ATT&CK technique", as: .idSpelling)
    }

    @Test func writesVulnerabilitiesInCapitals() throws {
        try expect("vulnerabilities: [⟪cve-2018-4878⟫]", reports: "write 'CVE-2018-4878'", as: .idSpelling)
        try expect("vulnerabilities: [⟪MS17-010⟫]", reports: "a CVE number", as: .idSpelling)
    }

    @Test func theFilesNameIsTheIDAndMustBeASlug() throws {
        let reading = try TemporaryCasebook.read([
            ("incidents/WannaCry Outbreak.md", "---\ntype: incident\ntitle: A\ndate: 2017\n---\n")
        ])
        #expect(reading.diagnostics.map(\.id) == [.recordID])
        #expect(reading.diagnostics.first?.help == "rename it to 'wannacry-outbreak'")
        #expect(reading.recordsLeftOut == 1)
    }

    @Test func aFieldThatContradictsTheFilesNameIsAnError() throws {
        try expect("id: ⟪other⟫", reports: "the record's id is 'tested'", as: .recordID)
        try expectNothing("id: tested")
    }
}
