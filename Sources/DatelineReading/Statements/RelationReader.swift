internal import DatelineModel

/// Reads how an actor is said to stand to others.
enum RelationReader {
    /// The relations of an actor.
    static func read(_ fields: Fields, of id: ID<Actor>, _ log: inout RecordLog) -> [ActorRelation] {
        fields.statements(
            "relations", .relation, of: "a relation", example: "{ kind: part-of, to: <actor id>, by: … }",
            &log
        ) { fields, provenance, log in
            let kind = kind(fields, &log)
            let help = "write 'to: <actor id>'"
            guard let node = fields.required("to", of: "a relation", help: help, &log),
                let other = IDText.reference(node, Reference.Target.actor, &log)
            else { return nil }
            guard other != id else {
                log.error(
                    .selfReference, "'\(id)' stands in a relation to itself", at: log.place(of: node),
                    help: "name the other actor, or take the relation out")
                return nil
            }
            return kind.map { ActorRelation(kind: $0, to: other, provenance: provenance) }
        }
    }

    private static func kind(_ fields: Fields, _ log: inout RecordLog) -> ActorRelation.Kind? {
        let words = ActorRelation.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        let node = fields.required("kind", of: "a relation", help: "the kinds are \(words)", &log)
        return node.flatMap { WordText.read($0, field: "kind", &log) }
    }
}
