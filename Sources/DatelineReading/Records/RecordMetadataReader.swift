internal import DatelineModel

/// Reads what every record has besides its subject.
enum RecordMetadataReader {
    /// The metadata among a record's fields. From here on the log knows the record's marking.
    static func read(_ fields: Fields, _ text: RecordText, into log: inout RecordLog) -> RecordMetadata {
        var metadata = RecordMetadata()
        metadata.place = text.place
        metadata.marking = fields.marking("marking", into: &log)
        log.marking = metadata.marking ?? log.settings.defaultMarking
        metadata.isDraft = isDraft(fields, into: &log)
        metadata.embargo = fields.instant("embargo", into: &log)
        metadata.recorded = fields.day("recorded", into: &log)
        log.places.recorded = fields["recorded"].map { log.place(of: $0) }
        metadata.sources = fields.ids("sources", example: "<source id>", Reference.Target.source, into: &log)
        metadata.formerIDs = FormerIDs.read(fields, into: &log)
        metadata.tags = fields.lines("tags", example: "ransomware", into: &log)
        metadata.foreignIDs = foreignIDs(fields, into: &log)
        markByTags(&metadata, fields, into: &log)
        return metadata
    }

    /// A tag that is a label of TLP marks the record if it is stricter than its marking: nobody writes `tlp:red` on
    /// what may be published.
    private static func markByTags(_ metadata: inout RecordMetadata, _ fields: Fields, into log: inout RecordLog) {
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

    private static func isDraft(_ fields: Fields, into log: inout RecordLog) -> Bool {
        guard let node = fields["status"] else { return false }
        if node.text == "draft" { return true }
        log.error(
            .unknownWord, "'\(node.text ?? node.shape)' is no value of 'status'", at: log.place(of: node),
            help: "write 'status: draft' to hold the record back, or leave the field out")
        return true
    }

    private static func foreignIDs(_ fields: Fields, into log: inout RecordLog) -> [String: String] {
        guard let node = fields["ids"] else { return [:] }
        guard let entries = node.entries else {
            log.error(
                .wrongShape, "'ids' is a mapping, and this is \(node.shape)", at: log.place(of: node),
                help: "write 'ids: { attack: G0067 }'")
            return [:]
        }
        var ids: [String: String] = [:]
        for entry in entries {
            if let id = LineText.read(entry.value, "an id of '\(entry.name)'", into: &log) { ids[entry.name] = id }
        }
        return ids
    }
}

/// Reads the title of a record: one line of plain text.
enum TitleReader {
    /// The longest title that fits a table, a feed and the head of a page, in characters.
    static let longest = 200

    /// The title under a required field.
    static func read(_ fields: Fields, _ name: String, of thing: String, into log: inout RecordLog) -> String? {
        let help = "write '\(name): …'"
        guard let title = fields.requiredLine(name, of: thing, help: help, into: &log), let node = fields[name] else {
            return nil
        }
        let place = log.place(of: node)
        log.places.title = place
        if title.utf8.count > longest, title.count > longest {
            log.warn(
                .longTitle, "the \(name) has \(title.count) characters", at: place,
                help: "write at most \(longest), and the rest in the prose")
        }
        if hasTag(title) {
            log.warn(
                .markupInTitle, "the \(name) holds markup, which will be shown as it is written", at: place,
                help: "write plain text")
        }
        return title
    }

    /// Whether the text holds what looks like a tag of HTML.
    private static func hasTag(_ text: String) -> Bool {
        var previous = UInt8(ascii: " ")
        for byte in text.utf8 {
            let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            if previous == UInt8(ascii: "<"), isLetter || "/!?".utf8.contains(byte) { return true }
            previous = byte
        }
        return false
    }
}

/// Reads the ids under which a record was published earlier.
enum FormerIDs {
    static func read(_ fields: Fields, into log: inout RecordLog) -> [String] {
        var ids: [String] = []
        for node in fields.list("formerly", example: "old-id", into: &log) {
            guard let text = LineText.read(node, "a former id", into: &log) else { continue }
            guard Slug.isValid(text) else {
                log.error(
                    .idSpelling, "'\(text)' cannot have been an id", at: log.place(of: node),
                    help: "write '\(Slug.make(from: text))': ids are small letters, digits and hyphens")
                continue
            }
            if !ids.contains(text) { ids.append(text) }
        }
        return ids
    }
}
