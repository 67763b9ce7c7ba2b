import DatelineModel
import EDTF
import Templating

/// What a page says of itself.
struct PageHead: Sendable {
    let title: String
    let summary: String
    let kind: Page.Kind
    let marking: Marking
    let updated: DateText?
    let path: String
    let canonical: String?
    let markdown: String?
    let json: String?
    let feeds: [FileLink]
    let downloads: [FileLink]
    let structuredData: Markup?
    let trail: [PageLink]
    let previous: PageLink?
    let next: PageLink?
}

extension PageHead: ModelRecord {
    static let fields = RecordDescription<PageHead>(
        "Head",
        [
            .init("title", "The title of the page.") { $0.title },
            .init("summary", "One or two sentences that say what it tells.") { $0.summary },
            .init("kind", "What kind of page it is: home, chronology, briefing, incident, actor, term, source …") {
                $0.kind.rawValue
            },
            .init("marking", "The highest marking of what the page shows.") { $0.marking },
            .init("updated", "The newest date on which something that it shows became known.") { $0.updated },
            .init("path", "The path from the root of the site.") { $0.path },
            .init("canonical", "The full address, where the casebook has a base address.") { $0.canonical },
            .init("markdown", "The link to the page as Markdown.", for: .frame) { $0.markdown },
            .init("json", "The link to the page's data as JSON.", for: .frame) { $0.json },
            .init("feeds", "The feeds that tell of news: of its own, and of the whole site.", for: .frame) { $0.feeds },
            .init("downloads", "The files for other programs that lie beside it.", for: .frame) { $0.downloads },
            .init(
                "structured_data", "What it is, for search engines: JSON-LD, safe inside a script element.", for: .frame
            ) {
                $0.structuredData
            },
            .init("trail", "The links to the pages above it.") { $0.trail },
            .init("previous", "The page before it in its row.") { $0.previous },
            .init("next", "The page after it in its row.") { $0.next },
        ])
}
