internal import DatelineModel

/// A casebook whose references all lead somewhere, with the places that rules point at.
struct LinkedCasebook: Sendable {
    /// The records and what they refer to.
    let casebook: Casebook
    /// Whether every record could be identified and none is left out.
    let isComplete: Bool
    /// The places within each record, by its id.
    private let incidentPlaces: [ID<Incident>: RecordPlaces]
    private let actorPlaces: [ID<Actor>: RecordPlaces]
    private let sourcesByID: [ID<Source>: Source]
    private let sourcesNamed: Set<ID<Source>>

    init(
        _ casebook: Casebook, incidentPlaces: [ID<Incident>: RecordPlaces], actorPlaces: [ID<Actor>: RecordPlaces],
        sourcesNamed: Set<ID<Source>>, isComplete: Bool
    ) {
        self.isComplete = isComplete
        self.sourcesNamed = sourcesNamed
        self.casebook = casebook
        self.incidentPlaces = incidentPlaces
        self.actorPlaces = actorPlaces
        sourcesByID = Dictionary(casebook.sources.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The places within an incident.
    func places(of incident: Incident) -> RecordPlaces { incidentPlaces[incident.id] ?? RecordPlaces() }

    /// The places within an actor.
    func places(of actor: Actor) -> RecordPlaces { actorPlaces[actor.id] ?? RecordPlaces() }

    /// Whether any record of the casebook names a source.
    func isNamed(_ source: ID<Source>) -> Bool { sourcesNamed.contains(source) }

    /// The source with an id.
    func source(_ id: ID<Source>) -> Source? { sourcesByID[id] }
}
