public import DatelineModel

/// Everything that happened or was said in a disclosure, worked out once and looked up by record and by actor.
public struct Developments: Sendable {
    /// The disclosure that they come from.
    public let disclosure: Disclosure
    /// All of them, in the order of when they became known; those of which nobody says it come last.
    public let all: [Development]

    private let placesByRecord: [RecordReference: [Int]]
    private let incidentsByCulprit: [ID<Actor>: [ID<Incident>]]
    private let incidentsByActor: [ID<Actor>: [ID<Incident>]]

    /// Works out the developments of a disclosure.
    public init(in disclosure: Disclosure) {
        self.disclosure = disclosure
        let found = disclosure.incidents.flatMap(Developments.of) + disclosure.actors.flatMap(Developments.of)
        all = found.sorted(by: Developments.becameKnownFirst)
        placesByRecord = Dictionary(grouping: all.indices) { [all] in all[$0].record }
        incidentsByCulprit = Self.incidents(in: disclosure) { $0.attributions.compactMap(\.actorInvolved) }
        incidentsByActor = Self.incidents(in: disclosure) { $0.attributions.compactMap(\.actorInvolved) + $0.about }
    }

    /// The developments of one record, in the order of when they became known.
    public func of(_ record: RecordReference) -> [Development] {
        (placesByRecord[record] ?? []).map { all[$0] }
    }

    /// The incidents that somebody attributes to an actor, by id.
    public func incidents(attributedTo actor: ID<Actor>) -> [ID<Incident>] { incidentsByCulprit[actor] ?? [] }

    /// The incidents that somebody attributes to an actor, and those that are about it, by id.
    public func incidents(with actor: ID<Actor>) -> [ID<Incident>] { incidentsByActor[actor] ?? [] }

    private static func incidents(
        in disclosure: Disclosure, actors: (Incident) -> [ID<Actor>]
    ) -> [ID<Actor>: [ID<Incident>]] {
        var incidents: [ID<Actor>: [ID<Incident>]] = [:]
        for incident in disclosure.incidents {
            for actor in Set(actors(incident)) { incidents[actor, default: []].append(incident.id) }
        }
        return incidents
    }

    private static func becameKnownFirst(_ first: Development, _ second: Development) -> Bool {
        switch (first.becameKnown, second.becameKnown) {
        case (let one?, let two?): one == two ? first.key < second.key : one < two
        case (_?, nil): true
        case (nil, _?): false
        case (nil, nil): first.key < second.key
        }
    }
}
