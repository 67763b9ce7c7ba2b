internal import DatelineModel

/// Reads somebody who says or publishes something.
///
/// Whether the text is an organisation's id, an actor's or a free name is known only once all records are read, so it
/// is a name until it is linked.
enum PartyReader {
    /// The party under a field; `nil` where it is absent or faulty.
    static func read(_ fields: Fields, _ name: String, _ log: inout RecordLog) -> Party? {
        guard let node = fields[name], let text = LineText.read(node, "'\(name)'", &log) else { return nil }
        log.refer(to: .party(text), at: node)
        return .named(text)
    }
}
