import DatelineExport
import DatelineModel
import DatelineReading
import Foundation
import Testing

/// The schema and the readers know the same fields.
@Suite struct RecordSchemaTests {
    func definitions() throws -> [String: [String: NSObject]] {
        let schema = try JSONSerialization.jsonObject(with: Data(RecordSchema.record.bytes)) as? [String: NSObject]
        return try #require(schema?["$defs"] as? [String: [String: NSObject]])
    }

    func properties(of name: String) throws -> [String: NSObject] {
        try #require(try definitions()[name]?["properties"] as? [String: NSObject])
    }

    /// What the reader says to a record, or to the first entry of a list in it, that has an unknown field.
    func knownFields(_ record: String) throws -> Set<String> {
        let reading = CasebookReader(records: .bytes(Array(record.utf8), name: "x")).read()
        let help = try #require(reading.diagnostics.first { $0.id == .unknownField }?.help)
        return Set(help.matches(of: /'([a-z-]+)'/).map { String($0.output.1) })
    }

    static let records = [
        ("actor", #"{"type":"actor","id":"x","name":"X","xqzv":"1"}"#),
        ("incident", #"{"type":"incident","id":"x","title":"X","date":"2017","xqzv":"1"}"#),
        ("source", #"{"type":"source","id":"x","title":"X","publisher":"Y","xqzv":"1"}"#),
        ("casebook-line", #"{"type":"casebook","title":"X","xqzv":"1"}"#),
        ("claim", #"{"type":"actor","id":"x","name":"X","claims":[{"text":"a","xqzv":"1"}]}"#),
        ("alias", #"{"type":"actor","id":"x","name":"X","aliases":[{"name":"a","xqzv":"1"}]}"#),
        ("target", #"{"type":"actor","id":"x","name":"X","targets":[{"name":"a","xqzv":"1"}]}"#),
        ("provenance", #"{"type":"actor","id":"x","name":"X","named":{"xqzv":"1"}}"#),
        ("active-period", #"{"type":"actor","id":"x","name":"X","active":{"xqzv":"1"}}"#),
        ("own-word", #"{"type":"actor","id":"x","name":"X","named":{"confidence":{"word":"a","xqzv":"1"}}}"#),
        ("relation", #"{"type":"actor","id":"x","name":"X","relations":[{"kind":"overlaps","to":"y","xqzv":"1"}]}"#),
        ("malware-mention", #"{"type":"actor","id":"x","name":"X","malware":[{"id":"a","xqzv":"1"}]}"#),
        ("technique-mention", #"{"type":"actor","id":"x","name":"X","techniques":[{"id":"T1486","xqzv":"1"}]}"#),
        ("vocabulary", #"{"type":"casebook","title":"X","vocabulary":{"xqzv":{}}}"#),
        ("term", #"{"type":"casebook","title":"X","vocabulary":{"malware":{"a":{"name":"A","xqzv":"1"}}}}"#),
        ("scales", #"{"type":"casebook","title":"X","scales":{"xqzv":"1"}}"#),
        ("publish", #"{"type":"casebook","title":"X","publish":{"xqzv":"1"}}"#),
        (
            "attribution",
            #"{"type":"incident","id":"x","title":"X","date":"2017","attribution":[{"to":"unknown","xqzv":"1"}]}"#
        ),
        (
            "vulnerability-mention",
            #"{"type":"incident","id":"x","title":"X","date":"2017","vulnerabilities":[{"id":"CVE-2017-0144","xqzv":"1"}]}"#
        ),
    ]

    @Test(arguments: records)
    func theSchemaHasTheFieldsThatTheReaderKnows(_ name: String, _ record: String) throws {
        #expect(try Set(properties(of: name).keys) == knownFields(record))
    }

    @Test func everyMappingOfTheSchemaIsComparedWithTheReader() throws {
        #expect(try Set(definitions().keys) == Set(Self.records.map(\.0)))
    }

    @Test func whatTheReaderAsksForTheSchemaAsksFor() throws {
        for (name, record) in Self.records {
            let required = try definitions()[name]?["required"] as? [String] ?? []
            for field in required where field != "type" && field != "word" {
                let without = record.replacing(try Regex("\"\(field)\":(\"[^\"]*\"),?"), with: "")
                let reading = CasebookReader(records: .bytes(Array(without.utf8), name: "x")).read()
                #expect(
                    reading.diagnostics.contains { $0.id == .missingField && $0.message.contains("'\(field)'") },
                    "\(name).\(field): \(without)")
            }
        }
    }

    @Test(arguments: RecordSchema.allCases)
    func aSchemaIsOfDraft202012(_ schema: RecordSchema) throws {
        let value = try JSONSerialization.jsonObject(with: Data(schema.bytes)) as? [String: NSObject]
        #expect(value?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    }
}
