import Dateline
import Foundation
import RandomCasebooks
import Testing

/// Lists of random casebooks at every marking.
@Suite struct ListsOfRandomCasebooks {
    private func lists(of written: WrittenCasebook, at ceiling: Marking) throws -> [Listing.Subject: [Substring]] {
        let file = FileManager.default.temporaryDirectory.appending(path: "dateline-lists-\(UUID()).jsonl")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(written.text.utf8).write(to: file)
        let casebook = CasebookReader(records: .file(file.path(percentEncoded: false))).read().casebook
        let edition = Edition(of: casebook.disclosed(at: ceiling))
        let lists = Listing.Subject.allCases.map { subject in
            let csv = ListingDocument(Listing(of: subject, in: edition)).csv
            return (subject, String(decoding: csv, as: UTF8.self).split(separator: "\r\n"))
        }
        return Dictionary(uniqueKeysWithValues: lists)
    }

    @Test(arguments: 0..<30)
    func whatIsAboveTheLevelIsNeitherListedNorCounted(seed: Int) throws {
        var random = RandomCasebook(seed: UInt64(4000 + seed))
        let written = random.casebook()
        for ceiling in Marking.allCases {
            let rest = DeletingWhatIsStricter(ceiling: ceiling.rawValue).rest(of: written)
            let (whole, without) = (try lists(of: written, at: ceiling), try lists(of: rest, at: ceiling))
            #expect(whole == without, "seed \(seed), at \(ceiling.label)")
        }
    }

    /// Who has only what a row's marking lets through finds the very same row.
    @Test(arguments: 0..<30)
    func aRowTellsNothingAboveItsMarking(seed: Int) throws {
        var random = RandomCasebook(seed: UInt64(4000 + seed))
        let written = random.casebook()
        let all = try lists(of: written, at: .red)
        var found = 0
        for ceiling in Marking.allCases {
            let atLevel = try lists(of: written, at: ceiling)
            for (subject, rows) in all {
                for row in rows.dropFirst() where row.hasSuffix("," + ceiling.label) {
                    found += 1
                    #expect(atLevel[subject]?.contains(row) ?? false, "seed \(seed): \(subject) \(row)")
                }
            }
        }
        #expect(found > 5)
    }
}
