import DatelineModel
import DatelineReading
import Testing

struct SamplesTests {
    @Test(arguments: ["tiny", "north-korea"]) func theSamplesHaveNoErrors(name: String) throws {
        let folder = try #require(ProjectFolder.path("Samples/\(name)"))
        let reading = CasebookReader(folder: folder).read()
        #expect(reading.diagnostics.filter { $0.severity == .error } == [])
        #expect(reading.recordsLeftOut == 0)
        #expect(!reading.casebook.incidents.isEmpty)
        #expect(!reading.casebook.actors.isEmpty)
        #expect(!reading.casebook.sources.isEmpty)
    }

    @Test func aLibraryUserGetsTheCasebookOrTheFaults() throws {
        let tiny = try #require(ProjectFolder.path("Samples/tiny"))
        #expect(try Casebook(at: tiny).incidents.count == 2)
        let hostile = try #require(ProjectFolder.path("Samples/hostile"))
        let error = #expect(throws: CasebookError.self) { try Casebook(at: hostile) }
        #expect(error?.diagnostics.contains { $0.id == .edtfDate } == true)
        #expect(error?.description.contains("incidents/month-13.md:4:12: error:") == true)
        #expect(error?.description.contains("warning:") == false)
    }
}
