internal import DatelineModel

/// Checks the field `type` of records whose place says what they are.
enum TypeField {
    /// Reports a type that is missing or that belongs elsewhere.
    static func check(_ fields: Fields, _ kind: RecordKind, isRequired: Bool, _ log: inout RecordLog) {
        let help = "write 'type: \(kind.rawValue)'"
        guard isRequired || fields["type"] != nil else { return }
        let thing = kind == .actor ? "the actor" : "the source"
        guard let node = fields.required("type", of: thing, help: help, &log), node.text != kind.rawValue else {
            return
        }
        let text = node.text ?? node.shape
        let other = RecordKind(rawValue: text) ?? Incident.Kind(rawValue: text).map { _ in RecordKind.incident }
        log.error(
            .recordType, "'\(text)' is not the type of \(thing)", at: log.place(of: node),
            help: other.map { "move the file to '\($0.folder)/', or \(help)" } ?? help)
    }
}
