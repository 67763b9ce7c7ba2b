internal import DatelineModel

/// Reads how an actor is said to stand to others.
extension ActorRelation: ReadableStatement {
    static let thing = "a relation"
    static let example = "{ kind: part-of, to: <actor id>, by: … }"

    static func read(_ fields: Fields, _ provenance: Provenance, _ log: inout RecordLog) -> ActorRelation? {
        let kind = kind(fields, &log)
        guard let node = fields.required("to", of: thing, help: "write 'to: <actor id>'", &log),
            let other = IDText.reference(node, Reference.Target.actor, &log)
        else { return nil }
        return kind.map { ActorRelation(kind: $0, to: other, provenance: provenance) }
    }

    private static func kind(_ fields: Fields, _ log: inout RecordLog) -> ActorRelation.Kind? {
        let words = ActorRelation.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        let node = fields.required("kind", of: thing, help: "the kinds are \(words)", &log)
        return node.flatMap { WordText.read($0, field: "kind", &log) }
    }

    /// Reports relations of an actor to itself.
    static func reportToItself(_ id: ID<Actor>, _ list: LocatedNode?, _ log: inout RecordLog) {
        for relation in list?.elements ?? [] {
            guard let node = relation["to"], node.text == id.text else { continue }
            log.error(
                .selfReference, "'\(id)' stands in a relation to itself", at: log.place(of: node),
                help: "name the other actor, or take the relation out")
        }
    }
}
