internal import DatelineModel

/// Reads what else is said about an incident or an actor.
extension Claim: ReadableStatement {
    static let thing = "a claim"
    static let example = "{ text: …, by: …, source: … }"

    static func read(_ fields: Fields, _ provenance: Provenance, _ log: inout RecordLog) -> Claim? {
        let help = "say in one sentence what is claimed"
        let text = fields.requiredLine("text", of: thing, help: help, &log)
        let id = fields["id"].flatMap { identifier($0, &log) }
        return text.map { Claim(id: id, text: $0, provenance: provenance) }
    }

    /// The id of a claim is spelled like those of records, for it becomes part of an address.
    private static func identifier(_ node: LocatedNode, _ log: inout RecordLog) -> String? {
        let id: ID<Incident>? = IDText.read(node, &log)
        return id?.text
    }
}
