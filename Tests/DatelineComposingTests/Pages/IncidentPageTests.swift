import DatelineModel
import EDTF
import Testing

@testable import DatelineComposing

@Suite struct IncidentPageTests {
    private func markdown() throws -> String {
        let edition = try SmallCasebook().edition()
        return try PageTemplates.text(of: edition.page(.incident(try id("outbreak"))), "md")
    }

    @Test func tellsTheEventThenTheClaims() throws {
        expectSame(
            try markdown(),
            """
            **TLP:CLEAR**

            # Outbreak at \\*Example\\* \\& Sons

            *A small casebook*

            - Happened: May 2017
            - Became known: 20 May 2017
            - Kind: incident
            - Attribution: attribution disputed

            ## Account

            It spread fast. [1, p. 4]

            ## Attribution

            Attribution disputed.

            - 20 February 2018: Alpha names **[Heron](../../actors/heron/index.html)**. Confidence: high. [2]
            - 22 February 2018: Gamma names **[Stork](../../actors/stork/index.html)**. Confidence: not assessed by \
            source. [3]

            ## Other claims

            - The outbreak cost millions. (Beta, 20 May 2017; confidence: not assessed by source) [1]

            ## Targets

            - **Example \\& Sons**, [Finance](../../sectors/finance/index.html), [South \
            Korea](../../countries/kr/index.html) (Beta, 20 May 2017) [1]

            ## Left open

            - The attribution of this event is disputed: [Heron](../../actors/heron/index.html) and \
            [Stork](../../actors/stork/index.html) are named.
            - Confidence not assessed by source: one attribution of this event.

            ## Sources

            - [1] Beta: [The outbreak \\<explained\\>](https://example.org/beta-2017), 20 May 2017.
            - [2] Alpha: [On the Heron](https://example.org/alpha-2018), 20 February 2018.
            - [3] Gamma: [Another view](https://example.org/gamma-2018), 22 February 2018.

            Newest knowledge on this page: 22 February 2018.

            **TLP:CLEAR**

            """)
    }

    @Test func knowsWhenItsNewestPartBecameKnown() throws {
        let page = try #require(try SmallCasebook().edition().page(.incident(try id("outbreak"))))
        #expect(page.updated?.description == "2018-02-22")
        #expect(page.route.path == "/incidents/outbreak/")
        #expect(page.template == "pages/incident")
        #expect(page.kind == .incident)
        #expect(
            page.summary == "Incident, May 2017. Attributed to Heron by Alpha and to Stork by Gamma; disputed.")
    }

    @Test func linksEachSourceBackToWhereItIsCited() throws {
        let edition = try SmallCasebook().edition()
        let html = try PageTemplates.text(of: edition.page(.incident(try id("outbreak"))), "html")
        for number in 1...4 {
            #expect(html.contains("id=\"cite-1-\(number)\""))
            #expect(html.contains("href=\"#cite-1-\(number)\""))
        }
        #expect(!html.contains("#cite-1-5\""))
    }

    @Test(arguments: [("ko", "In Korean."), ("sux", "In sux."), ("en-GB", nil)])
    func namesTheLanguageOfASourceThatIsNotTheCasebooks(tag: String, words: String?) throws {
        var casebook = try SmallCasebook()
        casebook.sources[0].language = tag
        let html = try PageTemplates.text(of: casebook.edition().page(.incident(try id("outbreak"))), "html")
        let said = html.matches(of: /\ In \w+\./).map { String($0.0.dropFirst()) }
        #expect(said == [words].compactMap(\.self))
    }

    @Test(arguments: [
        (["Ann Doe", "Bea Roe"], "by Ann Doe and Bea Roe"), (["Okonedo, B."], "by Okonedo, B."),
        (["Okonedo, B.", "Tanabe, M."], "by Okonedo, B.; Tanabe, M."),
        (["Tanabe, M.", "et al."], "by Tanabe, M. et al."),
        (["Ann Doe", "Bea Roe", "et al."], "by Ann Doe, Bea Roe et al."),
    ])
    func namesTheAuthorsOfASourceSoThatTheyCanBeToldApart(_ authors: [String], words: String) throws {
        var casebook = try SmallCasebook()
        casebook.sources[0].authors = authors
        let html = try PageTemplates.text(of: casebook.edition().page(.incident(try id("outbreak"))), "html")
        #expect(html.contains(", \(words), <time"))
    }

    /// The words of pages are English; what the record says is in the casebook's language, and only that.
    @Test func tellsTheLanguageOfTheRecordsTextsAlone() throws {
        var casebook = try SmallCasebook()
        let english = try PageTemplates.text(of: casebook.edition().page(.incident(try id("outbreak"))), "html")
        #expect(english.matches(of: /lang="[^"]*"/).map { String($0.0) } == [#"lang="en""#])
        casebook.settings.language = "de"
        let html = try PageTemplates.text(of: casebook.edition().page(.incident(try id("outbreak"))), "html")
        #expect(html.contains(#"<html lang="en""#))
        #expect(html.contains(#"<h1 lang="de">Outbreak at"#))
        #expect(html.contains(#"<h2 id="attributions">Attribution</h2>"#))
        let list = try PageTemplates.text(of: casebook.edition().page(.timeline), "html")
        #expect(list.contains(#" lang="de">Outbreak at"#))
    }

    /// One party that names two in one statement names them jointly; one that names another later has changed its mind.
    @Test(arguments: [
        (["2018-02-20", "2018-02-20"], "Attributed to Heron and Stork jointly by Alpha.", "joint attribution"),
        (
            ["2018-02-20", "2018-02-22"], "Attributed to Stork by Alpha; before, to Heron by Alpha.",
            "attribution changed"
        ),
    ])
    func saysHowOnePartyNamesTwo(said: [String], line: String, agreement: String) throws {
        var casebook = try SmallCasebook()
        for place in [0, 1] {
            casebook.incidents[0].attributions[place].provenance = try provenance(by: "Alpha", said: said[place])
        }
        let page = try #require(casebook.edition().page(.incident(try id("outbreak"))))
        #expect(page.summary == "Incident, May 2017. \(line)")
        let text = try PageTemplates.text(of: page, "md")
        #expect(text.contains("- Attribution: \(agreement)\n"))
        #expect(!text.contains("isputed"))
    }

    @Test func escapesWhatTheRecordSays() throws {
        let edition = try SmallCasebook().edition()
        let html = try PageTemplates.text(of: edition.page(.incident(try id("outbreak"))), "html")
        #expect(html.contains("<h1>Outbreak at *Example* &amp; Sons</h1>"))
        #expect(html.contains("The outbreak &lt;explained&gt;"))
    }
}
