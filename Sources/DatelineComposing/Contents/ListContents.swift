import Templating

/// What the list of incidents shows.
struct IncidentsContent: Sendable {
    let years: [YearRows]
    let yearCounts: [CountRow]
    let count: Int
    let isComplete: Bool
}

extension IncidentsContent: PageContent {
    static let template = "pages/incidents"
    static let fields = RecordDescription<IncidentsContent>(
        "IncidentsPage",
        [
            .init(
                "years",
                "The incidents under years and months; where there are very many, those alone that no page of a year lists."
            ) { $0.years },
            .init("year_counts", "How many incidents each year has, where they are not all listed here.") {
                $0.yearCounts
            },
            .init("count", "How many there are.") { $0.count },
            .init("is_complete", "Whether all are listed here, rather than on the pages of the years.") {
                $0.isComplete
            },
        ])
}

/// What the list of actors shows.
struct ActorsContent: Sendable {
    let actors: [ActorRow]
}

extension ActorsContent: PageContent {
    static let template = "pages/actors"
    static let fields = RecordDescription<ActorsContent>(
        "ActorsPage", [.init("actors", "The actors by name.") { $0.actors }])
}

/// An actor in a list.
struct ActorRow: Sendable {
    let link: PageLink
    let kind: String?
    let names: [String]
    let activity: String?
    let incidents: Int
    let marking: String?
}

extension ActorRow: ModelRecord {
    static let fields = RecordDescription<ActorRow>(
        "ActorRow",
        [
            .init("link", "The actor.") { $0.link },
            .init("kind", "What kind of actor it is.") { $0.kind },
            .init("names", "Other names that it goes by, each once.") { $0.names },
            .init("activity", "When it is said to have been active, in words.") { $0.activity },
            .init("incidents", "How many incidents somebody attributes to it.") { $0.incidents },
            .init("marking", "Its marking, where it is above TLP:CLEAR.") { $0.marking },
        ])
}

/// What a list of countries, sectors, malware or techniques shows.
struct TermsContent: Sendable {
    let intro: String
    let matrix: MatrixTable?
    let groups: [TermGroup]
}

extension TermsContent: PageContent {
    static let template = "pages/terms"
    static let fields = RecordDescription<TermsContent>(
        "TermsPage",
        [
            .init("intro", "What the figures count, in one sentence.") { $0.intro },
            .init("matrix", "Which actors use which techniques; on the list of techniques alone.") { $0.matrix },
            .init("groups", "The things, in groups.") { $0.groups },
        ])
}

/// Things of one kind in a list.
struct TermGroup: Sendable {
    let heading: String
    let rows: [TermRow]
}

extension TermGroup: ModelRecord {
    static let fields = RecordDescription<TermGroup>(
        "TermGroup",
        [
            .init("heading", "What they are.") { $0.heading },
            .init("rows", "The things, by name.") { $0.rows },
        ])
}

/// A country, a sector, a malware or a technique in a list.
struct TermRow: Sendable {
    let link: PageLink
    let code: String?
    let incidents: Int
    let actors: Int
    let bar: Markup
}

extension TermRow: ModelRecord {
    static let fields = RecordDescription<TermRow>(
        "TermRow",
        [
            .init("link", "The thing.") { $0.link },
            .init("code", "Its code, where it has one.") { $0.code },
            .init("incidents", "How many incidents refer to it.") { $0.incidents },
            .init(
                "actors",
                "How many actors it is said of, in their own records or by incidents attributed to them, where that stands."
            ) { $0.actors },
            .init("bar", "The incidents drawn as a bar.") { $0.bar },
        ])
}

/// What the list of sources shows.
struct SourcesContent: Sendable {
    let groups: [SourceGroup]
    let count: Int
}

extension SourcesContent: PageContent {
    static let template = "pages/sources"
    static let fields = RecordDescription<SourcesContent>(
        "SourcesPage",
        [
            .init("groups", "The sources by year of publication, the newest first.") { $0.groups },
            .init("count", "How many there are.") { $0.count },
        ])
}

/// The sources of one year.
struct SourceGroup: Sendable {
    let heading: String
    let rows: [SourceRow]
}

extension SourceGroup: ModelRecord {
    static let fields = RecordDescription<SourceGroup>(
        "SourceGroup",
        [
            .init("heading", "The year, or that the date is not known.") { $0.heading },
            .init("rows", "The sources, the newest first.") { $0.rows },
        ])
}
