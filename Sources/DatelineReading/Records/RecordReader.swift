internal import DatelineModel

/// A record's fields and prose, before anybody has asked what they mean.
struct RecordText {
    /// The kind of record, by the folder of its file; `nil` in a file that may hold every kind.
    var kind: RecordKind?
    /// The id, by the name of the file or the key; `nil` where a field says it.
    var id: String?
    /// Where the id is, or the record begins.
    var place: TextPlace
    /// The fields.
    var node: LocatedNode
    /// The prose of a Markdown file; `nil` where a field holds it.
    var prose: ProseSource?
    /// Whether a field has to say what type of record it is.
    var needsType = true
}

/// Reads a record of any kind from its fields and prose.
enum RecordReader {
    /// The record with all its faults, or the fault because of which it cannot be identified.
    static func read(_ text: RecordText, in file: String, _ settings: Settings) -> Result<ReadRecord, Diagnostic> {
        var log = RecordLog(file: file, settings: settings)
        guard let kind = text.kind ?? RecordKind(of: text.node) else {
            return .failure(typeFault(of: text, in: file))
        }
        let idText = text.id ?? text.node["id"]?.text
        guard let id = idText else { return .failure(idFault(of: text)) }
        checkID(id, of: text, into: &log)
        let content = content(of: text, as: kind, withID: id, into: &log)
        return .success(ReadRecord(kind, id: id, at: text.place, content: content, log: log))
    }

    private static func content(
        of text: RecordText, as kind: RecordKind, withID id: String, into log: inout RecordLog
    ) -> ReadRecord.Content? {
        switch kind {
        case .incident:
            return IncidentReader.read(text, ID<Incident>(id), into: &log).map { .incident($0) }
        case .actor:
            return ActorReader.read(text, ID<Actor>(id), into: &log).map { .actor($0) }
        case .source:
            return SourceReader.read(text, ID<Source>(id), into: &log).map { .source($0) }
        }
    }

    private static func checkID(_ id: String, of text: RecordText, into log: inout RecordLog) {
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

    private static func typeFault(of text: RecordText, in file: String) -> Diagnostic {
        let words =
            "'actor', 'source' or one of " + Incident.Kind.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        guard let node = text.node["type"], let word = node.text else {
            return Diagnostic(
                .error, .missingField, message: "the record has no 'type'", at: text.place, help: "write \(words)")
        }
        let known = ["actor", "source"] + Incident.Kind.allCases.map(\.rawValue)
        let help =
            word == RecordLinesText.casebookType
            ? "put the casebook's own line first, in lines that are read with '--from'"
            : Spelling.didYouMean(word, among: known, otherwise: "write \(words)")
        return Diagnostic(
            .error, .recordType, message: "'\(word)' is no type of record", at: node.place.inFile(file), help: help)
    }

    private static func idFault(of text: RecordText) -> Diagnostic {
        Diagnostic(
            .error, .missingField, message: "the record has no 'id'", at: text.place,
            help: "write an id of small letters, digits and hyphens, such as \"id\": \"wannacry\"")
    }
}

/// Checks the field `type` of records whose kind is known from where they are.
enum TypeField {
    /// Reports a type that is missing or that belongs elsewhere.
    static func check(_ fields: Fields, _ kind: RecordKind, isRequired: Bool, into log: inout RecordLog) {
        let help = "write 'type: \(kind.rawValue)'"
        guard isRequired || fields["type"] != nil else { return }
        let thing = kind == .actor ? "the actor" : "the source"
        guard let node = fields.required("type", of: thing, help: help, into: &log), node.text != kind.rawValue else {
            return
        }
        let text = node.text ?? node.shape
        let other = RecordKind(rawValue: text) ?? Incident.Kind(rawValue: text).map { _ in RecordKind.incident }
        log.error(
            .recordType, "'\(text)' is not the type of \(thing)", at: log.place(of: node),
            help: other.map { "move the file to '\($0.folder)/', or \(help)" } ?? help)
    }
}
