import DatelineComposing
import DatelineModel
import TextForms

/// Pages at the addresses that records had before: each leads on to where its record is now.
///
/// A static site has no server to answer with 301; a page that refreshes at once, names the canonical address and has a
/// plain link is what readers, feed programs and search engines understand.
struct Redirects {
    let edition: Edition
    /// The page at a route, where there is one.
    let page: (Route) -> PublishedPage?

    init(in edition: Edition, to page: @escaping (Route) -> PublishedPage?) {
        self.edition = edition
        self.page = page
    }

    init(in edition: Edition, to pages: [PublishedPage]) {
        let pages = Dictionary(pages.map { ($0.route, $0) }) { first, _ in first }
        self.init(in: edition) { pages[$0] }
    }

    /// A page for each former id that no record has now; of two records that claim one, the first by id has it.
    var files: [OutputFile] {
        get throws(PublishError) {
            var files: [OutputFile] = []
            var taken: Set<Route> = []
            for (former, current) in moves {
                guard let page = self.page(current), self.page(former) == nil, taken.insert(former).inserted else {
                    continue
                }
                files.append(try OutputFile(former.fileName(.html), text: text(at: former, to: page)))
            }
            return files
        }
    }

    /// The page at one former address; `nil` where no record had it.
    func text(at path: String) -> String? {
        for (former, current) in moves where former.fileName(.html) == path {
            if let page = self.page(current) { return text(at: former, to: page) }
        }
        return nil
    }

    private var moves: [(former: Route, current: Route)] {
        let disclosure = edition.disclosure
        return disclosure.incidents.flatMap { moves($0.metadata, to: PageID.incident($0.id)) { .incident($0) } }
            + disclosure.actors.flatMap { moves($0.metadata, to: PageID.actor($0.id)) { .actor($0) } }
            + disclosure.sources.flatMap { moves($0.metadata, to: PageID.source($0.id)) { .source($0) } }
    }

    private func moves<Thing>(
        _ metadata: RecordMetadata, to current: PageID, from former: (ID<Thing>) -> PageID
    ) -> [(former: Route, current: Route)] {
        metadata.formerIDs.compactMap { ID<Thing>($0) }.map { (former($0).route, current.route) }
    }

    private func text(at former: Route, to page: PublishedPage) -> String {
        let settings = edition.disclosure.settings
        let link = XMLEscaping.escaped(page.route.relative(to: former))
        let style = Route(path: "/assets/dateline.css").relative(to: former)
        let canonical = settings.baseURL.map {
            "<link rel=\"canonical\" href=\"\(XMLEscaping.escaped(page.route.absolute(below: $0)))\">\n"
        }
        let marking =
            "<p class=\"marking\"><span class=\"tlp tlp-\(page.marking.slug)\">\(page.marking.label)</span></p>"
        return """
            <!DOCTYPE html>
            <html lang="\(LanguageTag.ofPages)" class="tlp-\(page.marking.slug)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>\(XMLEscaping.escaped(page.title)): moved</title>
            \(canonical ?? "")<meta http-equiv="refresh" content="0; url=\(link)">
            <link rel="stylesheet" href="\(style)">
            </head>
            <body class="page-moved">
            <header class="masthead">\(marking)</header>
            <main id="main" class="frame">
            <h1>This page has moved</h1>
            <p>It is now <a href="\(link)">\(XMLEscaping.escaped(page.title))</a>.</p>
            </main>
            <footer class="colophon">\(marking)</footer>
            </body>
            </html>

            """
    }
}

extension WriteReport {
    /// Pages of records that were published before and are gone, as paths from the root of the site.
    public var vanishedRecords: [String] {
        removed.compactMap { path in
            let parts = path.split(separator: "/")
            guard parts.count == 3, ["incidents", "actors", "sources"].contains(parts[0]), parts[2] == "index.html"
            else { return nil }
            return "\(parts[0])/\(parts[1])/"
        }
    }
}
