import DatelineChronology
import DatelineModel

/// Composes the table of actors against techniques.
struct TechniqueMatrix: Composer {
    let scope: PageScope

    /// The most actors and techniques of a matrix: as much as one screen holds.
    private static let (mostActors, mostTechniques) = (20, 40)

    /// Which actors are said to use which techniques: by their own records, and by incidents attributed to them.
    ///
    /// The marking of all these records is that of the list of techniques on the same page.
    var table: MatrixTable? {
        let uses = techniqueUses
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
                technique: names.termLink(.technique(technique)), code: technique.text,
                cells: actors.map { uses[$0]?[technique] ?? 0 }, actors: count)
        }
        return MatrixTable(
            columns: actors.map { names.actorLink($0) }, rows: rows, actorCount: uses.count, techniqueCount: users.count
        )
    }

    /// How many records say of each actor that it used a technique.
    private var techniqueUses: [ID<Actor>: [ID<Technique>: Int]] {
        var uses: [ID<Actor>: [ID<Technique>: Int]] = [:]
        for (term, records) in edition.terms.records {
            guard case .technique(let technique) = term else { continue }
            for (actor, use) in records.uses { uses[actor, default: [:]][technique] = use.count }
        }
        return uses
    }
}
