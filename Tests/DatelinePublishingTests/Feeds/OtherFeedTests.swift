import DatelinePublishing
import Foundation
import Testing

@Suite struct OtherFeedTests {
    @Test("a JSON Feed has the dated pages, the newest first")
    func jsonFeed() throws {
        let file = try JSONFeed(of: SiteEntry.all, .sample).file
        #expect(file.path == "feed.json")
        #expect(
            String(decoding: file.bytes, as: UTF8.self) == #"""
                {
                  "version": "https://jsonfeed.org/version/1.1",
                  "title": "North Korea",
                  "home_page_url": "https://example.org/intel/",
                  "feed_url": "https://example.org/intel/feed.json",
                  "description": "What is known.",
                  "language": "en",
                  "authors": [
                    {
                      "name": "Desk \u0026 Co"
                    }
                  ],
                  "_dateline": {
                    "marking": "TLP:CLEAR"
                  },
                  "items": [
                    {
                      "id": "https://example.org/intel/sources/fireeye-2018-apt37/",
                      "url": "https://example.org/intel/sources/fireeye-2018-apt37/",
                      "title": "APT37 \u003cReaper\u003e \u0026 friends",
                      "summary": "A report.",
                      "content_html": "\u003cp\u003eRead \u003ca href=\"../x/\"\u003ethis\u003c/a\u003e \u0026 that\u003c/p\u003e",
                      "date_published": "2018-02-20T00:00:00Z",
                      "date_modified": "2018-02-21T00:00:00Z",
                      "tags": [
                        "source"
                      ],
                      "_dateline": {
                        "marking": "TLP:CLEAR"
                      }
                    },
                    {
                      "id": "https://example.org/intel/incidents/wannacry/",
                      "url": "https://example.org/intel/incidents/wannacry/",
                      "title": "WannaCry",
                      "content_text": "An outbreak.",
                      "date_published": "2017-05-12T00:00:00Z",
                      "date_modified": "2017-05-12T00:00:00Z",
                      "tags": [
                        "incident"
                      ],
                      "_dateline": {
                        "marking": "TLP:CLEAR"
                      }
                    }
                  ]
                }

                """#)
    }

    @Test("without an address a JSON Feed has lasting names and no addresses")
    func jsonFeedWithoutAddress() throws {
        let feed = String(decoding: JSONFeed(of: [.incident], .withoutAddress).bytes, as: UTF8.self)
        #expect(feed.contains("\"id\": \"urn:uuid:7933ae3e-d6e6-8666-b983-313d6d156c6c\""))
        #expect(!feed.contains("_url\"") && !feed.contains("\"url\""))
    }

    @Test("a site map lists all pages by address, with the day of the last change where there is one")
    func sitemap() throws {
        let files = try Sitemap(of: SiteEntry.all, .sample).files
        #expect(files.map(\.path) == ["sitemap.xml"])
        #expect(
            String(decoding: files[0].bytes, as: UTF8.self) == """
                <?xml version="1.0" encoding="utf-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                  <url>
                    <loc>https://example.org/intel/about/</loc>
                  </url>
                  <url>
                    <loc>https://example.org/intel/incidents/wannacry/</loc>
                    <lastmod>2017-05-12</lastmod>
                  </url>
                  <url>
                    <loc>https://example.org/intel/sources/fireeye-2018-apt37/</loc>
                    <lastmod>2018-02-21</lastmod>
                  </url>
                </urlset>

                """)
    }

    @Test("more than 50,000 pages take several site maps and a list of them")
    func largeSitemap() throws {
        let entries = (0..<50_001).map { number in
            SiteEntry(
                route: "/\(number)/", title: "", summary: "", published: nil, updated: nil, marking: "TLP:CLEAR",
                kind: "x")
        }
        let files = try Sitemap(of: entries, .sample).files
        #expect(files.map(\.path) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
        #expect(
            String(decoding: files[0].bytes, as: UTF8.self) == """
                <?xml version="1.0" encoding="utf-8"?>
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                  <sitemap>
                    <loc>https://example.org/intel/sitemap-1.xml</loc>
                  </sitemap>
                  <sitemap>
                    <loc>https://example.org/intel/sitemap-2.xml</loc>
                  </sitemap>
                </sitemapindex>

                """)
    }

    @Test("above TLP:CLEAR, and without an address, there is no site map")
    func noSitemap() throws {
        #expect(try Sitemap(of: SiteEntry.all, .amber).files == [])
        #expect(try Sitemap(of: SiteEntry.all, .withoutAddress).files == [])
    }

    @Test("robots may read what everybody may, and nothing above")
    func robots() throws {
        #expect(
            RobotsFile(.sample).text
                == "User-agent: *\nDisallow:\n\nSitemap: https://example.org/intel/sitemap.xml\n")
        #expect(RobotsFile(.withoutAddress).text == "User-agent: *\nDisallow:\n")
        #expect(RobotsFile(.amber).text == "User-agent: *\nDisallow: /\n")
        #expect(try RobotsFile(.amber).file.path == "robots.txt")
    }

    @Test(
        "an address of the web is taken without its last slash, anything else not at all",
        arguments: [
            ("https://example.org", "https://example.org"), ("http://localhost:8080/", "http://localhost:8080"),
            ("HTTPS://example.org/a//", "HTTPS://example.org/a"), ("https://", nil), ("https:///x", nil),
            ("ftp://example.org", nil), ("//example.org", nil), ("javascript:alert(1)", nil),
            ("https://example.org/?q=1", nil), ("https://example.org/#x", nil), ("https://a\"b", nil),
            ("https://user@example.org", nil), ("https://example.org/a b", nil), ("https://exämple.org", nil),
            ("", nil),
        ] as [(String, String?)])
    func baseURL(text: String, address: String?) {
        #expect(SiteIdentity(title: "", publisher: "", baseURL: text).baseURL == address)
    }
}
