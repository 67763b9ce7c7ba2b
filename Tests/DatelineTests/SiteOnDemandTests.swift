import Dateline
import Foundation
import RandomCasebooks
import Testing

/// A file that is made when it is asked for has the bytes that it would be published with.
@Suite struct SiteOnDemandTests {
    @Test(arguments: 0..<6)
    func hasEveryFileOfTheSiteAndNoOther(seed: Int) throws {
        var random = RandomCasebook(seed: UInt64(7000 + seed))
        try withFolder { folder in
            let records = folder + "/records.jsonl"
            try Data(random.casebook().text.utf8).write(to: URL(filePath: records))
            var casebook = CasebookReader(records: .file(records)).read().casebook
            casebook.settings.publish = seed.isMultiple(of: 2) ? .everything : .standard
            casebook.settings.baseURL = seed.isMultiple(of: 3) ? nil : "https://example.org/site/"
            try expectSameFiles(in: Publication(of: casebook, by: DisclosureRule(ceiling: .red)), folder)
        }
    }

    @Test(arguments: ["tiny", "north-korea"])
    func hasTheFilesOfASample(name: String) throws {
        try withFolder { folder in
            let sample = ReadmeExample.package.appending(path: "Samples/\(name)").path()
            try FileManager.default.copyItem(atPath: sample, toPath: folder + "/book")
            try FileManager.default.createDirectory(
                atPath: folder + "/book/static/.well-known", withIntermediateDirectories: true)
            try Data("contact".utf8).write(to: URL(filePath: folder + "/book/static/.well-known/security.txt"))
            let page = folder + "/book/actors/" + (name == "tiny" ? "paper-lantern.md" : "apt37.md")
            let text = try String(contentsOfFile: page, encoding: .utf8)
            try Data(text.replacing("type: actor", with: "type: actor\nformerly: [old-name]").utf8).write(
                to: URL(filePath: page))
            let publication = try Publication(at: folder + "/book")
            try expectSameFiles(in: publication, folder)
            #expect(try publication.siteOnDemand().bytes(at: "actors/old-name/index.html") != nil)
        }
    }

    @Test("what is not published is not there, whatever the path")
    func hasNothingElse() throws {
        let site = try Publication(at: ReadmeExample.package.appending(path: "Samples/tiny").path()).siteOnDemand()
        let paths = [
            "", "/", "index", "index.htm", "actors/", "actors/nobody/index.html", "data/", "data/x.csv", "search/x.js",
            "incidents/quiet-visit/feed.xml", "about/feed.xml", "sitemap-9.xml", "../index.html", "index.html/",
        ]
        for path in paths { #expect(try site.bytes(at: path) == nil, "\(path)") }
        #expect(site.hasPage(inFolder: "actors/paper-lantern"))
        #expect(!site.hasPage(inFolder: "actors/nobody"))
    }

    private func expectSameFiles(in publication: Publication, _ folder: String) throws {
        _ = try publication.publish(to: folder + "/site", jobs: 2)
        let onDemand = try publication.siteOnDemand()
        var count = 0
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder + "/site").sorted() {
            guard let bytes = FileManager.default.contents(atPath: folder + "/site/" + path),
                path != "manifest.json"
            else { continue }
            count += 1
            if try onDemand.bytes(at: path) != Array(bytes) { Issue.record("\(path) differs") }
        }
        #expect(count > 20)
    }

    private func withFolder(_ work: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "on-demand-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try work(folder)
    }
}
