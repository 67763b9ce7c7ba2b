import Foundation
import Testing

/// Four faults, four diagnostics at their places; the good records beside them are published when asked.
@Suite struct FaultyRecords {
    func casebook(in folder: TemporaryFolder) throws -> String {
        try folder.write("title: Faults\n", to: "book/dateline.yaml")
        try folder.write(
            "type: source\ntitle: A report\npublisher: The Post\npublished: 2017-06\n", to: "book/sources/post.yaml")
        let faults = [
            "month": "type: incident\ntitle: Month\ndate: 2017-13\n",
            "twice": "type: incident\ntitle: Twice\ndate: 2017\ntitle: Again\n",
            "nobody": "type: incident\ntitle: Nobody\ndate: 2017\nsources: [post, pots]\n",
            "misspelt": "type: incident\ntitel: Misspelt\ntitle: Misspelt\ndate: 2017\n",
            "good": "type: incident\ntitle: Good\ndate: 2017-05\nsources: [post]\n",
        ]
        for (name, text) in faults { try folder.write(text, to: "book/incidents/\(name).yaml") }
        return folder.path("book")
    }

    static let places = [
        "incidents/misspelt.yaml:2:1: error: ", "incidents/month.yaml:3:12: error: '2017-13' is not an EDTF date",
        "incidents/nobody.yaml:4:17: error: ", "incidents/twice.yaml:4:1: error: ",
    ]

    @Test func eachIsReportedAtItsLineAndColumn() throws {
        let folder = try TemporaryFolder()
        let run = try DatelineProgram.run("check", "--casebook", try casebook(in: folder))
        #expect(run.status == 1)
        for place in Self.places { #expect(run.messages.contains(place), "\(place) not in \(run.messages)") }
        #expect(run.messages.components(separatedBy: ": error: ").count == 5)
    }

    @Test func nothingIsPublishedUnlessAskedFor() throws {
        let folder = try TemporaryFolder()
        let run = try DatelineProgram.run("publish", "--casebook", try casebook(in: folder), "-o", folder.path("site"))
        #expect(run.status == 1)
        #expect(!FileManager.default.fileExists(atPath: folder.path("site")))
    }

    @Test func theGoodRecordsAreAllPublishedWhenAskedTo() throws {
        let folder = try TemporaryFolder()
        let run = try DatelineProgram.run(
            "publish", "--casebook", try casebook(in: folder), "-o", folder.path("site"), "--keep-going")
        #expect(run.status == 1)
        let pages = try tree(folder.path("site")).keys.filter { $0.hasPrefix("incidents/") && $0.hasSuffix("x.html") }
        #expect(pages.sorted() == ["incidents/good/index.html", "incidents/index.html"])
    }
}
