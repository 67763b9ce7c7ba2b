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
