import DatelineModel

/// What the page on method and scales shows.
struct AboutContent: Sendable {
    let scales: ScalesBox
    let icd: [ScaleRow]
    let first: [ScaleRow]
    let reliabilities: [ScaleRow]
    let credibilities: [ScaleRow]
    let markings: [MarkingRow]
    let keys: [KeyRow]
    let incidentCount: Int
    let actorCount: Int
    let sourceCount: Int
}

extension AboutContent: PageContent {
    static let template = "pages/about"
    static let fields = RecordDescription<AboutContent>(
        "AboutPage",
        [
            .init("scales", "The scales that the casebook uses.") { $0.scales },
            .init("icd", "The words of likelihood of ICD 203 with their odds.") { $0.icd },
            .init("first", "The words of likelihood of FIRST and NATO with their odds.") { $0.first },
            .init("reliabilities", "The letters of the Admiralty code.") { $0.reliabilities },
            .init("credibilities", "The figures of the Admiralty code.") { $0.credibilities },
            .init("markings", "The markings of TLP 2.0.") { $0.markings },
            .init("keys", "How dates are drawn.") { $0.keys },
            .init("incident_count", "How many incidents there are.") { $0.incidentCount },
            .init("actor_count", "How many actors there are.") { $0.actorCount },
            .init("source_count", "How many sources there are.") { $0.sourceCount },
        ])
}

/// A marking and what it allows.
struct MarkingRow: Sendable {
    let label: String
    let slug: String
    let meaning: String
}

extension MarkingRow: ModelRecord {
    static let fields = RecordDescription<MarkingRow>(
        "MarkingRow",
        [
            .init("label", "The label.") { $0.label },
            .init("slug", "A name for style sheets.") { $0.slug },
            .init("meaning", "What it allows.") { $0.meaning },
        ])
}

/// What the page for addresses that lead nowhere shows.
struct NotFoundContent: Sendable {
    let links: [PageLink]
}

extension NotFoundContent: PageContent {
    static let template = "pages/not-found"
    static let fields = RecordDescription<NotFoundContent>(
        "NotFoundPage", [.init("links", "Where to go from here.") { $0.links }])
}

extension Edition {
    func aboutPage(_ form: PageForm) -> Page {
        let scope = PageScope(self, at: PageID.about.route, as: form)
        let content = AboutContent(
            scales: ScalesBox(of: disclosure.settings), icd: ScaleRow.rows(of: .icd203),
            first: ScaleRow.rows(of: .first),
            reliabilities: Reliability.allCases.map { ScaleRow(word: $0.rawValue, meaning: $0.meaning) },
            credibilities: Credibility.allCases.map { ScaleRow(word: String($0.rawValue), meaning: $0.meaning) },
            markings: Marking.allCases.map { MarkingRow(label: $0.label, slug: $0.slug, meaning: $0.meaning) },
            keys: KeyRow.all(id: "key"), incidentCount: disclosure.incidents.count,
            actorCount: disclosure.actors.count, sourceCount: disclosure.sources.count)
        let heading = PageMetadata(
            title: "About", summary: "How dates, claims, scales and markings are to be read.", kind: .about,
            section: .about, subject: .about)
        return scope.page(heading, content, as: PageModels.about)
    }

    func notFoundPage(_ form: PageForm) -> Page {
        let scope = PageScope(self, at: PageID.notFound.route, as: form)
        let links = [
            scope.link("Front page", .home), scope.link("Timeline", .timeline), scope.link("Briefings", .weeks),
            scope.link("Actors", .actors), scope.link("Search", .search), scope.link("Index", .index),
        ]
        let heading = PageMetadata(
            title: "Not found", summary: "There is no page at this address.", kind: .notFound, section: .notFound)
        return scope.page(heading, NotFoundContent(links: links), as: PageModels.notFound)
    }
}
