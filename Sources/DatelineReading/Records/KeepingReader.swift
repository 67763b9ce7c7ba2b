internal import DatelineModel

/// Reads what every record has beside its subject.
enum KeepingReader {
    /// The keeping among a record's fields; from here on the log knows the record's marking.
    static func read(_ fields: Fields, _ text: RecordText, _ log: inout RecordLog) -> Keeping {
        var keeping = Keeping()
        keeping.place = text.place
        keeping.marking = fields.marking("marking", &log)
        log.marking = keeping.marking ?? log.settings.defaultMarking
        keeping.isDraft = isDraft(fields, &log)
        keeping.embargo = fields.instant("embargo", &log)
        keeping.recorded = fields.day("recorded", &log)
        log.places.recorded = fields["recorded"].map { log.place(of: $0) }
        keeping.sources = fields.ids("sources", example: "<source id>", Reference.Target.source, &log)
        keeping.formerIDs = FormerIDs.read(fields, &log)
        keeping.tags = fields.lines("tags", example: "ransomware", &log)
        keeping.foreignIDs = foreignIDs(fields, &log)
        return keeping
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
