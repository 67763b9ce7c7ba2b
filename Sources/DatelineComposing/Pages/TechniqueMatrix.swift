import DatelineChronology
import DatelineModel

extension PageDraft {
    /// The most actors and techniques of a matrix: as much as one screen holds.
    private static let (mostActors, mostTechniques) = (20, 40)

    /// Which actors are said to use which techniques: by their own records, and by incidents attributed to them.
    mutating func techniqueMatrix() -> MatrixTable? {
        let uses = techniqueUses()
        let actors = uses.sorted { one, two in
            one.value.count == two.value.count ? one.key < two.key : one.value.count > two.value.count
        }.prefix(Self.mostActors).map(\.key)
        var users: [ID<Technique>: Int] = [:]
        for techniques in uses.values { for technique in techniques.keys { users[technique, default: 0] += 1 } }
        let techniques = users.sorted { one, two in
            one.value == two.value ? one.key < two.key : one.value > two.value
        }.prefix(Self.mostTechniques)
        guard actors.count > 1, techniques.count > 1 else { return nil }
        let rows = techniques.map { technique, count in
            MatrixRow(
                technique: termLink(.technique(technique)), code: technique.text,
                cells: actors.map { uses[$0]?[technique] ?? 0 }, actors: count)
        }
        return MatrixTable(
            columns: actors.map { actorLink($0) }, rows: rows, actorCount: uses.count, techniqueCount: users.count)
    }

    /// How many records say of each actor that it used a technique; what no longer stands does not count.
    private mutating func techniqueUses() -> [ID<Actor>: [ID<Technique>: Int]] {
        var uses: [ID<Actor>: [ID<Technique>: Int]] = [:]
        for actor in disclosure.actors {
            let own = Set(actor.techniques.filter(\.provenance.stands).map(\.id))
            if !own.isEmpty { show(actor.keeping.marking) }
            for id in own { uses[actor.id, default: [:]][id] = 1 }
            for incident in edition.developments.incidents(attributedTo: actor.id).compactMap(disclosure.incident) {
                let ids = Set(incident.techniques.filter(\.provenance.stands).map(\.id))
                if !ids.isEmpty { show(incident.keeping.marking) }
                for id in ids { uses[actor.id, default: [:]][id, default: 0] += 1 }
            }
        }
        return uses
    }
}
