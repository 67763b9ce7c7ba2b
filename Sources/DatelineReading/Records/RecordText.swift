package import DatelineModel

/// A record's fields and prose, before anybody has asked what they mean.
struct RecordText {
    /// The kind of record that stands where it stands; `nil` in a file that holds every kind.
    var kind: RecordKind?
    /// The id by its file's name or its key; `nil` where a field says it.
    var id: String?
    /// Where the id stands, or the record begins.
    var place: TextPlace
    /// The fields.
    var node: LocatedNode
    /// The prose of a Markdown file; `nil` where a field holds it.
    var prose: ProseSource?
    /// Whether a field has to say what type of record it is.
    var needsType = true
}

/// The kinds of records that have files of their own.
package enum RecordKind: String, Hashable, Sendable, CaseIterable {
    case actor, incident, source

    /// The folder in which records of this kind stand.
    var folder: String { rawValue + "s" }
}

extension RecordKind {
    /// A record of the kind, as diagnostics name it.
    func subject(_ id: String) -> DiagnosticSubject {
        switch self {
        case .actor: .actor(id)
        case .incident: .incident(id)
        case .source: .source(id)
        }
    }
}

/// Checks the field `type` of records whose place says what they are.
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

/// The fields of a file that holds one record, read back to see what a change made of it.
package enum FieldsOfFile {
    /// The fields and the prose; `nil` where the file has errors or stands where no single record does.
    package static func read(
        _ text: String, at path: String, _ settings: Settings
    ) -> (fields: RecordFields, prose: String)? {
        guard let folder = path.split(separator: "/").first,
            let kind = RecordKind.allCases.first(where: { $0.folder == folder })
        else { return nil }
        let file = CasebookFile(path: path, role: .record(kind))
        let records = RecordFileReader(settings).read(Array(text.utf8), of: file).records
        guard records.count == 1, !records[0].isLeftOut else { return nil }
        switch records[0].content {
        case .incident(let incident): return (incident.fields, incident.body.markdown)
        case .actor(let actor): return (actor.fields, actor.body.markdown)
        case .source(let source): return (source.fields, "")
        case nil: return nil
        }
    }
}
