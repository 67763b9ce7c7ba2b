internal import DatelineReading

/// Counts the properties of objects that Dateline has no use for.
struct PropertyCount: Sendable {
    private var unused: [String: [String: [SkipReason: Int]]] = [:]
    /// How many names of a type are counted separately: a hostile bundle could have millions.
    private static let mostNames = 100
    /// The name under which all others are counted.
    private static let others = "(others)"

    /// Counts the unused properties of an object: those without a use, those whose use this object does not have, the
    /// properties of its extensions, and the works that it cites if they do not become sources.
    mutating func count(_ object: STIXObject, without unheeded: Set<String>) {
        guard let role = ObjectRole(type: object.type), let entries = object.node.entries else { return }
        let used = Self.used(by: role)
        for entry in entries where !used.contains(entry.name) || unheeded.contains(entry.name) {
            if EmbeddedLabels.isTLP(entry.name) { continue }
            guard entry.name == "extensions" else {
                count(entry.name, of: object.type)
                continue
            }
            for property in entry.value.entries?.flatMap({ $0.value.entries ?? [] }) ?? []
            where !Self.usedInExtensions(of: role).contains(property.name) {
                count(property.name, of: object.type)
            }
        }
        guard !role.cites else { return }
        for reference in object.references where reference.isCitation { count("external_references", of: object.type) }
    }

    /// Counts an unused property, with the reason.
    mutating func count(
        _ name: String, of type: String, _ reason: SkipReason = .notUsed(nil), times: Int = 1
    ) {
        let names = unused[type] ?? [:]
        let toldApart = names.count - (names[Self.others] == nil ? 0 : 1)
        let isKnown = toldApart < Self.mostNames || names[name] != nil
        unused[type, default: [:]][isKnown ? name : Self.others, default: [:]][reason, default: 0] += times
    }

    /// Adds other counts.
    static func += (all: inout PropertyCount, others: PropertyCount) {
        for (type, names) in others.unused {
            for (name, reasons) in names.sorted(by: { $0.key < $1.key }) {
                for (reason, count) in reasons { all.count(name, of: type, reason, times: count) }
            }
        }
    }

    /// Whether a property of a type of object is used.
    static func heeds(_ name: String, of type: String) -> Bool {
        ObjectRole(type: type).map { used(by: $0).contains(name) } ?? false
    }

    /// A row for each type and property, `campaign x_mitre_version`.
    var importCounts: ImportCounts {
        var importCounts = ImportCounts()
        for (type, names) in unused {
            for (name, reasons) in names {
                let row = ShownText.cut(ShownText.line(type + " " + name), to: 80)
                for (reason, count) in reasons {
                    importCounts.read(row, count: count)
                    importCounts.skip(row, reason, count: count)
                }
            }
        }
        return importCounts
    }
}

extension PropertyCount {
    /// The properties used for a role, including those that STIX needs to manage its objects.
    private static func used(by role: ObjectRole) -> Set<String> { usedByRole[role] ?? kept }

    private static func usedInExtensions(of role: ObjectRole) -> Set<String> {
        switch role {
        case .event, .timing: times.union(["extension_type", "events", "event_refs", "incident_types"])
        case .marking: ["extension_type", "tlp_2_0"]
        case .actor, .publication, .comment, .malware, .technique, .vulnerability, .identity, .location, .relationship,
            .sighting:
            ["extension_type"]
        }
    }

    private static let kept: Set = [
        "type", "id", "spec_version", "created", "modified", "revoked", "x_mitre_deprecated", "created_by_ref",
        "object_marking_refs", "granular_markings", "external_references", "name", "x_mitre_attack_spec_version",
    ]

    private static let times: Set = [
        "first_seen", "last_seen", "start_time", "end_time", "first_seen_fidelity", "last_seen_fidelity",
        "start_time_fidelity", "end_time_fidelity",
    ]

    private static let ofRecords: Set = [
        "description", "labels", "confidence", "objective", "goals", "roles", "sophistication", "resource_level",
        "primary_motivation", "secondary_motivations", "personal_motivations",
    ]

    private static let usedByRole: [ObjectRole: Set<String>] = {
        let own: [ObjectRole: Set<String>] = [
            .actor: ofRecords.union(["aliases", "first_seen", "last_seen", "threat_actor_types"]),
            .event: ofRecords.union(times).union(["aliases", "incident_types"]),
            .publication: ofRecords.union(["published", "object_refs", "report_types"]),
            .comment: ["content", "abstract", "opinion", "explanation", "authors", "object_refs", "confidence"],
            .malware: ["description", "malware_types", "tool_types"],
            .identity: ["sectors", "country", "x_country", "x_cta_country"],
            .location: ["country", "region", "city"],
            .relationship: [
                "relationship_type", "source_ref", "target_ref", "description", "confidence", "start_time", "stop_time",
            ],
            .sighting: [
                "sighting_of_ref", "where_sighted_refs", "first_seen", "last_seen", "count", "description",
                "confidence",
            ],
            .marking: ["definition", "definition_type", "x_opencti_definition", "x_opencti_definition_type"],
            .timing: times,
        ]
        return own.mapValues { $0.union(kept) }
    }()
}
