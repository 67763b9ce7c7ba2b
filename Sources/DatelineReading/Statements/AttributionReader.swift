internal import DatelineModel

/// Reads who is said to have done it.
enum AttributionReader {
    /// The attributions of an incident.
    static func read(_ fields: Fields, _ log: inout RecordLog) -> [Attribution] {
        fields.statements(
            "attribution", .attribution, of: "an attribution", example: "{ to: <actor id>, by: …, source: … }", &log,
            read: attribution)
    }

    private static func attribution(
        _ fields: Fields, _ provenance: Provenance, _ log: inout RecordLog
    ) -> Attribution? {
        let help = "write 'to: <actor id>', or 'to: unknown' where the source says that it does not know"
        guard let node = fields.required("to", of: "an attribution", help: help, &log) else { return nil }
        if node.text == "unknown" { return Attribution(to: .unknown, provenance: provenance) }
        guard let actor = IDText.reference(node, Reference.Target.actor, &log) else { return nil }
        return Attribution(to: .actor(actor), provenance: provenance)
    }
}
