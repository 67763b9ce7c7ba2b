import Dateline
import Foundation
import Testing

/// What a Swift program does with a casebook: the same as the command line.
@Suite struct PublicationTests {
    private static let sample = ReadmeExample.package.appending(path: "Samples/tiny").path()

    @Test func publishesWithTheCasebooksOwnTemplatesAndFiles() throws {
        try withCasebook { casebook in
            try write("own: {{ page.title }}", to: casebook + "/templates/pages/about.md")
            try write("User-agent: *", to: casebook + "/static/humans.txt")
            let report = try Publication(at: casebook).publish(to: casebook + "-site", jobs: 2)
            #expect(report.written > 10)
            #expect(try text(casebook + "-site/about/index.md").hasPrefix("own: "))
            #expect(try text(casebook + "-site/humans.txt") == "User-agent: *")
        }
    }

    @Test func aFolderOfTemplatesLiesOverTheCasebooksOwn() throws {
        try withCasebook { casebook in
            try write("own: {{ page.title }}", to: casebook + "/templates/pages/about.md")
            try write("named: {{ page.title }}", to: casebook + "-templates/pages/about.md")
            let publication = try Publication(at: casebook, templates: casebook + "-templates")
            let page = try #require(publication.edition.page(.about))
            #expect(
                String(decoding: try publication.bytes(of: page, as: .markdown), as: UTF8.self).hasPrefix("named: "))
        }
    }

    @Test func aTemplateThatNamesWhatThereIsNotIsAFaultWithItsPlace() throws {
        try withCasebook { casebook in
            try write("{{ page.titel }}", to: casebook + "/templates/pages/about.md")
            let publication = try Publication(at: casebook)
            let faults = #expect(throws: FaultyFiles.self) { try publication.publish(to: casebook + "-site") }
            #expect(faults?.diagnostics.map(\.place?.file) == ["templates/pages/about.md"])
            #expect(!FileManager.default.fileExists(atPath: casebook + "-site"))
        }
    }

    @Test func thereMustBeAFolderOfTheNameGiven() throws {
        let error = #expect(throws: MissingTemplateFolder.self) {
            try Publication(at: Self.sample, templates: "/no/such/templates")
        }
        #expect(error?.path == "/no/such/templates")
    }

    /// What a site leaves out, nothing leads to.
    @Test(arguments: [
        SiteContents.standard, SiteContents.everything, SiteContents(pages: [], beside: [], data: []),
        SiteContents(pages: [.weeks, .actors], beside: [.markdown], data: [.csv]),
        SiteContents(pages: [.incidents, .search], beside: [.json], data: [.stix]),
    ])
    func aSiteConsistsOfWhatItsCasebookSays(contents: SiteContents) throws {
        var casebook = try Casebook(at: Self.sample)
        casebook.settings.publish = contents
        let publication = Publication(of: casebook, by: DisclosureRule(ceiling: .red))
        let site = FileManager.default.temporaryDirectory.appending(path: "site-\(UUID().uuidString)").path()
        defer { try? FileManager.default.removeItem(atPath: site) }
        _ = try publication.publish(to: site)
        let files = try Set(FileManager.default.subpathsOfDirectory(atPath: site))
        #expect(files.contains { $0.hasPrefix("actors/") } == contents.pages.contains(.actors))
        #expect(files.contains("search/index.js") == contents.pages.contains(.search))
        #expect(files.contains("about/index.md") == contents.beside.contains(.markdown))
        #expect(files.contains("about/index.json") == contents.beside.contains(.json))
        #expect(files.contains("feed.xml") == contents.beside.contains(.feeds))
        #expect(files.contains("data/stix.json") == contents.data.contains(.stix))
        #expect(files.contains("data/incidents.csv") == contents.data.contains(.csv))
        for page in files where page.hasSuffix(".html") {
            for link in try links(of: site + "/" + page, below: site) where !files.contains(link) {
                Issue.record("\(page) leads to \(link), which is not there")
            }
        }
    }

    /// The files of a site that a page leads to, by their paths.
    private func links(of page: String, below site: String) throws -> Set<String> {
        let folder = URL(filePath: page).deletingLastPathComponent()
        let links = try text(page).matches(of: /(?:href|src|action)="([^":#]+)(?:#[^"]*)?"/).map { String($0.1) }
        return Set(
            links.map { link in
                // The page for wrong addresses may be shown anywhere, so that it leads by addresses from the root.
                let path = link.replacing(/^\/tiny\//, with: "/").replacing(/\/$/, with: "/index.html")
                let target = path.hasPrefix("/") ? URL(filePath: site + path) : folder.appending(path: path)
                return String(target.standardized.path().dropFirst(site.count + 1))
            })
    }

    @Test func showsNoMoreThanTheLevelAndTheDayAllow() throws {
        let everything = try Publication(at: Self.sample, ceiling: .red)
        let past = try Publication(at: Self.sample, ceiling: .red, asOf: CalendarDay("1990-01-01"))
        #expect(!everything.disclosure.incidents.isEmpty)
        #expect(past.disclosure.incidents.isEmpty)
        #expect(past.edition.page(.home) != nil)
    }

    private func withCasebook(_ work: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "publication-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.copyItem(atPath: Self.sample, toPath: folder + "/casebook")
        try work(folder + "/casebook")
    }

    private func write(_ text: String, to path: String) throws {
        let file = URL(filePath: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }
}
