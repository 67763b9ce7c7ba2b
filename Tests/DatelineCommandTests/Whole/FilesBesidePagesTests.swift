import Foundation
import Testing

/// What lies beside the pages of a site: data, feeds, bibliographies, layers.
@Suite struct FilesBesidePages {
    private func site(_ arguments: String...) throws -> [String: Data] {
        let folder = try TemporaryFolder()
        let run = try DatelineProgram.run(
            ["publish", "--casebook", DatelineProgram.sample("north-korea"), "-o", folder.path("site")] + arguments)
        #expect(run.status == 0, "\(run.messages)")
        return try tree(folder.path("site"))
    }

    @Test func everyPageHasItsDataBesideIt() throws {
        let site = try site()
        let pages = site.keys.filter { $0.hasSuffix("index.html") }
        #expect(pages.count > 100)
        for page in pages {
            let data = try #require(site[page.dropLast("html".count) + "json"], "\(page)")
            let text = String(decoding: data, as: UTF8.self)
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: data) }
            for furniture in ["<svg", "\\u003csvg", "\\u003ca ", "stylesheet", "#cite-"] {
                #expect(!text.contains(furniture), "\(page): \(furniture)")
            }
        }
        let actor = String(decoding: try #require(site["actors/apt37/index.json"]), as: UTF8.self)
        #expect(actor.contains(#"{"edtf":"[..2012]/..","prose":"since at least 2012"}"#))
        #expect(site["404.json"] == nil)
    }

    @Test func linksToFilesLeadToFilesAndEveryFileIsLinked() throws {
        let site = try site()
        var linked: Set<String> = []
        let pattern =
            /<(?:link rel="alternate" type="[^"]*"(?: title="[^"]*")?|a) href="([^"]*\.(?:xml|json|bib|jsonl|csv|md))"/
        for (page, data) in site where page.hasSuffix(".html") {
            for match in String(decoding: data, as: UTF8.self).matches(of: pattern) {
                let target = URL(filePath: "/" + page).deletingLastPathComponent().appending(path: String(match.1))
                let path = String(target.standardized.path().dropFirst())
                #expect(site[path] != nil, "\(page) -> \(path)")
                linked.insert(path)
            }
        }
        let files = site.keys.filter { name in [".xml", ".bib", ".jsonl", ".csv"].contains { name.hasSuffix($0) } }
        #expect(Set(files).subtracting(linked).subtracting(["sitemap.xml"]) == [])
        #expect(linked.contains("actors/apt37/navigator.json"))
    }

    @Test func anActorsFeedHasItsNewsAlone() throws {
        let site = try site("--base-url", "https://example.org/nk/")
        let feed = String(decoding: try #require(site["actors/apt37/feed.xml"]), as: UTF8.self)
        #expect(feed.contains("<id>https://example.org/nk/actors/apt37/feed.xml</id>"))
        #expect(feed.contains("https://example.org/nk/actors/apt37/"))
        #expect(!feed.contains("incidents/wannacry"))
        let whole = String(decoding: try #require(site["feed.xml"]), as: UTF8.self)
        #expect(whole.components(separatedBy: "<entry>").count > feed.components(separatedBy: "<entry>").count)
    }

    @Test func aBuildAboveClearIsKeptFromSearchEngines() throws {
        let site = try site("--base-url", "https://example.org/nk/", "--marking", "TLP:GREEN")
        #expect(site["sitemap.xml"] == nil)
        #expect(String(decoding: try #require(site["robots.txt"]), as: UTF8.self) == "User-agent: *\nDisallow: /\n")
        for (page, data) in site where page.hasSuffix(".html") {
            let isLeftOut = String(decoding: data, as: UTF8.self).contains("name=\"robots\" content=\"noindex")
            #expect(isLeftOut, "\(page)")
        }
    }
}
