import DatelineModel
import Testing

@testable import DatelineComposing

@Suite struct ActorPageTests {
    @Test func aNameStandsOnceWithAllWhoUseIt() throws {
        var casebook = try SmallCasebook()
        let first = try #require(casebook.actors[0].aliases.first)
        casebook.actors[0].aliases.append(Alias(name: first.name, provenance: try provenance(by: "Delta")))
        let html = try PageTemplates.text(of: casebook.edition().page(.actor(try id("heron"))), "html")
        #expect(html.ranges(of: "<span>Grey Bird</span>").count == 1, "beside the actor's name")
        #expect(html.contains("<th scope=\"rowgroup\" rowspan=\"2\">Grey Bird"))
        let markdown = try PageTemplates.text(of: casebook.edition().page(.actor(try id("heron"))), "md")
        let uses = "(Gamma, 22 February 2018) [2] Covers: overlapping activity. (Delta)"
        #expect(markdown.contains("- **Grey Bird** \(uses)"))
    }

    @Test func tellsNamesTimelineAndAttributions() throws {
        let edition = try SmallCasebook().edition()
        expectSame(
            try PageTemplates.text(of: edition.page(.actor(try id("heron"))), "md"),
            """
            **TLP:CLEAR**

            # Heron

            *A small casebook*

            - Kind: intrusion set
            - Said to have been active: since at least 2012 (Alpha, 20 February 2018) [1]
            - Named: (Alpha, 20 February 2018) [1]
            - Attributed to it: 1 record

            ## Names, by who uses them

            - **Heron** (Alpha, 20 February 2018) [1]
            - **Grey Bird** (Gamma, 22 February 2018) [2] Covers: overlapping activity.

            ## Timeline

            ### 2012 or earlier

            - **≤2012–**: Alpha said that Heron has been active since at least 2012 (activity). [1]

            ### 2017

            #### May 2017

            - **May 2017** (before or after the entry above: not known): [Outbreak at \\*Example\\* \\& \
            Sons](../../incidents/outbreak/index.html) (incident). Attributed to Heron by Alpha and to \
            [Stork](../stork/index.html) by Gamma; disputed. [3]

            ### 2018

            #### February 2018

            - **20 February 2018**: Alpha used the name Heron (name). [1]
            - **22 February 2018**: Gamma used the name **Grey Bird** (name). [2]

            ## History of this page

            - **22 February 2018**: Gamma used the name **Grey Bird**. Gamma attributed [Outbreak at \\*Example\\* \
            \\& Sons](../../incidents/outbreak/index.html) to [Stork](../stork/index.html).
            - **20 February 2018**: Alpha said that Heron has been active since at least 2012. Alpha used the name \
            Heron. Alpha attributed [Outbreak at \\*Example\\* \\& Sons](../../incidents/outbreak/index.html) to \
            Heron.
            - **20 May 2017**: Beta said that the outbreak cost millions. Incident [Outbreak at \\*Example\\* \\& \
            Sons](../../incidents/outbreak/index.html).

            ## Who says whose doing

            - 20 February 2018: Alpha names **Heron** for [Outbreak at \\*Example\\* \\& \
            Sons](../../incidents/outbreak/index.html). Confidence: high. [1]
            - 22 February 2018: Gamma names **[Stork](../stork/index.html)** for [Outbreak at \\*Example\\* \\& \
            Sons](../../incidents/outbreak/index.html). Confidence: not assessed by source. [2]

            ## Targets by sector

            - [Finance](../../sectors/finance/index.html): 1 ([Outbreak at \\*Example\\* \\& \
            Sons](../../incidents/outbreak/index.html))

            ## Targets by country or region

            - [South Korea](../../countries/kr/index.html) (KR): 1 ([Outbreak at \\*Example\\* \\& \
            Sons](../../incidents/outbreak/index.html))

            ## Left open

            - The attribution of [Outbreak at \\*Example\\* \\& Sons](../../incidents/outbreak/index.html) is \
            disputed: Heron and [Stork](../stork/index.html) are named.
            - Confidence not assessed by source: one attribution of [Outbreak at \\*Example\\* \\& \
            Sons](../../incidents/outbreak/index.html).

            ## Sources

            - [1] Alpha: [On the Heron](https://example.org/alpha-2018), 20 February 2018.
            - [2] Gamma: [Another view](https://example.org/gamma-2018), 22 February 2018.
            - [3] Beta: [The outbreak \\<explained\\>](https://example.org/beta-2017), 20 May 2017.

            Newest knowledge on this page: 22 February 2018.

            **TLP:CLEAR**

            """)
    }

    @Test func travelsAloneWithItsStyleSheetAndWithoutLinksToASite() throws {
        let page = try #require(try SmallCasebook().edition().page(.actor(try id("heron")), as: .standalone))
        let html = try PageTemplates.text(of: page, "html")
        #expect(html.contains("<style>"))
        #expect(html.contains(".masthead"))
        #expect(!html.contains("<link rel=\"stylesheet\""))
        #expect(!html.contains("../"))
        #expect(!html.contains("index.html"))
        #expect(!html.contains("<script"))
    }

    @Test func travelsAloneWithFullAddressesWhereThereIsASite() throws {
        var casebook = try SmallCasebook()
        casebook.settings.baseURL = "https://example.org/x/"
        let page = casebook.edition().page(.actor(try id("heron")), as: .standalone)
        let html = try PageTemplates.text(of: page, "html")
        #expect(html.contains("href=\"https://example.org/x/incidents/outbreak/\""))
        #expect(!html.contains("../"))
    }
}
