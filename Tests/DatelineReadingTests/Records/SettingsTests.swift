import DatelineModel
import Testing

@testable import DatelineReading

struct SettingsTests {
    private func read(_ text: String) throws -> Reading { try TemporaryCasebook.read([("dateline.yaml", text)]) }

    @Test func sayWhatTheCasebookIs() throws {
        let reading = try read(
            """
            title: North Korea in cyberspace
            publisher: The Dateline project
            base-url: https://example.org/dprk
            marking: TLP:GREEN
            default-marking: TLP:AMBER
            language: ko
            description: One sentence.
            scales: { confidence: House scale, likelihood: FIRST/NATO }
            vocabulary:
              organisations: { fireeye: FireEye }
            """)
        #expect(
            reading.diagnostics.map(\.message) == [
                "the words of pages are English; only the texts of records are in Korean"
            ])
        let settings = reading.casebook.settings
        #expect(settings.title == "North Korea in cyberspace")
        #expect(settings.publisher == "The Dateline project")
        #expect(settings.baseURL == "https://example.org/dprk/")
        #expect(settings.marking == .green)
        #expect(settings.defaultMarking == .amber)
        #expect(settings.language == "ko")
        #expect(settings.summary == "One sentence.")
        #expect(settings.confidenceScale == "House scale")
        #expect(settings.likelihoodScale == .first)
        #expect(reading.casebook.vocabulary.organisations.values.map(\.name) == ["FireEye"])
    }

    @Test func sayWhatASiteConsistsOf() throws {
        let reading = try read(
            """
            title: T
            publish: { pages: [weeks, actors], beside: [], data: [stix] }
            """)
        #expect(reading.diagnostics == [])
        #expect(
            reading.casebook.settings.publish == SiteContents(pages: [.weeks, .actors], beside: [], data: [.stix]))
    }

    @Test func keepTheUsualWhereASiteIsSaidInPart() throws {
        let publish = try read("title: T\npublish: { data: [csv] }").casebook.settings.publish
        #expect(
            publish
                == SiteContents(pages: SiteContents.standard.pages, beside: SiteContents.standard.beside, data: [.csv]))
    }

    @Test func nameAKindOfPageThatThereIsNot() throws {
        let reading = try read("title: T\npublish: { pages: [actor, incidents] }")
        #expect(reading.diagnostics.map(\.message) == ["'actor' is no value of 'pages'"])
        #expect(reading.diagnostics.first?.help == "did you mean 'actors'?")
        #expect(reading.casebook.settings.publish.pages == [.incidents])
    }

    @Test func haveDefaults() throws {
        let settings = try read("title: A test\n").casebook.settings
        #expect(settings == Settings(title: "A test"))
    }

    @Test func needATitle() throws {
        #expect(try read("language: en\n").diagnostics.map(\.message) == ["the casebook has no 'title'"])
        #expect(try read("").diagnostics.map(\.message) == ["the casebook has no 'title'"])
    }

    @Test func areStrictWhereTheDefaultMarkingIsFaulty() throws {
        #expect(try read("title: A\ndefault-marking: TLP:GREN\n").casebook.settings.defaultMarking == .red)
        #expect(try read("title: [\n").casebook.settings.defaultMarking == .red)
        #expect(try read("- title\n").casebook.settings.defaultMarking == .red)
    }

    @Test func areFreeWhereTheCeilingIsFaulty() throws {
        #expect(try read("title: A\nmarking: TLP:REDD\n").casebook.settings.marking == .clear)
    }

    @Test func knowTheirFields() throws {
        let found = try read("title: A\nbase-ulr: https://example.org/\n").diagnostics
        #expect(found.map(\.help) == ["did you mean 'base-url'?"])
    }

    @Test func aFolderWithoutThemIsNoCasebook() throws {
        let reading = CasebookReader(folder: "/nonexistent-folder").read()
        #expect(reading.diagnostics.map(\.id) == [.noCasebook])
        #expect(reading.hasErrors)
        #expect(reading.filesRead == 0)
    }
}
