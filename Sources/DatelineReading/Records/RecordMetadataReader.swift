internal import DatelineModel

/// Reads what every record has beside its subject.
enum RecordMetadataReader {
    /// The keeping among a record's fields; from here on the log knows the record's marking.
    static func read(_ fields: Fields, _ text: RecordText, _ log: inout RecordLog) -> RecordMetadata {
        var metadata = RecordMetadata()
        metadata.place = text.place
        metadata.marking = fields.marking("marking", &log)
        log.marking = metadata.marking ?? log.settings.defaultMarking
        metadata.isDraft = isDraft(fields, &log)
        metadata.embargo = fields.instant("embargo", &log)
        metadata.recorded = fields.day("recorded", &log)
        log.places.recorded = fields["recorded"].map { log.place(of: $0) }
        metadata.sources = fields.ids("sources", example: "<source id>", Reference.Target.source, &log)
        metadata.formerIDs = FormerIDs.read(fields, &log)
        metadata.tags = fields.lines("tags", example: "ransomware", &log)
        metadata.foreignIDs = foreignIDs(fields, &log)
        heedLabels(fields, &metadata, &log)
        return metadata
    }

    /// A tag that is a label of TLP marks the record where it is stricter than its marking: nobody writes `tlp:red` on
    /// what may be published.
    private static func heedLabels(_ fields: Fields, _ metadata: inout RecordMetadata, _ log: inout RecordLog) {
        for node in fields["tags"]?.elements ?? [] {
            let text = node.text ?? ""
            let labels = TLPLabel.labels(ofTag: text)
            let known = metadata.marking ?? log.settings.defaultMarking
            guard let marking = TLPLabel.strictest(of: labels, notKnown: .red), marking > known else { continue }
            metadata.marking = marking
            let isLabel = !labels.contains(.notKnown)
            log.warn(
                .markingTag,
                isLabel
                    ? "the tag '\(text)' is a label of TLP, and stricter than the record's \(known.label)"
                    : "the tag '\(text)' looks like a label of TLP and is none", at: log.place(of: node),
                label: "the record counts as \(marking.label)",
                help: "write 'marking: \(marking.label)', or take the tag out")
        }
    }

    private static func isDraft(_ fields: Fields, _ log: inout RecordLog) -> Bool {
        guard let node = fields["status"] else { return false }
        if node.text == "draft" { return true }
        log.error(
            .unknownWord, "'\(node.text ?? node.shape)' is no value of 'status'", at: log.place(of: node),
            help: "write 'status: draft' to hold the record back, or leave the field out")
        return true
    }

    private static func foreignIDs(_ fields: Fields, _ log: inout RecordLog) -> [String: String] {
        guard let node = fields["ids"] else { return [:] }
        guard let entries = node.entries else {
            log.error(
                .wrongShape, "'ids' is a mapping, and this is \(node.shape)", at: log.place(of: node),
                help: "write 'ids: { attack: G0067 }'")
            return [:]
        }
        var ids: [String: String] = [:]
        for entry in entries {
            if let id = LineText.read(entry.value, "an id of '\(entry.name)'", &log) { ids[entry.name] = id }
        }
        return ids
    }
}
