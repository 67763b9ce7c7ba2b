import DatelineModel
import Testing

@testable import DatelineReading

struct UsageTests {
    @Test func isAnIDOrAMappingWithProvenance() throws {
        let record = try incident(
            """
            malware: [wannacry, { id: wannacry, by: fireeye, source: report-2018 }]
            techniques: [T1486]
            vulnerabilities: [CVE-2018-4878, { id: CVE-2017-0144, said: 2017 }]
            """)
        #expect(record.malware.map(\.id.text) == ["wannacry", "wannacry"])
        #expect(record.malware.map { $0.provenance.sources.map(\.text) } == [[], ["report-2018"]])
        #expect(record.techniques.map(\.id.text) == ["T1486"])
        #expect(record.vulnerabilities.map(\.id.text) == ["CVE-2018-4878", "CVE-2017-0144"])
        #expect(record.malware.first?.provenance.place?.column == 11)
    }

    @Test func warnsOfATermThatTheVocabularyLacks() throws {
        try expect("malware: [⟪wanacry⟫]", reports: "did you mean 'wannacry'?", as: .unlistedTerm, .warning)
        try expect("techniques: [⟪T9999⟫]", reports: "the vocabulary has no technique", as: .unlistedTerm, .warning)
    }

    @Test func needsAnID() throws {
        try expect("malware: [{ ⟪by⟫: fireeye }]", reports: "a malware has no 'id'", as: .missingField)
    }

    @Test func isAList() throws {
        try expect("malware: ⟪wannacry⟫", reports: "write 'malware: [wannacry]'", as: .wrongShape)
    }
}
