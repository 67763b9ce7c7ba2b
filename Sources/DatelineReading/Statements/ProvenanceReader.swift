internal import DatelineModel

/// Reads who says a thing, when, how sure, and where.
enum ProvenanceReader {
    /// The provenance among a statement's fields.
    static func read(_ fields: Fields, into log: inout RecordLog) -> Provenance {
        var provenance = Provenance()
        provenance.place = log.place(of: fields.node)
        provenance.by = PartyReader.read(fields, "by", into: &log)
        provenance.said = fields.date("said", into: &log)
        provenance.sources = sources(fields, into: &log)
        provenance.words = fields.line("words", into: &log)
        provenance.confidence = ConfidenceReader.read(fields, into: &log)
        provenance.likelihood = LikelihoodReader.read(fields, into: &log)
        provenance.credibility = credibility(fields, into: &log)
        provenance.marking = marking(fields, into: &log)
        provenance.withdrawn = fields.date("withdrawn", into: &log)
        provenance.supersededBy = fields.line("superseded-by", into: &log)
        provenance.note = fields.line("note", into: &log)
        keepPlaces(of: fields, provenance.place, into: &log)
        return provenance
    }

    /// The provenance of a statement that is only a name: `malware: [wannacry]`.
    static func bare(_ node: LocatedNode, _ log: RecordLog) -> Provenance {
        var provenance = Provenance()
        provenance.place = log.place(of: node)
        return provenance
    }

    /// One source or a list of them.
    private static func sources(_ fields: Fields, into log: inout RecordLog) -> [ID<Source>] {
        guard let node = fields["source"] else { return [] }
        return (node.elements ?? [node]).compactMap { IDText.reference($0, Reference.Target.source, into: &log) }
    }

    private static func credibility(_ fields: Fields, into log: inout RecordLog) -> Credibility? {
        guard let node = fields["credibility"] else { return nil }
        if let credibility = node.text.flatMap({ Int($0) }).flatMap({ Credibility(rawValue: $0) }) {
            return credibility
        }
        WordText.report(node, field: "credibility", words: Credibility.allCases.map { String($0.rawValue) }, into: &log)
        return nil
    }

    /// A part may be stricter than its record, never looser, or it could be published where its record may not.
    private static func marking(_ fields: Fields, into log: inout RecordLog) -> Marking? {
        guard let node = fields["marking"], let marking = fields.marking("marking", into: &log) else { return nil }
        if marking < log.marking {
            log.error(
                .looserPart, "'\(marking.label)' is looser than the record's \(log.marking.label)",
                at: log.place(of: node), label: "a part is at least as strict as its record",
                help: "leave it out to follow the record, or mark the record '\(marking.label)'")
        }
        return marking
    }

    private static func keepPlaces(of fields: Fields, _ place: TextPlace?, into log: inout RecordLog) {
        guard let place else { return }
        let said = fields["said"].map { log.place(of: $0) }
        let confidence = fields["confidence"].map { log.place(of: $0) }
        guard said != nil || confidence != nil else { return }
        log.places.keep(RecordPlaces.OfStatement(said: said, confidence: confidence), ofStatementAt: place)
    }
}

/// Reads somebody who says or publishes something.
///
/// Whether the text is an organisation's id, an actor's or a free name is known only once all records are read, so it
/// is a name until it is linked.
enum PartyReader {
    /// The party under a field; `nil` where it is absent or faulty.
    static func read(_ fields: Fields, _ name: String, into log: inout RecordLog) -> Party? {
        guard let node = fields[name], let text = LineText.read(node, "'\(name)'", into: &log) else { return nil }
        log.refer(to: .party(text), at: node)
        return .named(text)
    }
}
