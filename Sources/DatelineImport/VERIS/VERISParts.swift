internal import DatelineModel
internal import DatelineReading

/// Which parts of a VERIS record are used, at any depth.
enum VERISParts {
    /// Counts each part of a record by its path, `timeline.compromise`, as used or not. Lists of victims, countries,
    /// numbers and references are counted by member.
    static func count(_ record: VERISIncident, in parts: inout ImportCounts) {
        for path in paths(in: record) {
            for outcome in outcomes(path, record) { parts.count(name(of: path), outcome) }
        }
    }

    /// Counts each part of a record that is not used.
    static func skip(_ record: VERISIncident, _ reason: SkipReason, in parts: inout ImportCounts) {
        for path in paths(in: record) {
            for _ in outcomes(path, record) { parts.count(name(of: path), .skipped(reason)) }
        }
    }

    private static func paths(in record: VERISIncident) -> [[String]] {
        paths(in: record.node.entries ?? [], below: [])
    }

    private static func paths(in entries: [LocatedNode.Entry], below path: [String]) -> [[String]] {
        entries.flatMap { entry in
            let path = path + [entry.name]
            let inner = entry.value.entries ?? []
            return !inner.isEmpty && isAbove(path) ? paths(in: inner, below: path) : [path]
        }
    }

    private static func name(of path: [String]) -> String {
        ShownText.cut(ShownText.line(path.joined(separator: ".")), to: 80)
    }

    private static func outcomes(_ path: [String], _ record: VERISIncident) -> [Outcome] {
        let exact = path.joined(separator: ".")
        if let last = path.last, EmbeddedLabels.isTLP(last) { return [.used("marking")] }
        guard let use = uses[exact] ?? uses[general(path)] else { return [.skipped(.notUsed(nil))] }
        return VERISOutcomes(record).outcomes(of: exact, usedAs: use)
    }

    /// Whether there are used parts below a path.
    private static func isAbove(_ path: [String]) -> Bool {
        above.contains(path.joined(separator: ".")) || above.contains(general(path))
    }

    /// The path with `*` for the kind of actor, action or discovery.
    private static func general(_ path: [String]) -> String {
        path.enumerated().map { $0.offset == 1 ? "*" : $0.element }.joined(separator: ".")
    }

    private static let uses: [String: String] = [
        "incident_id": "foreign id", "summary": "title and prose", "reference": "sources", "security_incident": "tag",
        "timeline.incident.year": "date", "timeline.incident.month": "date", "timeline.incident.day": "date",
        "victim.victim_id": "target", "victim.industry": "target", "victim.country": "target",
        "actor.external.name": "attribution", "actor.external.variety": "claim", "actor.external.motive": "claim",
        "actor.external.country": "claim", "actor.internal.variety": "claim", "actor.internal.motive": "claim",
        "actor.internal.country": "claim", "actor.partner.variety": "claim", "actor.partner.motive": "claim",
        "actor.partner.country": "claim", "action.*": "tag", "action.*.variety": "tag",
        "action.malware.name": "malware", "action.malware.cve": "vulnerability",
        "action.hacking.cve": "vulnerability", "attribute.confidentiality.data_disclosure": "claim",
        "attribute.confidentiality.data_total": "claim", "attribute.confidentiality.data": "claim",
        "attribute.integrity.variety": "claim", "attribute.availability.variety": "claim",
        "discovery_method.*": "claim", "discovery_method.*.variety": "claim", "plus.created": "day of recording",
        "plus.modified": "which version counts",
    ]

    /// All paths above those that are used.
    private static let above: Set<String> = {
        var above: Set<String> = []
        for path in uses.keys {
            let parts = path.split(separator: ".")
            for count in 1..<max(parts.count, 2) where count < parts.count {
                above.insert(parts.prefix(count).joined(separator: "."))
            }
        }
        return above
    }()
}
