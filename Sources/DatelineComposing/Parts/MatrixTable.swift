import Templating

/// Actors against techniques: how many records say that an actor used a technique.
struct MatrixTable: Sendable {
    let columns: [PageLink]
    let rows: [MatrixRow]
    /// How many actors and techniques there are in all.
    let actorCount: Int
    let techniqueCount: Int
}

extension MatrixTable: ModelRecord {
    static let fields = RecordDescription<MatrixTable>(
        "MatrixTable",
        [
            .init("columns", "The actors, those with most techniques first.") { $0.columns },
            .init("rows", "The techniques, those that most actors use first.") { $0.rows },
            .init("actor_count", "How many actors use a technique, in the table or not.") { $0.actorCount },
            .init("technique_count", "How many techniques an actor uses, in the table or not.") {
                $0.techniqueCount
            },
        ])
}

/// One technique of a matrix.
struct MatrixRow: Sendable {
    let technique: PageLink
    let code: String?
    let cells: [Int]
    let actors: Int
}

extension MatrixRow: ModelRecord {
    static let fields = RecordDescription<MatrixRow>(
        "MatrixRow",
        [
            .init("technique", "The technique.") { $0.technique },
            .init("code", "Its ATT&CK id.") { $0.code },
            .init("cells", "How many records say so, for each actor in the columns; 0 where none does.") {
                $0.cells
            },
            .init("actors", "How many actors use it in all.") { $0.actors },
        ])
}
