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
