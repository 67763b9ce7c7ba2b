import DatelineImport
import DatelineModel
import DatelineReading
import Testing

/// Broken JSON is named with its place, and the objects beside it are read.
@Suite struct STIXBundleReaderTests {
    private let actor = #"{"type": "intrusion-set", "id": "intrusion-set--1", "name": "APT1"}"#

    /// Reads a text in which ⟪ and ⟫ stand round the place that a fault must point at.
    private func expect(
        _ marked: String, reports message: String, _ id: DiagnosticID = .jsonSyntax, actors: Int,
        _ location: SourceLocation = #_sourceLocation
    ) throws {
        let before = marked.prefix { $0 != "⟪" }
        let text = marked.filter { $0 != "⟪" && $0 != "⟫" }
        let result = Bundle.read([("broken.json", text)])
        let faults = result.diagnostics.filter { $0.severity == .error }
        let fault = try #require(faults.first, sourceLocation: location)
        #expect(fault.message == message, sourceLocation: location)
        #expect(fault.id == id, sourceLocation: location)
        #expect(fault.place?.file == "broken.json", sourceLocation: location)
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(fault.place?.line == lines.count, sourceLocation: location)
        #expect(fault.place?.column == (lines.last?.utf8.count ?? 0) + 1, sourceLocation: location)
        #expect(result.casebook.actors.count == actors, sourceLocation: location)
        #expect(result.summary.read == result.summary.used + result.summary.skipped, sourceLocation: location)
    }

    @Test func namesACommaTooManyAndReadsTheOthers() throws {
        try expect(
            "{\"objects\": [\n  {\"type\": \"tool\", \"id\": \"tool--1\"⟪,⟫},\n  \(actor)\n]}",
            reports: "nothing follows this comma", actors: 1)
    }

    @Test func namesAKeyThatStandsTwice() throws {
        try expect(
            "{\"objects\": [\(actor), {\"type\": \"tool\", \"id\": \"tool--1\", \"⟪type⟫\": \"malware\"}]}",
            reports: "the key 'type' stands here a second time", .duplicateKey, actors: 1)
    }

    @Test func namesABracketThatIsMissingAndReadsTheOthers() throws {
        try expect(
            "{\"objects\": [{\"type\": \"tool\", \"id\": \"tool--1\", \"aliases\": [\"a\"⟪}⟫, \(actor)]}",
            reports: "',' or ']' is expected here", actors: 1)
    }

    @Test func namesATextThatHasNoEndAndReadsTheOthers() throws {
        try expect(
            "{\"objects\": [{\"id\": \"tool--1\", \"type\": \"tool⟪\n⟫},\n \(actor)]}",
            reports: "a control character (U+000A) stands here as it is", actors: 1)
    }

    @Test func namesBytesThatAreNotUTF8() {
        let broken =
            Array("{\"objects\": [{\"type\": \"tool\", \"id\": \"".utf8) + [0xFF] + Array("\"}, \(actor)]}".utf8)
        var stix = STIXImport()
        broken.withUnsafeBytes { stix.read($0, named: "bytes.json") }
        let result = stix.finish()
        #expect(result.diagnostics.first?.id == .textEncoding)
        #expect(result.diagnostics.first?.place == TextPlace(file: "bytes.json", line: 1, column: 38, length: 1))
        #expect(result.casebook.actors.map(\.name) == ["APT1"])
    }

    @Test func namesWhatIsNoObject() throws {
        try expect(
            "{\"objects\": [⟪1⟫, \(actor)]}",
            reports: "this is not a STIX object: 'type' or 'id' is missing or no text",
            .stixObject, actors: 1)
    }

    @Test func namesTheEndThatIsMissing() throws {
        try expect("{\"objects\": [\(actor)⟪⟫", reports: "',' or ']' is expected here", actors: 1)
        try expect("{\"objects\": [\(actor)]⟪⟫", reports: "the object that begins in line 1 has no end", actors: 1)
        try expect("{\"objects\": [\(actor)]}\n⟪x⟫", reports: "'x' is no JSON object", actors: 1)
    }

    @Test(arguments: ["", "   \n", "<stix:STIX_Package/>", "42", "\"text\"", "{\"type\": \"report\"}"])
    func refusesWhatIsNoBundle(_ text: String) {
        let result = Bundle.read([("no.json", text)])
        #expect(result.diagnostics.contains { $0.id == .stixBundle && $0.severity == .error })
        #expect(result.casebook.actors.isEmpty)
    }

    @Test func readsNestingThatIsTooDeepAsOneFault() {
        let deep = String(repeating: "[", count: 100_000)
        let result = Bundle.read([("deep.json", "{\"objects\": [{\"a\": \(deep)")])
        #expect(result.diagnostics.contains { $0.id == .nestedTooDeep })
        #expect(result.summary.read == 1)
    }

    @Test func readsAnEnvelopeAnArrayAndAnObjectAlone() {
        for text in ["{\"more\": false, \"objects\": [\(actor)]}", "[\(actor)]", actor, "\u{FEFF}[\(actor)]"] {
            let result = Bundle.read([("any.json", text)])
            #expect(result.casebook.actors.map(\.name) == ["APT1"])
            #expect(result.diagnostics.isEmpty)
        }
    }

    @Test func saysWhereAnObjectStandsThatIsNotTheFirstOnItsLine() {
        let text = "{\"objects\": [\(actor), {\"type\": \"tool\", \"id\": \"tool--1\"}]}"
        let fault = Bundle.read([("line.json", text)]).diagnostics.first
        #expect(fault?.message == "'tool--1' has no name")
        #expect(fault?.place?.column == 15 + actor.utf8.count + 1)
    }

    @Test func namesTheFirstThousandOfManyFaultsAndCountsThemAll() {
        let text = "[" + String(repeating: "1,", count: 20_000) + actor + "]"
        let result = Bundle.read([("ones.json", text)])
        #expect(result.diagnostics.count == 1001)
        #expect(result.diagnostics.last?.message == "and 19000 more from here on, which are not named")
        #expect(result.summary.read == 20_001)
        #expect(result.casebook.actors.count == 1)
    }

    @Test func survivesEveryPrefixOfABundle() {
        let text = Array(
            Bundle.bundle([actor, Bundle.object("campaign", "1", #""name": "C\u00e9\"]}", "x": [1, {}]"#)]).utf8)
        for end in text.indices {
            var stix = STIXImport()
            text[..<end].withUnsafeBytes { stix.read($0, named: "cut.json") }
            let result = stix.finish()
            #expect(result.diagnostics.contains { $0.severity == .error })
            #expect(result.summary.read == result.summary.used + result.summary.skipped)
        }
    }
}
