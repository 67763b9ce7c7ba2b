import DatelineModel
import DatelineReading
import Testing

@testable import DatelineReading

/// One record among common ones: `fields` with what every record of its kind must have put before them.
struct RecordUnderTest {
    let path: String
    let input: MarkedInput
    let files: [(path: String, text: String)]

    init(_ fields: String, _ kind: RecordKind = .incident, prose: String = "", settings: String = "title: A test") {
        let names = fields.split(separator: "\n").map { $0.filter { !"⟪⟫".contains($0) } }
        let missing = Self.required(kind).filter { name, _ in !names.contains { $0.hasPrefix("\(name):") } }
        let lines = missing.map { "\($0): \($1)" } + [fields]
        path = "\(kind.rawValue)s/tested.md"
        input = MarkedInput("---\n" + lines.joined(separator: "\n") + "\n---\n" + prose)
        let settingsFile = ("dateline.yaml", settings)
        files = CommonFiles.all + [settingsFile, (path, input.text)]
    }

    private static func required(_ kind: RecordKind) -> [(String, String)] {
        switch kind {
        case .incident: [("type", "incident"), ("title", "Tested"), ("date", "2017-05-12")]
        case .actor: [("type", "actor"), ("name", "Tested")]
        case .source: [("type", "source"), ("title", "Tested"), ("publisher", "fireeye")]
        }
    }

    /// What is found in the record, and nothing about others; that nobody uses the source under test is no news.
    func found() throws -> [Diagnostic] {
        try TemporaryCasebook.read(files).diagnostics.filter { $0.place?.file == path && $0.id != .unusedSource }
    }

    func reading() throws -> Reading { try TemporaryCasebook.read(files) }
}

/// Expects exactly one finding for each mark ⟪ ⟫ of a record, at its place.
///
/// - Parameters:
///   - fields: Fields of the record, or those that it differs in.
///   - words: What the message, the label or the help say.
func expect(
    _ fields: String, _ kind: RecordKind = .incident, prose: String = "", settings: String = "title: A test",
    reports words: String, as id: DiagnosticID, _ severity: Diagnostic.Severity = .error,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let record = RecordUnderTest(fields, kind, prose: prose, settings: settings)
    let found = try record.found()
    let places = record.input.places.map { $0.inFile(record.path) }
    #expect(found.map(\.place) == places, "\(found)", sourceLocation: sourceLocation)
    for diagnostic in found {
        #expect(diagnostic.id == id, sourceLocation: sourceLocation)
        #expect(diagnostic.severity == severity, sourceLocation: sourceLocation)
        let said = [diagnostic.message, diagnostic.label, diagnostic.help].compactMap { $0 }
        #expect(said.contains { $0.contains(words) }, "\(said)", sourceLocation: sourceLocation)
    }
}

/// Expects nothing to be found in a record.
func expectNothing(
    _ fields: String, _ kind: RecordKind = .incident, prose: String = "", settings: String = "title: A test",
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let found = try RecordUnderTest(fields, kind, prose: prose, settings: settings).found()
    #expect(found == [], sourceLocation: sourceLocation)
}

/// The incident that fields make.
func incident(_ fields: String, prose: String = "", settings: String = "title: A test") throws -> Incident {
    let reading = try RecordUnderTest(fields, .incident, prose: prose, settings: settings).reading()
    return try #require(reading.casebook.incidents.first { $0.id.text == "tested" }, "\(reading.diagnostics)")
}

/// The actor that fields make.
func actor(_ fields: String, prose: String = "") throws -> Actor {
    let reading = try RecordUnderTest(fields, .actor, prose: prose).reading()
    return try #require(reading.casebook.actors.first { $0.id.text == "tested" }, "\(reading.diagnostics)")
}

/// The source that fields make.
func source(_ fields: String) throws -> Source {
    let reading = try RecordUnderTest(fields, .source).reading()
    return try #require(reading.casebook.sources.first { $0.id.text == "tested" }, "\(reading.diagnostics)")
}
