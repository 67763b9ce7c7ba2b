internal import DatelineModel

/// Reads the names that others use for an actor.
extension Alias: ReadableStatement {
    static let thing = "an alias"
    static let example = "{ name: …, by: …, source: … }"

    static func read(_ fields: Fields, _ provenance: Provenance, _ log: inout RecordLog) -> Alias? {
        let overlap = fields.word("overlap", as: Alias.Overlap.self, &log)
        let help = "write the name as its user spells it"
        let name = fields.requiredLine("name", of: thing, help: help, &log)
        return name.map { Alias(name: $0, overlap: overlap, provenance: provenance) }
    }
}
