import DatelineImport
import DatelineModel
import EDTF
import Testing

/// What several objects cite becomes one source.
@Suite struct CitedSourcesTests {
    private func actor(_ id: String, _ name: String, _ description: String, _ url: String) -> String {
        let reference = #"{"source_name": "\#(name)", "description": "\#(description)", "url": "\#(url)"}"#
        return Bundle.object("threat-actor", id, #""name": "Actor \#(id)", "external_references": [\#(reference)]"#)
    }

    @Test func takesPublisherDateAndDayOfRetrievalFromTheCitation() throws {
        let source = try only(
            Bundle.imported(
                actor(
                    "1", "FireEye APT37", "FireEye. (2018, February 20). APT37 (Reaper). Retrieved March 1, 2018.",
                    "https://fireeye.com/a")
            ).casebook.sources)
        #expect(source.id.text == "fireeye-apt37")
        #expect(source.title == "APT37 (Reaper)")
        #expect(source.publisher == ID<Organisation>("fireeye").map(Party.organisation))
        #expect(source.published?.description == "2018-02-20")
        #expect(source.retrieved?.description == "2018-03-01")
        #expect(source.url == "https://fireeye.com/a")
    }

    @Test func joinsReferencesWhosePageHasMoved() throws {
        let text = "Intel. (2015, July 16). Rootkit. Retrieved"
        let source = try only(
            Bundle.imported(
                actor("1", "Rootkit", "\(text) March 20, 2017.", "http://intel.example/r.html"),
                actor(
                    "2", "Rootkit", "\(text) November 17, 2024.",
                    "https://web.archive.org/web/2017/http://intel.example/r.html")
            ).casebook.sources)
        #expect(source.url == "http://intel.example/r.html")
        #expect(source.archived == "https://web.archive.org/web/2017/http://intel.example/r.html")
        #expect(source.retrieved?.description == "2024-11-17")
    }

    @Test func joinsTwoNamesOfOnePage() throws {
        let text = "ESET. (2020, May 1). Study. Retrieved June 2, 2020."
        let result = Bundle.imported(
            actor("1", "ESET Study May 2020", text, "https://eset.com/s#top"),
            actor("2", "ESET Study", text, "https://eset.com/s/"))
        let source = try only(result.casebook.sources)
        #expect(result.casebook.actors.allSatisfy { $0.metadata.sources == [source.id] })
    }

    @Test func keepsTwoReportsOfOneNameApart() {
        let result = Bundle.imported(
            actor("1", "Report", "A. (2020). One. Retrieved June 2, 2020.", "https://a.example/1"),
            actor("2", "Report", "A. (2021). Two. Retrieved June 2, 2021.", "https://a.example/2"))
        #expect(result.casebook.sources.map(\.id.text) == ["report", "report-2"])
    }

    @Test func givesTheSameSourcesInWhateverOrderTheObjectsCome() {
        var numbers = SeededNumbers(seed: 3)
        let objects = (0..<40).map { index in
            let name = ["R", "S", "T"][index % 3]
            let title = ["One", "Two"][index % 2]
            return actor(
                "\(index)", name, "A. (2020). \(title). Retrieved June \(index % 28 + 1), 2020.",
                "https://a.example/\(index % 5)")
        }
        let first = Bundle.read([("a.json", Bundle.bundle(objects))]).casebook
        for _ in 0..<10 {
            var casebook = Bundle.read([("a.json", Bundle.bundle(objects.shuffled(using: &numbers)))]).casebook
            casebook.settings = first.settings
            #expect(casebook == first)
        }
    }
}
