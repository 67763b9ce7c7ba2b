import DatelineImport
import DatelineModel
import Testing

extension RecordImport {
    /// What the import makes of texts that stand for files, with the summary's sums checked.
    func reading(
        _ files: [(name: String, text: String)], _ location: SourceLocation = #_sourceLocation
    ) -> ImportResult {
        var records = self
        for file in files { Array(file.text.utf8).withUnsafeBytes { records.read($0, named: file.name) } }
        let result = records.finish()
        for row in result.summary.rows + result.summary.parts {
            #expect(row.read == row.usedCount + row.skippedCount, "\(row)", sourceLocation: location)
        }
        return result
    }

    func reading(_ text: String, _ location: SourceLocation = #_sourceLocation) -> ImportResult {
        reading([("input", text)], location)
    }
}
