/// What the page on a country, a sector, a malware or a technique shows.
struct TermContent: Sendable {
    let noun: String
    let code: String?
    let summary: String?
    let url: String?
    let kind: String?
    let figure: Figure?
    let years: [YearRows]
    let count: Int
    let actors: [TermActorRow]
    let actorCount: Int
}

extension TermContent: PageContent {
    static let template = "pages/term"
    static let fields = RecordDescription<TermContent>(
        "TermPage",
        [
            .init("noun", "What kind of thing it is: country, sector, malware …") { $0.noun },
            .init("code", "Its code, where it has one.") { $0.code },
            .init("summary", "What the vocabulary says of it.") { $0.summary },
            .init("url", "An address that tells more.") { $0.url },
            .init("kind", "What kind of malware it is, where the vocabulary says.") { $0.kind },
            .init("figure", "The incidents, drawn.") { $0.figure },
            .init("years", "The incidents that refer to it, under years and months.") { $0.years },
            .init("count", "How many incidents there are.") { $0.count },
            .init("actors", "The actors whose records, or incidents attributed to them, refer to it.") { $0.actors },
            .init("actor_count", "How many of the actors a mention that stands is of.") { $0.actorCount },
        ])
}

/// What an actor's record says of a thing.
struct TermActorRow: Sendable {
    let actor: PageLink
    let sayings: [ProvenanceRow]
    let incidents: Int
}

extension TermActorRow: ModelRecord {
    static let fields = RecordDescription<TermActorRow>(
        "TermActor",
        [
            .init("actor", "The actor.") { $0.actor },
            .init("sayings", "Who says that the actor used it or went after it, in the actor's own record.") {
                $0.sayings
            },
            .init("incidents", "How many incidents in which a mention of it stands somebody attributes to the actor.") {
                $0.incidents
            },
        ])
}
