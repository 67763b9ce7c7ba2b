internal import DatelineModel

/// Reads what else is said about an incident or an actor.
enum ClaimReader {
    /// The claims of a record, no two of which have one id.
    static func read(_ fields: Fields, _ log: inout RecordLog) -> [Claim] {
        let claims = fields.statements(
            "claims", .claim, of: "a claim", example: "{ text: …, by: …, source: … }", &log, read: claim)
        reportRepeatedIDs(fields["claims"], &log)
        return claims
    }

    private static func claim(_ fields: Fields, _ provenance: Provenance, _ log: inout RecordLog) -> Claim? {
        let help = "say in one sentence what is claimed"
        let text = fields.requiredLine("text", of: "a claim", help: help, &log)
        let id = fields["id"].flatMap { identifier($0, &log) }
        return text.map { Claim(id: id, text: $0, provenance: provenance) }
    }

    /// The id of a claim is spelled like those of records, for it becomes part of an address.
    private static func identifier(_ node: LocatedNode, _ log: inout RecordLog) -> String? {
        let id: ID<Incident>? = IDText.read(node, &log)
        return id?.text
    }

    private static func reportRepeatedIDs(_ list: LocatedNode?, _ log: inout RecordLog) {
        var first: [String: NodePlace] = [:]
        for claim in list?.elements ?? [] {
            guard let node = claim["id"], let id = node.text else { continue }
            if let place = first[id] {
                log.error(
                    .duplicateID, "two claims of the record have the id '\(id)'", at: log.place(of: node),
                    label: "the first is in line \(place.line)", help: "give one of them another id")
            } else {
                first[id] = node.place
            }
        }
    }
}
