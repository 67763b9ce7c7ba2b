internal import DatelineModel

/// Reads the names that others use for an actor.
enum AliasReader {
    /// The aliases of an actor.
    static func read(_ fields: Fields, _ log: inout RecordLog) -> [Alias] {
        fields.statements(
            "aliases", .alias, of: "an alias", example: "{ name: …, by: …, source: … }", &log
        ) { fields, provenance, log in
            let overlap = fields.word("overlap", as: Alias.Overlap.self, &log)
            let help = "write the name as its user spells it"
            let name = fields.requiredLine("name", of: "an alias", help: help, &log)
            return name.map { Alias(name: $0, overlap: overlap, provenance: provenance) }
        }
    }
}
