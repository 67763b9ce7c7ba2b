internal import DatelineModel

extension Fields {
    /// A list of statements, each a mapping with the statement's own fields and its provenance.
    func statements<S: Statement>(
        _ name: String, _ table: FieldTable, of thing: String, example: String, _ log: inout RecordLog,
        read: (Fields, Provenance, inout RecordLog) -> S?
    ) -> [S] {
        let nodes = list(name, example: example, &log)
        guard !nodes.isEmpty else { return [] }
        return nodes.compactMap { node in
            guard let fields = Fields(node, knowing: table.names, of: thing, &log) else { return nil }
            return read(fields, ProvenanceReader.read(fields, &log), &log)
        }
    }

    /// A list of things that were used, each an id or a mapping with an `id` and its provenance.
    func mentions<Thing: Noun>(
        _ name: String, of thing: String, example: String, _ target: ((ID<Thing>) -> Reference.Target)?,
        _ log: inout RecordLog
    ) -> [Mention<Thing>] {
        list(name, example: example, &log).compactMap { node in
            guard node.entries != nil else {
                guard let id: ID<Thing> = IDText.read(node, &log) else { return nil }
                if let target { log.refer(to: target(id), at: node) }
                return Mention(id: id, provenance: ProvenanceReader.bare(node, log))
            }
            return mention(node, of: thing, example: example, target, &log)
        }
    }

    private func mention<Thing: Noun>(
        _ node: LocatedNode, of thing: String, example: String, _ target: ((ID<Thing>) -> Reference.Target)?,
        _ log: inout RecordLog
    ) -> Mention<Thing>? {
        guard let fields = Fields(node, knowing: FieldTable.malwareMention.names, of: thing, &log) else { return nil }
        let provenance = ProvenanceReader.read(fields, &log)
        let idNode = fields.required("id", of: thing, help: "write 'id: \(example)'", &log)
        guard let idNode, let id: ID<Thing> = IDText.read(idNode, &log) else { return nil }
        if let target { log.refer(to: target(id), at: idNode) }
        return Mention(id: id, provenance: provenance)
    }
}
