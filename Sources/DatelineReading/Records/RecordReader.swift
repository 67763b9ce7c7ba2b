internal import DatelineModel

/// Reads a record of any kind from its fields and prose.
enum RecordReader {
    /// The record, with all its faults; `nil` and a fault where it cannot even be told which record it is.
    static func read(_ text: RecordText, in file: String, _ settings: Settings) -> Result<ReadRecord, Diagnostic> {
        var log = RecordLog(file: file, settings: settings)
        guard let kind = text.kind ?? kind(of: text.node) else {
            return .failure(typeFault(text, file))
        }
        let idText = text.id ?? text.node["id"]?.text
        guard let id = idText else { return .failure(idFault(text, file)) }
        let content = content(kind, id, text, into: &log)
        return .success(ReadRecord(kind, id, at: text.place, content, log))
    }

    private static func content(
        _ kind: RecordKind, _ id: String, _ text: RecordText, into log: inout RecordLog
    ) -> ReadRecord.Content? {
        checkID(id, text, into: &log)
        switch kind {
        case .incident:
            return IncidentReader.read(text, ID<Incident>(id), into: &log).map { .incident($0) }
        case .actor:
            return ActorReader.read(text, ID<Actor>(id), into: &log).map { .actor($0) }
        case .source:
            return SourceReader.read(text, ID<Source>(id), into: &log).map { .source($0) }
        }
    }

    /// The kind that the field `type` means.
    static func kind(of node: LocatedNode) -> RecordKind? {
        switch node["type"]?.text {
        case "actor": .actor
        case "source": .source
        case .some(let word): Incident.Kind(rawValue: word) == nil ? nil : .incident
        case nil: nil
        }
    }

    private static func checkID(_ id: String, _ text: RecordText, into log: inout RecordLog) {
        if !Slug.isValid(id) {
            let slug = Slug.make(from: id)
            let rename = slug.isEmpty ? "a to z, 0 to 9 and single hyphens" : "'\(slug)'"
            log.error(
                .recordID, "'\(id)' cannot be an id", at: text.place,
                label: "an id has small letters, digits and single hyphens", help: "rename it to \(rename)")
        }
        if let field = text.node["id"], text.id != nil, field.text != id {
            log.error(
                .recordID, "the field 'id' says '\(field.text ?? field.shape)', and the record's id is '\(id)'",
                at: log.place(of: field), help: "leave the field out, for the id is that of the file")
        }
    }

    private static func typeFault(_ text: RecordText, _ file: String) -> Diagnostic {
        let words =
            "'actor', 'source' or one of " + Incident.Kind.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        guard let node = text.node["type"], let word = node.text else {
            return Diagnostic(.error, .missingField, "the record has no 'type'", at: text.place, help: "write \(words)")
        }
        let known = ["actor", "source"] + Incident.Kind.allCases.map(\.rawValue)
        let help =
            word == RecordLinesText.casebookType
            ? "put the casebook's own line first, in lines that are read with '--from'"
            : Spelling.didYouMean(word, among: known, otherwise: "write \(words)")
        return Diagnostic(
            .error, .recordType, "'\(word)' is no type of record", at: node.place.inFile(file), help: help)
    }

    private static func idFault(_ text: RecordText, _ file: String) -> Diagnostic {
        Diagnostic(
            .error, .missingField, "the record has no 'id'", at: text.place,
            help: "write an id of small letters, digits and hyphens, such as \"id\": \"wannacry\"")
    }
}
