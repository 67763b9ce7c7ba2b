import DatelineChronology
import DatelineModel
import EDTF

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
    let obligation: Obligation
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

extension Edition {
    func actorsPage(_ form: PageForm) -> Page {
        let scope = PageScope(self, at: PageID.actors.route, as: form)
        let rows = disclosure.actors.map { ActorRow($0, in: scope) }
        let heading = PageMetadata(
            title: "Actors",
            summary: "\(English.count(rows.count, "actor").capitalizedFirst), linked and never merged.", kind: .list,
            section: .actors)
        return scope.page(
            heading, ActorsContent(actors: rows.sorted { $0.sortKey < $1.sortKey }), as: PageModels.actors)
    }
}

extension ActorRow {
    /// An actor as a row of a list.
    init(_ actor: Actor, in scope: PageScope) {
        let disclosure = scope.disclosure
        let incidents = scope.edition.developments.incidents(attributedTo: actor.id)
        let marking = actor.metadata.marking ?? .clear
        let statements = actor.aliases.map(\.provenance) + actor.active.map(\.provenance)
        self.init(
            link: scope.names.actorLink(actor.id), kind: actor.kind?.text,
            names: actor.aliases.map(\.name).filter { $0 != actor.name }.uniqued,
            activity: actor.active.first?.span.prose, incidents: incidents.count,
            marking: marking > .clear ? marking.label : nil,
            obligation: Obligation(
                joining: statements.map { Obligation($0) } + [Obligation(known: actor.becameKnown)]
                    + incidents.map { Obligation(marking: disclosure.incident($0)?.metadata.marking) }
                    + [scope.edition.obligation(of: .actor(actor.id), telling: incidents)]))
    }

    /// By name without regard to case, then as it is written.
    var sortKey: String { link.text.lowercased() + "\u{0}" + link.text }
}
