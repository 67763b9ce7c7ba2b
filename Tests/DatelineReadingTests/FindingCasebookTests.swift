import Foundation
import Testing

@testable import DatelineReading

struct FindingCasebookTests {
    @Test func isTheFolderOrTheNearestParentThatHasADatelineFile() throws {
        let casebook = try TemporaryCasebook([("incidents/2017/a.md", "")])
        let real = URL(filePath: casebook.folder).resolvingSymlinksInPath().path
        #expect(CasebookReader.findCasebookFolder(from: casebook.folder) == real)
        #expect(CasebookReader.findCasebookFolder(from: casebook.folder + "/incidents/2017") == real)
    }

    @Test func isNoneWhereNoParentHasOne() {
        #expect(CasebookReader.findCasebookFolder(from: "/usr/bin") == nil)
        #expect(CasebookReader.findCasebookFolder(from: "/nonexistent-folder") == nil)
    }
}
