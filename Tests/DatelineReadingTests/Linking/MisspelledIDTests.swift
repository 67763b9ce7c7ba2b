import DatelineModel
import Testing

@testable import DatelineReading

/// Names and addresses where an id belongs: the help has the id.
struct MisspelledIDTests {
    private let vocabulary = """
        malware: { darkside-ransomware: DarkSide }
        sectors: { oil: Oil & Gas }
        """

    private func help(_ fields: String) throws -> [String?] {
        let files = [
            ("vocabulary.yaml", vocabulary),
            ("sources.yaml", "fbi-1: { title: Flash, publisher: FBI, url: \"https://www.fbi.gov/flash\" }\n"),
            ("actors/lazarus.md", "---\ntype: actor\nname: Lazarus Group\naliases: [{ name: Hidden Cobra }]\n---\n"),
            ("incidents/x.md", "---\ntype: incident\ntitle: X\ndate: 2021\n\(fields)\n---\n"),
        ]
        return try TemporaryCasebook.read(files).diagnostics.filter { $0.place?.file == "incidents/x.md" }.map(\.help)
    }

    @Test func ofATerm() throws {
        #expect(
            try help("malware: [DarkSide]")
                == ["write 'darkside-ransomware', the id of the malware that goes by 'DarkSide'"])
        #expect(
            try help("malware: [{ id: DarkSide }]")
                == ["write 'darkside-ransomware', the id of the malware that goes by 'DarkSide'"])
        #expect(
            try help("targets: [{ sector: Oil & Gas }]")
                == ["write 'oil', the id of the sector that goes by 'Oil & Gas'"])
        #expect(try help("malware: [darkside]") == ["did you mean 'darkside-ransomware', which is named so?"])
        #expect(try help("malware: [WannaCry]") == ["write 'wannacry'"])
    }

    @Test func ofAnActor() throws {
        #expect(
            try help("about: [Lazarus Group]") == ["write 'lazarus', the id of the actor that goes by 'Lazarus Group'"])
        #expect(
            try help("attribution: [{ to: Hidden Cobra, source: fbi-1 }]")
                == ["write 'lazarus', the id of the actor that goes by 'Hidden Cobra'"])
    }

    @Test func ofASource() throws {
        #expect(
            try help("sources: [\"https://www.fbi.gov/flash\"]")
                == ["write 'fbi-1', the id of the source that goes by 'https://www.fbi.gov/flash'"])
        #expect(
            try help("sources: [https://www.fbi.gov/news]") == [
                "write 'fbi-gov-news: { title: …, publisher: …, url: \"https://www.fbi.gov/news\" }' in sources.yaml, "
                    + "and 'fbi-gov-news' here"
            ])
    }
}
