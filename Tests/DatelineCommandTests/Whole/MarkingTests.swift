import Foundation
import Testing

/// What is above the level of a build leaves no trace in it.
@Suite struct Markings {
    @Test func aBuildIsThatOfRecordsThatNeverHadAnythingAboveItsLevel() throws {
        let folder = try TemporaryFolder()
        let whole = DatelineProgram.sample("tiny")
        let bare = try folder.copy(of: whole, as: "bare")
        try strip(bare)
        var sites: [[String: Data]] = []
        for (casebook, name) in [(whole, "one"), (bare, "two")] {
            let run = try DatelineProgram.run(
                "publish", "--casebook", casebook, "--marking", "TLP:CLEAR", "-o", folder.path(name))
            #expect(run.status == 0, "\(run.messages)")
            #expect(run.messages.contains("withheld above TLP:CLEAR: 1 incident, 2 statements") == (name == "one"))
            sites.append(try tree(folder.path(name)))
        }
        #expect(differences(sites[0], sites[1]) == [])
        #expect(sites[0].count > 20)
    }

    @Test func theSameRecordsShowMoreAtTheirOwnLevel() throws {
        let folder = try TemporaryFolder()
        let run = try DatelineProgram.run(
            "publish", "--casebook", DatelineProgram.sample("tiny"), "--marking", "TLP:AMBER", "-o", folder.path("site")
        )
        #expect(run.status == 0)
        #expect(!run.messages.contains("withheld"))
        let pages = try tree(folder.path("site"))
        #expect(pages.values.contains { String(decoding: $0, as: UTF8.self).contains("Candle Club") })
        #expect(pages["incidents/quiet-visit/index.html"] != nil)
    }

    /// Takes the three TLP:AMBER parts out of a copy of the casebook: an incident, a claim and an alias.
    private func strip(_ folder: String) throws {
        try FileManager.default.removeItem(atPath: folder + "/incidents/quiet-visit.md")
        for file in ["incidents/harbour-lights.md", "actors/paper-lantern.md"] {
            let path = folder + "/" + file
            let text = try String(contentsOfFile: path, encoding: .utf8)
            try withoutAmber(text).write(toFile: path, atomically: true, encoding: .utf8)
        }
    }

    /// A record without the list items that are TLP:AMBER.
    private func withoutAmber(_ text: String) -> String {
        var items: [[Substring]] = [[]]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("  - ") || !line.hasPrefix("    ") { items.append([]) }
            items[items.count - 1].append(line)
        }
        return items.filter { !$0.contains { $0.contains("TLP:AMBER") } }.flatMap(\.self).joined(separator: "\n")
    }
}
