internal import DatelineModel

extension Rule {
    /// Former ids that another record of the kind has now, or that two of them claim: their addresses lead elsewhere.
    @Sendable static func formerIDsInUse(_ linked: LinkedCasebook) -> [Diagnostic] {
        let casebook = linked.casebook
        return found(casebook.incidents.map { ($0.id.text, $0.keeping) }, .incident)
            + found(casebook.actors.map { ($0.id.text, $0.keeping) }, .actor)
            + found(casebook.sources.map { ($0.id.text, $0.keeping) }, .source)
    }

    private static func found(_ records: [(id: String, keeping: Keeping)], _ kind: RecordKind) -> [Diagnostic] {
        let current = Set(records.map(\.id))
        var claimed: [String: String] = [:]
        var found: [Diagnostic] = []
        for record in records {
            for former in record.keeping.formerIDs {
                let reason =
                    current.contains(former)
                    ? "is an id that is in use" : claimed[former].map { "is a former id of '\($0)' too" }
                claimed[former] = claimed[former] ?? record.id
                guard let reason else { continue }
                var warning = Diagnostic(
                    .warning, .formerIDInUse, "'\(former)', a former id of '\(record.id)', \(reason)",
                    at: record.keeping.place,
                    help: "give the other record another id, or take '\(former)' out of 'formerly'")
                warning.subject = kind.subject(record.id)
                found.append(warning)
            }
        }
        return found
    }
}
