import Foundation
import Testing

@testable import DatelineImport

/// Rows and cells are those that Python's reader of CSV finds.
@Suite(.enabled(if: TestMaterial.python != nil, TestMaterial.pythonAbsence))
struct CSVReaderTests {
    private static let script = """
        import csv, io, json, sys
        tables = json.load(open(sys.argv[1], encoding='utf-8'))
        rows = [list(csv.reader(io.StringIO(t, newline=''), delimiter=';')) for t in tables]
        print(json.dumps([[r for r in t if any(c.strip() for c in r)] for t in rows]))
        """

    @Test func rowsAreThoseOfPython() throws {
        var numbers = SeededNumbers(seed: 4)
        let tables = (0..<400).map { _ in Self.table(&numbers) }
        let expected = try TestMaterial.withFolder { folder in
            try JSONEncoder().encode(tables).write(to: URL(filePath: folder + "/tables.json"))
            let python = try #require(TestMaterial.python)
            let output = try TestMaterial.output(of: python, ["-c", Self.script, folder + "/tables.json"])
            return try JSONDecoder().decode([[[String]]].self, from: Data(output.utf8))
        }
        for (table, rows) in zip(tables, expected) {
            let read = Array(table.utf8).withUnsafeBytes { bytes in
                var reader = CSVReader(bytes, file: "t", separator: UInt8(ascii: ";"))
                var rows: [[String]] = []
                while let cells = reader.next() { rows.append(cells.map(\.text)) }
                #expect(reader.diagnostics.isEmpty)
                return rows
            }
            #expect(read == rows, "\(table.debugDescription)")
        }
    }

    /// A table with cells in quotes and without, empty ones, and line ends of both kinds.
    private static func table(_ numbers: inout SeededNumbers) -> String {
        let plain = ["", "a", " b", "c\"d", "Köln", ",", "7"]
        let quoted = ["\"\"", "\"a;b\"", "\"x\"\"y\"", "\"line\none\"", "\"\r\n\"", "\" \"", "\"'=1\""]
        var text = ""
        for _ in 0..<Int.random(in: 1...5, using: &numbers) {
            let cells = (0..<Int.random(in: 1...4, using: &numbers)).map { _ in
                (Bool.random(using: &numbers) ? plain : quoted).randomElement(using: &numbers) ?? ""
            }
            text += cells.joined(separator: ";") + (Bool.random(using: &numbers) ? "\n" : "\r\n")
        }
        return text
    }
}
