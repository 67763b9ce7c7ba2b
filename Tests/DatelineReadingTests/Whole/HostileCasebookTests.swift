import DatelineModel
import DatelineReading
import Foundation
import Testing

/// The casebook of faults that ships with Dateline, against what its README says of it.
struct HostileCasebookTests {
    /// One row of the README's tables.
    private struct Row {
        let file: String
        let places: [String]
        let ids: Set<String>
    }

    private let folder: String
    private let reading: Reading

    init() throws {
        folder = try #require(ProjectFolder.path("Samples/hostile"))
        reading = CasebookReader(folder: folder).read()
    }

    /// The rows of the table below a heading; ids are all words in backticks in the last column that are ids.
    private func rows(below heading: String) throws -> [Row] {
        let readme = try String(contentsOfFile: folder + "/README.md", encoding: .utf8)
        let section = try #require(readme.components(separatedBy: "\n## ").first { $0.hasPrefix(heading) })
        return section.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            let code = cells[cells.count - 1].split(separator: "`").map { String($0) }
            return Row(
                file: cells[0].trimmingCharacters(in: ["`"]),
                places: cells[2].components(separatedBy: ", "),
                ids: Set(code).intersection(DiagnosticID.ofReading.map(\.text)))
        }
    }

    private func found(in file: String) -> [Diagnostic] { reading.diagnostics.filter { $0.place?.file == file } }

    @Test func faultsAreReportedAtTheirPlacesAndTheirRecordsLeftOut() throws {
        let rows = try rows(below: "Left out, with an error")
        #expect(rows.count >= 20)
        for row in rows {
            let errors = found(in: row.file).filter { $0.severity == .error }
            #expect(errors.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0)" } == row.places, "\(row.file)")
            #expect(Set(errors.map(\.id.text)) == row.ids, "\(row.file)")
        }
        #expect(reading.recordsLeftOut == rows.count)
    }

    @Test func oddThingsAreReportedAtTheirPlacesAndTheirRecordsKept() throws {
        let rows = try rows(below: "Kept, with a warning or a note")
        #expect(rows.count >= 4)
        for row in rows {
            let found = found(in: row.file)
            #expect(found.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0)" } == row.places, "\(row.file)")
            #expect(Set(found.map(\.id.text)) == row.ids, "\(row.file)")
            #expect(found.allSatisfy { $0.severity != .error })
        }
    }

    @Test func nothingIsReportedTwiceOrOfAnythingElse() throws {
        let rows = try rows(below: "Left out") + rows(below: "Kept, with a warning or a note")
        let files = Set(rows.map(\.file)).union(["actors/good-actor.md"])
        #expect(reading.diagnostics.allSatisfy { $0.place.map { files.contains($0.file) } ?? false })
        #expect(Set(reading.diagnostics).count == reading.diagnostics.count)
    }

    @Test func theRecordsWithoutFaultsAreAllThere() throws {
        let ids = reading.casebook.incidents.map(\.id.text)
        for id in ["good-one", "good-two", "byte-order-mark", "crlf", "draft", "embargo"] { #expect(ids.contains(id)) }
        #expect(reading.casebook.incidents.first { $0.id.text == "draft" }?.metadata.isDraft == true)
        #expect(reading.casebook.incidents.first { $0.id.text == "embargo" }?.metadata.embargo != nil)
        let title = reading.casebook.incidents.first { $0.id.text == "very-long-title" }?.title
        #expect(title?.count == 10015)
    }

    @Test func everyDiagnosticShowsItsLine() {
        #expect(reading.diagnostics.allSatisfy { $0.excerpt != nil })
    }
}
