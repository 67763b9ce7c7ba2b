import DatelineImport
import Testing

/// A table imported by a mapping, whose summary adds up.
func imported(_ table: String, by mapping: String) throws -> ImportResult {
    let (read, faults) = CSVMapping.read(Array(mapping.utf8), named: "mapping.yaml")
    let result = CSVImport(try #require(read, "\(faults)")).reading([("t.csv", table)])
    for row in result.summary.rows + result.summary.parts {
        #expect(row.read == row.usedCount + row.skippedCount, "\(row)")
    }
    return result
}

extension ImportResult {
    /// A row of the summary in words: `1 used as until`, `2 skipped: no country`.
    func ways(_ row: String) -> [String] {
        guard let row = summary.row(row) else { return [] }
        return row.used.map { "\($0.count) used as \($0.what)" } + row.skipped.map { "\($0.count) skipped: \($0.what)" }
    }
}
