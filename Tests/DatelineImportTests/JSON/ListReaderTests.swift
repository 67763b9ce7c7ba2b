import DatelineImport
import DatelineModel
import Testing

/// A file may hold several values one after another, as JSON Lines and joined files do: each of them is read or named.
@Suite struct ListReaderTests {
    private static let one = #"{"type": "intrusion-set", "id": "intrusion-set--1", "name": "One"}"#
    private static let two = #"{"type": "intrusion-set", "id": "intrusion-set--2", "name": "Two"}"#

    private static func bundle(_ objects: String) -> String {
        "{\n  \"type\": \"bundle\",\n  \"objects\": [\n    \(objects)\n  ]\n}"
    }

    @Test(arguments: [
        "\(one)\n\(two)\n", "\(one)\r\n\(two)", "\(one)\(two)", "\(one)\n\n\n\(two)\n\n", "[\(one)]\n[\(two)]",
        bundle(one) + "\n" + bundle(two), bundle(one) + bundle(two), "\(bundle(one)), ".dropLast(2) + "\n\(two)",
        "[\(bundle(one)),\n\(bundle(two))]", "\u{FEFF}\(one)\n\u{FEFF}\(two)", "\u{1E}\(one)\n\u{1E}\(two)\n",
        #"{"type": "bundle", "id": "bundle--1"}"# + "\n\(one)\n\(two)",
    ])
    func areAllRead(_ text: String) {
        let result = STIXImport().reading(text)
        #expect(result.casebook.actors.map(\.name) == ["One", "Two"])
        #expect(result.diagnostics.isEmpty)
        #expect(result.summary.read == 2)
    }

    /// Texts in which ⟪ and ⟫ stand round what is wrong, with the message and how many of the values are unreadable.
    @Test(arguments: [
        ("\(one)⟪,⟫\n\(two)", "a comma stands here outside any list", 0),
        ("⟪,⟫\(one)\n\(two)", "a comma stands here outside any list", 0),
        ("\(one)\n⟪und so weiter⟫\n\(two)", "'und so weiter' is no JSON object", 1),
        ("\(one) ⟪rest⟫ \(two)", "'rest' is no JSON object", 1),
        ("⟪Downloaded 2 objects⟫\n\(one)\n\(two)", "'Downloaded 2 objects' is no JSON object", 1),
        ("\(one)\n⟪null⟫\n\(two)", "'null' is no JSON object", 1),
        ("\(one)\n⟪\"text {\"⟫\n\(two)", #"'"text {"' is no JSON object"#, 1),
        ("\(one)⟪}⟫\n\(two)", "this bracket closes nothing", 0),
        ("\(one)\n\(two)\n⟪]⟫", "this bracket closes nothing", 0),
        (
            "{\"type\": \"tool\", \"id\": \"tool--1\", \"x\": {\"y\": 1}\n⟪⟫\(one)\n\(two)",
            "',' or '}' is expected here", 1
        ),
        (
            "\(one)\n⟪⟫{\"type\": \"campaign\", \"name\": \"No id\"}\n\(two)",
            "this is not a STIX object: 'type' or 'id' is missing or no text", 1
        ),
        (
            "\(one)\n⟪⟫{\"Event\": {\"info\": \"x\", \"uuid\": \"1\"}}\n\(two)",
            "the value that begins here is not a STIX bundle: it has no list 'objects'", 1
        ),
    ])
    func areReadBesideWhatIsNone(_ marked: String, _ message: String, _ unreadable: Int) throws {
        let text = marked.filter { $0 != "⟪" && $0 != "⟫" }
        let result = STIXImport().reading(text)
        let fault = try #require(result.diagnostics.first { $0.severity == .error })
        let lines = marked.prefix { $0 != "⟪" }.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(fault.message == message)
        #expect(fault.place?.line == lines.count && fault.place?.column == (lines.last?.utf8.count ?? 0) + 1)
        #expect(result.casebook.actors.map(\.name) == ["One", "Two"])
        #expect(result.summary.read == 2 + unreadable && result.summary.skipped == unreadable)
    }

    @Test func ofABundleThatIsCutOffAreReadAsFarAsItGoes() {
        let text =
            #"{"type": "bundle", "objects": [\#(Self.one), {"type": "tool", "id": "to"# + "\n" + Self.bundle(Self.two)
        let result = STIXImport().reading(text)
        #expect(result.casebook.actors.map(\.name) == ["One", "Two"])
        #expect(result.summary.read == 3 && result.summary.skipped == 1)
    }

    @Test func amongManyThatHaveNoEndAreFoundInTheTimeOfOne() {
        let text = String(repeating: "{\"a\": [{\n", count: 5_000) + Self.one
        let result = STIXImport().reading(text)
        #expect(result.casebook.actors.map(\.name) == ["One"])
        #expect(result.summary.skipped == 5_000)
    }

    @Test func areReadByEveryImportOfJSON() {
        let misp = MISPImport().reading(
            #"{"Event": {"uuid": "1", "info": "First", "date": "2020-06-08", "timestamp": "1591632000"}}"# + "\n"
                + #"{"Event": {"uuid": "2", "info": "Second", "date": "2020-06-08", "timestamp": "1591632000"}}"#)
        #expect(misp.casebook.incidents.map(\.title) == ["First", "Second"])
        let veris = VERISImport().reading(
            #"{"incident_id": "A1", "summary": "First.", "timeline": {"incident": {"year": 2014}}}"# + "\n"
                + #"{"incident_id": "A2", "summary": "Second.", "timeline": {"incident": {"year": 2014}}}"#)
        #expect(veris.casebook.incidents.map(\.title) == ["First", "Second"])
        let csl = CSLImport().reading(
            #"{"id": "a", "type": "report", "title": "First"}"# + "\n"
                + #"{"id": "b", "type": "report", "title": "Second"}"#)
        #expect(csl.casebook.sources.map(\.title) == ["First", "Second"])
        let galaxy = GalaxyImport().reading(
            #"{"type": "threat-actor", "values": [{"value": "First", "uuid": "1"}]}"# + "\n"
                + #"{"type": "ransomware", "values": [{"value": "Second", "uuid": "2"}]}"#)
        #expect(galaxy.casebook.actors.map(\.name) == ["First"])
        #expect(galaxy.casebook.vocabulary.malware.values.map(\.name) == ["Second"])
    }

    @Test func areReadOfTheCatalogueWholeOrEntryByEntry() {
        func entry(_ id: String) -> String {
            #"{"cveID": "\#(id)", "dateAdded": "2021-11-03", "vulnerabilityName": "Name"}"#
        }
        let lines = KEVImport().reading(entry("CVE-2020-0001") + "\n" + entry("CVE-2020-0002"))
        #expect(lines.casebook.vocabulary.vulnerabilities.count == 2)
        func catalogue(_ id: String) -> String {
            #"{"catalogVersion": "1", "dateReleased": "2021-11-04T00:00:00Z", "vulnerabilities": [\#(entry(id))]}"#
        }
        let joined = KEVImport().reading(catalogue("CVE-2020-0001") + catalogue("CVE-2020-0002"))
        #expect(joined.casebook.vocabulary.vulnerabilities.count == 2)
    }

    @Test func clustersOfNoGalaxyAreNamedAndCounted() throws {
        let result = GalaxyImport().reading(
            #"{"type": "threat-actor", "values": [{"value": "First", "uuid": "1"}]}"# + "\n"
                + #"{"values": [{"value": "Second", "uuid": "2"}]}"#)
        #expect(result.casebook.actors.map(\.name) == ["First"])
        #expect(try only(result.diagnostics).message == "'input' does not say which galaxy it holds")
        #expect(result.summary.read == 2 && result.summary.skipped == 1)
    }
}
