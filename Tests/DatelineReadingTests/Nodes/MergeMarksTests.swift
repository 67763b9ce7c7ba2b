import DatelineModel
import Testing

@testable import DatelineReading

/// Marks of a merge that was not finished, wherever they stand: the record is left out, with one error a merge.
struct MergeMarksTests {
    private func expect(
        _ path: String, _ marked: String, and others: [(String, String)] = [], leavesOut count: Int = 1,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let input = MarkedInput(marked)
        let reading = try TemporaryCasebook.read(
            CommonFiles.all.filter { $0.0 != path } + others + [(path, input.text)])
        let errors = reading.diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.id) == input.places.map { _ in .mergeMark }, "\(errors)", sourceLocation: sourceLocation)
        #expect(errors.map(\.place) == input.places.map { $0.inFile(path) }, sourceLocation: sourceLocation)
        #expect(reading.recordsLeftOut == count, sourceLocation: sourceLocation)
    }

    private let head = "---\ntype: incident\ntitle: X\n"

    @Test func inFields() throws {
        let dates = "⟪<<<<<<<⟫ HEAD\ndate: 2021-05-07\n=======\ndate: 2021-05-08\n>>>>>>> branch\n"
        try expect("incidents/x.md", head + dates + "---\nProse.\n")
        try expect("incidents/x.yaml", "type: incident\ntitle: X\n" + dates)
        try expect(
            "incidents/x.md",
            head + "⟪<<<<<<<⟫ ours\ndate: 2021\n||||||| base\ndate: 2020\n=======\ndate: 2022\n>>>>>>> theirs\n---\n")
    }

    @Test func inProse() throws {
        let conflict = "⟪<<<<<<<⟫ HEAD\nOurs.\n||||||| base\nOld.\n=======\nTheirs.\n>>>>>>> branch\n"
        try expect("incidents/x.md", head + "date: 2021\n---\nBefore.\n\n" + conflict + "\nAfter.\n\n" + conflict)
        try expect("incidents/x.md", head + "date: 2021\n---\nOne.\n⟪>>>>>>>⟫ branch\n")
    }

    @Test func roundTheFrontMatter() throws {
        try expect("incidents/x.md", "⟪<<<<<<<⟫ HEAD\n" + head + "date: 2021\n---\n=======\n---\n>>>>>>> b\n")
    }

    @Test func inTheListOfSources() throws {
        let list = """
            report-2018: { title: A report, publisher: fireeye, published: 2018-02-20 }
            news-2017:
              title: News
            ⟪<<<<<<<⟫ HEAD
              publisher: fireeye
            =======
              publisher: us-government
            >>>>>>> branch
            """
        try expect("sources.yaml", list)
    }

    @Test func inJSONLines() throws {
        let record = #"{"type": "actor", "id": "a", "name": "A"}"#
        let lines = "⟪<<<<<<<⟫ HEAD\n\(record)\n=======\n\(record)\n>>>>>>> branch\n"
        try expect("incidents/x.jsonl", #"{"type": "actor", "id": "b", "name": "B"}"# + "\n" + lines)
    }

    @Test func whatOnlyLooksLikeOneIsText() throws {
        let prose = "Heading\n=======\n\n    <<<<<<< HEAD\n\n<<<<<<<x\n\n<<<<<<<< eight\n"
        let reading = try TemporaryCasebook.read([("incidents/x.md", head + "date: 2021\n---\n" + prose)])
        #expect(reading.recordsLeftOut == 0)
        #expect(reading.diagnostics.contains { $0.id == .mergeMark } == false)
    }
}
