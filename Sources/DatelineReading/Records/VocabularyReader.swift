internal import DatelineModel

/// Reads a vocabulary: names of organisations, sectors, regions, malware, techniques and vulnerabilities.
enum VocabularyReader {
    /// The terms of a vocabulary, without those that are faulty.
    static func read(_ node: LocatedNode, into log: inout RecordLog) -> Vocabulary? {
        guard let fields = Fields(node, knowing: FieldTable.vocabulary.names, of: "the vocabulary", into: &log) else {
            return nil
        }
        var vocabulary = Vocabulary()
        vocabulary.organisations = terms(fields, "organisations", into: &log)
        vocabulary.sectors = terms(fields, "sectors", into: &log)
        vocabulary.regions = terms(fields, "regions", into: &log)
        vocabulary.malware = terms(fields, "malware", into: &log)
        vocabulary.techniques = terms(fields, "techniques", into: &log)
        vocabulary.vulnerabilities = terms(fields, "vulnerabilities", into: &log)
        return vocabulary
    }

    private static func terms<Thing: Identified>(
        _ fields: Fields, _ name: String, into log: inout RecordLog
    ) -> [ID<Thing>: VocabularyTerm] {
        guard let node = fields[name] else { return [:] }
        guard let entries = node.entries else {
            log.error(
                .wrongShape, "'\(name)' is a mapping, and this is \(node.shape)", at: log.place(of: node),
                help: "write one '<id>: <name>' a line below it")
            return [:]
        }
        var terms: [ID<Thing>: VocabularyTerm] = [:]
        for entry in entries {
            let id: ID<Thing>? = IDText.read(entry.key, into: &log)
            let term = term(entry, into: &log)
            if let id, let term { terms[id] = term }
        }
        return terms
    }

    /// A term is its name, or a mapping that says more.
    private static func term(_ entry: LocatedNode.Entry, into log: inout RecordLog) -> VocabularyTerm? {
        guard entry.value.entries != nil else {
            return LineText.read(entry.value, "the name of '\(entry.name)'", into: &log).map {
                VocabularyTerm(name: $0)
            }
        }
        guard let fields = Fields(entry.value, knowing: FieldTable.term.names, of: "a term", into: &log) else {
            return nil
        }
        let name = fields.requiredLine("name", of: "'\(entry.name)'", help: "write the name a reader sees", into: &log)
        var term = VocabularyTerm(name: name ?? entry.name)
        term.kind = fields.line("kind", into: &log)
        term.country = fields.country("country", into: &log)
        term.attack = fields.line("attack", into: &log)
        term.url = fields.address("url", into: &log)
        term.summary = fields.line("description", into: &log)
        return name == nil ? nil : term
    }
}
