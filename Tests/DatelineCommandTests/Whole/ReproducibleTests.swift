import Foundation
import Testing

/// The same records give the same bytes, wherever and in whatever order.
@Suite struct ReproducibleSites {
    @Test func neitherZoneNorLanguageNorOrderNorThreadsMatter() throws {
        let folder = try TemporaryFolder()
        let sample = DatelineProgram.sample("north-korea")
        let shuffled = try folder.copy(of: sample, as: "copy", reversed: true)
        func site(_ casebook: String, _ name: String, jobs: String, _ environment: [String: String]) throws -> [String:
            Data]
        {
            let run = try DatelineProgram.run(
                ["publish", "--casebook", casebook, "--jobs", jobs, "-o", folder.path(name)], environment: environment)
            #expect(run.status == 0, "\(run.messages)")
            return try tree(folder.path(name))
        }
        let first = try site(sample, "one", jobs: "1", ["TZ": "UTC", "LANG": "C"])
        let second = try site(
            shuffled, "two", jobs: "4", ["TZ": "Asia/Seoul", "LANG": "ko_KR.UTF-8", "LC_ALL": "ko_KR.UTF-8"])
        #expect(differences(first, second) == [])
        #expect(first["manifest.json"] != nil)
    }

    @Test func publishingAgainChangesNothing() throws {
        let folder = try TemporaryFolder()
        let arguments = ["publish", "--casebook", DatelineProgram.sample("tiny"), "-o", folder.path("site")]
        #expect(try DatelineProgram.run(arguments).status == 0)
        let first = try tree(folder.path("site"))
        #expect(try DatelineProgram.run(arguments).status == 0)
        #expect(differences(first, try tree(folder.path("site"))) == [])
    }
}
