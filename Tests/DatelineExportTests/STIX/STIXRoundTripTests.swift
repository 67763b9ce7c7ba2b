import DatelineExport
import DatelineImport
import DatelineModel
import DatelineReading
import EDTF
import Testing

/// What is written as STIX is read back by `import stix` as the same casebook.
@Suite struct STIXRoundTripTests {
    func imported(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) -> ImportResult {
        var stix = STIXImport()
        bytes.withUnsafeBytes { stix.read($0, named: "bundle.json") }
        let result = stix.finish()
        for diagnostic in result.diagnostics where diagnostic.severity == .error {
            Issue.record("\(diagnostic)", sourceLocation: sourceLocation)
        }
        return result
    }

    @Test(arguments: ["north-korea", "tiny"])
    func aSampleIsTheSameAgain(_ name: String) {
        let whole = sample(name)
        expectSame(imported(STIXBundle(of: whole).bytes).casebook.disclosed(at: .red), whole)
    }

    @Test(arguments: 1...25)
    func aRandomCasebookIsTheSameAgain(_ seed: UInt64) {
        var random = RandomRecords(seed: seed)
        let whole = disclosure(of: random.lines().joined(separator: "\n"))
        let again = imported(STIXBundle(of: whole).bytes).casebook.disclosed(at: .red)
        expectSame(again, whole)
        let isSameBytes = STIXBundle(of: again).bytes == STIXBundle(of: whole).bytes
        #expect(isSameBytes)
    }

    @Test func everyObjectIsAccountedFor() {
        let summary = imported(STIXBundle(of: sample("north-korea")).bytes).summary
        for row in summary.rows {
            let counted = row.used.reduce(0) { $0 + $1.count } + row.skipped.reduce(0) { $0 + $1.count }
            #expect(counted == row.read, "\(row.type)")
        }
    }

    @Test func aForeignObjectBesideOursIsReadToo() {
        let bundle = text(STIXBundle(of: disclosure(Lines.actor)).bytes)
        let foreign =
            #"{"type":"intrusion-set","spec_version":"2.1","id":"intrusion-set--0c7e22ad-b099-4dc3-b0df-2ea3f49ae2e6","created":"2018-01-01T00:00:00.000Z","modified":"2018-01-01T00:00:00.000Z","name":"Foreign"},"#
        let both = bundle.replacing("\"objects\": [", with: "\"objects\": [" + foreign)
        let casebook = imported(Array(both.utf8)).casebook
        #expect(casebook.actors.map(\.name).sorted() == ["APT37", "Foreign"])
    }
}
