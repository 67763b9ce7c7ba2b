import DatelinePublishing
import Testing

@Suite struct AtomFeedTests {
    @Test("a feed has the dated pages, the newest first, with absolute addresses")
    func prints() throws {
        let file = try AtomFeed(of: SiteEntry.all, .sample).file
        #expect(file.path == "feed.xml")
        #expect(
            String(decoding: file.bytes, as: UTF8.self) == """
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
                  <id>https://example.org/intel/feed.xml</id>
                  <title>North Korea</title>
                  <subtitle>What is known.</subtitle>
                  <updated>2018-02-21T00:00:00Z</updated>
                  <link rel="self" type="application/atom+xml" href="https://example.org/intel/feed.xml"/>
                  <link rel="alternate" type="text/html" href="https://example.org/intel/"/>
                  <author>
                    <name>Desk &amp; Co</name>
                  </author>
                  <rights>TLP:CLEAR</rights>
                  <generator>Dateline</generator>
                  <entry>
                    <id>https://example.org/intel/sources/fireeye-2018-apt37/</id>
                    <title>APT37 &lt;Reaper&gt; &amp; friends</title>
                    <updated>2018-02-21T00:00:00Z</updated>
                    <published>2018-02-20T00:00:00Z</published>
                    <link rel="alternate" type="text/html" href="https://example.org/intel/sources/fireeye-2018-apt37/"/>
                    <category term="source"/>
                    <rights>TLP:CLEAR</rights>
                    <summary>A report.</summary>
                    <content type="html" xml:base="https://example.org/intel/sources/fireeye-2018-apt37/">&lt;p&gt;Read \
                &lt;a href=&quot;../x/&quot;&gt;this&lt;/a&gt; &amp; that&lt;/p&gt;</content>
                  </entry>
                  <entry>
                    <id>https://example.org/intel/incidents/wannacry/</id>
                    <title>WannaCry</title>
                    <updated>2017-05-12T00:00:00Z</updated>
                    <published>2017-05-12T00:00:00Z</published>
                    <link rel="alternate" type="text/html" href="https://example.org/intel/incidents/wannacry/"/>
                    <category term="incident"/>
                    <rights>TLP:CLEAR</rights>
                    <summary>An outbreak.</summary>
                  </entry>
                </feed>

                """)
    }

    @Test("without an address, ids are lasting names and links lead from the feed to the page")
    func printsRelativeLinks() throws {
        let feed = AtomFeed(of: [.incident], .withoutAddress, at: "actors/apt37/feed.xml", home: "/actors/apt37/")
        let lines = text(feed.bytes).split(separator: "\n").map { $0.drop { $0 == " " } }
        #expect(
            lines.filter { $0.contains("href") || $0.contains("urn:") } == [
                "<id>urn:uuid:0befed52-cfaf-846d-b54c-5e2062705ed7</id>",
                "<link rel=\"self\" type=\"application/atom+xml\" href=\"../../actors/apt37/feed.xml\"/>",
                "<link rel=\"alternate\" type=\"text/html\" href=\"../../actors/apt37/\"/>",
                "<id>urn:uuid:7933ae3e-d6e6-8666-b983-313d6d156c6c</id>",
                "<link rel=\"alternate\" type=\"text/html\" href=\"../../incidents/wannacry/\"/>",
            ])
    }

    @Test("a page is in a feed once; a feed has no more than its limit")
    func limits() {
        let many = (1...30).map { day in
            SiteEntry(
                route: "/x/\(day)/", title: "\(day)", summary: "", published: "2018-01-\(day < 10 ? "0" : "")\(day)",
                updated: nil, marking: "TLP:CLEAR", kind: "incident")
        }
        let titles = text(AtomFeed(of: many + many.reversed(), .sample, limit: 3).bytes).split(separator: "\n")
            .filter { $0.hasPrefix("    <title>") }
        #expect(titles == ["    <title>30</title>", "    <title>29</title>", "    <title>28</title>"])
    }

    @Test("an empty feed is one, and does not depend on the order of the pages")
    func isDeterministic() {
        #expect(text(AtomFeed(of: [], .sample).bytes).contains("<updated>1970-01-01T00:00:00Z</updated>"))
        #expect(AtomFeed(of: SiteEntry.all, .sample).bytes == AtomFeed(of: SiteEntry.all.reversed(), .sample).bytes)
    }

    @Test("text that XML cannot have, and text that would end an element, does no harm")
    func survivesHostileText() {
        var entry = SiteEntry.incident
        entry.title = "]]></title><script>\u{0}\u{B}\u{FFFE}\r&amp;"
        entry.route = "/incidents/조 \"x\"/"
        let feed = text(AtomFeed(of: [entry], .sample).bytes)
        #expect(
            feed.contains("<title>]]&gt;&lt;/title&gt;&lt;script&gt;\u{FFFD}\u{FFFD}\u{FFFD}&#13;&amp;amp;</title>"))
        #expect(feed.contains("<id>https://example.org/intel/incidents/%EC%A1%B0%20%22x%22/</id>"))
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
