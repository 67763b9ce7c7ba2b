import DatelineImport
import DatelineModel
import DatelineReading
import Foundation
import Testing

/// A text in another encoding is named as what it is, with what to do.
@Suite struct ForeignEncodingTests {
    private func diagnostics(_ kind: some RecordImport, _ data: Data) -> [Diagnostic] {
        var records = kind
        Array(data).withUnsafeBytes { records.read($0, named: "file") }
        let result = records.finish()
        #expect(result.summary.used == 0)
        return result.diagnostics
    }

    @Test(arguments: [
        (String.Encoding.utf16, "UTF-16"), (.utf16LittleEndian, "UTF-16LE"), (.utf16BigEndian, "UTF-16BE"),
        (.utf32, "UTF-32"),
    ])
    func isNamed(_ encoding: String.Encoding, _ name: String) throws {
        let data = try #require(#"{"type": "bundle", "objects": []}"#.data(using: encoding))
        let found = diagnostics(STIXImport(), data)
        #expect(found.map(\.message) == ["'file' is in \(name), and only UTF-8 is read"])
        #expect(found.map(\.id) == [.textEncoding] && found.first?.severity == .error)
        #expect(
            found.first?.help
                == "save it as UTF-8: 'iconv -f \(name) -t UTF-8', or in PowerShell '| Out-File -Encoding utf8'")
    }

    @Test func isNamedWhateverIsImported() throws {
        let data = try #require("t,d\nA,2018\n".data(using: .utf16))
        let (mapping, _) = CSVMapping.read(Array("date-format: yyyy\ncolumns: { title: t, date: d }".utf8), named: "m")
        #expect(diagnostics(CSVImport(try #require(mapping)), data).map(\.id) == [.textEncoding])
        #expect(diagnostics(JSONLinesImport(), data).map(\.id) == [.textEncoding])
        #expect(diagnostics(KEVImport(), data).contains { $0.id == .textEncoding })
        #expect(diagnostics(MISPImport(), data).map(\.id) == [.textEncoding])
    }
}
