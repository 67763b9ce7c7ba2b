package import DatelineModel

extension DiagnosticID {
    package static let formerIDInUse = DiagnosticID(
        "former-id-in-use",
        summary: "A former id is in use again.",
        explanation: """
            Who follows an old link expects the record that it led to. Another record has the id now, or two records \
            claim to have had it, so that the old address cannot lead to this one.
            """,
        example: "formerly: [reaper] in actors/apt37.md, beside actors/reaper.md",
        remedy: "Give the other record another id, or take the id out of `formerly`.")
}

extension Rule {
    /// Former ids that another record of the kind has now, or that two records claim, so that their addresses lead
    /// elsewhere.
    static let formerIDInUse = Rule(.formerIDInUse, .casebook(check))

    @Sendable private static func check(_ linked: LinkedCasebook) -> [Diagnostic] {
        let casebook = linked.casebook
        return found(in: casebook.incidents.map { ($0.id.text, $0.metadata) }, of: .incident)
            + found(in: casebook.actors.map { ($0.id.text, $0.metadata) }, of: .actor)
            + found(in: casebook.sources.map { ($0.id.text, $0.metadata) }, of: .source)
    }

    private static func found(
        in records: [(id: String, metadata: RecordMetadata)], of kind: RecordKind
    ) -> [Diagnostic] {
        let current = Set(records.map(\.id))
        var claimed: [String: String] = [:]
        var found: [Diagnostic] = []
        for record in records {
            for former in record.metadata.formerIDs {
                let reason =
                    current.contains(former)
                    ? "is an id that is in use" : claimed[former].map { "is a former id of '\($0)' too" }
                claimed[former] = claimed[former] ?? record.id
                guard let reason else { continue }
                var warning = Diagnostic(
                    .warning, .formerIDInUse, message: "'\(former)', a former id of '\(record.id)', \(reason)",
                    at: record.metadata.place,
                    help: "give the other record another id, or take '\(former)' out of 'formerly'")
                warning.subject = kind.subject(record.id)
                found.append(warning)
            }
        }
        return found
    }
}
