internal import DatelineModel

/// Reads who is said to have done it.
extension Attribution: ReadableStatement {
    static let thing = "an attribution"
    static let example = "{ to: <actor id>, by: …, source: … }"

    static func read(_ fields: Fields, _ provenance: Provenance, _ log: inout RecordLog) -> Attribution? {
        let help = "write 'to: <actor id>', or 'to: unknown' where the source says that it does not know"
        guard let node = fields.required("to", of: thing, help: help, &log) else { return nil }
        if node.text == "unknown" { return Attribution(to: .unknown, provenance: provenance) }
        guard let actor = IDText.reference(node, Reference.Target.actor, &log) else { return nil }
        return Attribution(to: .actor(actor), provenance: provenance)
    }
}
