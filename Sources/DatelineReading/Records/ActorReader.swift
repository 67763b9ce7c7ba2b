internal import DatelineModel

/// Reads an actor.
enum ActorReader {
    /// The fields of a Markdown file, whose prose is not one of them.
    private static let fieldsBesideProse = FieldTable.actor.without("body").names

    /// The actor that a record describes; `nil` where something required is missing.
    static func read(_ text: RecordText, _ id: ID<Actor>?, into log: inout RecordLog) -> Actor? {
        let known = text.prose == nil ? FieldTable.actor.names : fieldsBesideProse
        guard let fields = Fields(text.node, knowing: known, of: "an actor", into: &log) else { return nil }
        let metadata = RecordMetadataReader.read(fields, text, into: &log)
        TypeField.check(fields, .actor, isRequired: true, into: &log)
        let name = TitleReader.read(fields, "name", of: "the actor", into: &log)
        let draft = rest(of: fields, text, id, into: &log)
        guard let id, let name else { return nil }
        var actor = Actor(id: id, name: name)
        actor.metadata = metadata
        draft(&actor)
        return actor
    }

    /// Reads all other fields, even of an actor that lacks something required, so that every fault is found.
    private static func rest(
        of fields: Fields, _ text: RecordText, _ id: ID<Actor>?, into log: inout RecordLog
    ) -> (inout Actor) -> Void {
        let named = naming(fields, into: &log)
        let kind = fields.word("kind", as: Actor.Kind.self, into: &log)
        let country = fields.country("country", into: &log)
        let statements = ReadStatements(Actor.statements, from: fields, into: &log)
        if let id { ActorRelation.reportToItself(id, fields["relations"], into: &log) }
        let body = ProseReader.read(text.prose, or: fields["body"], into: &log)
        return { actor in
            actor.named = named
            actor.kind = kind
            actor.country = country
            statements.put(into: &actor)
            actor.body = body
        }
    }

    private static func naming(_ fields: Fields, into log: inout RecordLog) -> Provenance? {
        guard let node = fields["named"],
            let naming = Fields(node, knowing: FieldTable.provenance.names, of: "'named'", into: &log)
        else { return nil }
        return ProvenanceReader.read(naming, into: &log)
    }
}
