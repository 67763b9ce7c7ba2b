import Dateline
import Foundation
import RandomCasebooks
import Testing

/// The site as of a past day is, byte for byte, the site of the casebook with everything later deleted.
@Suite struct PastSite {
    static let days = ["2015-07-01", "2016-06-15", "2018-01-01"]

    @Test(arguments: 0..<8)
    func isTheSiteOfTheCasebookWithEverythingLaterDeleted(seed: Int) throws {
        var random = RandomCasebook(seed: UInt64(9000 + seed))
        let written = random.casebook()
        for text in Self.days {
            let day = try #require(CalendarDay(text))
            let rest = try DeletingWhatCameLater(day: day).rest(of: written)
            let past = try Site(of: written, asOf: day), without = try Site(of: rest, asOf: day)
            #expect(past.files.keys.sorted() == without.files.keys.sorted(), "seed \(seed), as of \(text)")
            for (path, bytes) in past.files where without.files[path] != bytes {
                Issue.record("seed \(seed), as of \(text): \(path) differs")
            }
        }
    }

    @Test func aLaterDayIsAnotherSite() throws {
        var random = RandomCasebook(seed: 9000)
        let written = random.casebook()
        let early = try Site(of: written, asOf: try #require(CalendarDay("2014-03-01")))
        let late = try Site(of: written, asOf: try #require(CalendarDay("2018-12-31")))
        #expect(early.files.count < late.files.count)
    }
}

/// All files of a published site.
private struct Site {
    var files: [String: Data] = [:]

    init(of casebook: WrittenCasebook, asOf day: CalendarDay) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "dateline-site-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        let records = folder.appending(path: "records.jsonl")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(casebook.text.utf8).write(to: records)
        let reading = CasebookReader(records: .file(records.path(percentEncoded: false))).read()
        let disclosure = reading.casebook.disclosed(at: .red, asOf: day)
        let site = folder.appending(path: "site")
        let publisher = SitePublisher(of: Edition(of: disclosure), with: try PageRenderer())
        _ = try publisher.publish(to: site.path(percentEncoded: false), jobs: 2)
        for path in try FileManager.default.subpathsOfDirectory(atPath: site.path(percentEncoded: false)) {
            files[path] = try? Data(contentsOf: site.appending(path: path))
        }
    }
}
