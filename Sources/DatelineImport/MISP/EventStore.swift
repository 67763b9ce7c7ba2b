internal import DatelineModel
internal import DatelineReading

/// The events of all files of an import: of each uuid the one that was changed last.
struct EventStore: Sendable {
    private var versions = NewestVersions<MISPEvent>()
    /// The uuids of the events that say nothing of when they happened.
    private var undated: Set<String> = []
    /// The events that are not used, with the reason for what is in them.
    private(set) var leftOut: [(event: MISPEvent, reason: SkipReason)] = []
    private var reported = FirstDiagnostics()
    var importCounts = ImportCounts()

    /// The row of events.
    static let row = "event"

    /// What was found in them.
    var diagnostics: [Diagnostic] { reported.all }

    /// How many uuids stand on more than one event.
    var repeatedIDs: Int { versions.repeatedIDs }

    /// The events that can be used, in the order of their uuids.
    var all: [MISPEvent] {
        versions.newest.values.filter { !undated.contains($0.uuid) }.sorted { $0.uuid < $1.uuid }
    }

    mutating func addUnreadable() {
        importCounts.read(Self.row)
        importCounts.skip(Self.row, .unreadable)
    }

    mutating func add(_ event: MISPEvent) {
        importCounts.read(Self.row)
        versions.add(event)
    }

    /// Leaves out the versions that do not count, when all have been added.
    mutating func leaveOutVersions() {
        for choice in versions.choices {
            leaveOut(choice.left, because: choice.reason, itsParts: "in a version that is not used")
            guard choice.isContradictory else { continue }
            reported.append(choice.warning(.importVersion, "event '\(choice.left.uuid)'", sameIn: "timestamp"))
        }
    }

    /// Leaves out an event that says nothing of when it happened.
    mutating func leaveOut(undated event: MISPEvent) {
        undated.insert(event.uuid)
        leaveOut(event, because: .faulty("no date"), itsParts: "in an event without a date")
    }

    private mutating func leaveOut(_ event: MISPEvent, because reason: SkipReason, itsParts reasonOfParts: String) {
        importCounts.skip(Self.row, reason)
        leftOut.append((event, .because(reasonOfParts)))
    }
}

/// Accounts for what is in the events that are not used.
struct EventsLeftOut {
    private(set) var parts = ImportCounts()
    private(set) var clusters = ImportCounts()

    init(_ store: EventStore) {
        for (event, reason) in store.leftOut {
            for row in event.partRows { parts.count(row, .skipped(reason)) }
            for galaxy in event.list("Galaxy") {
                guard let type = galaxy["type"]?.text.map({ ShownText.line($0) }), !type.isEmpty else { continue }
                for _ in galaxy["GalaxyCluster"]?.elements ?? [] { clusters.count(type, .skipped(reason)) }
            }
        }
    }
}

extension MISPEvent {
    /// The row of the summary for each part of the event.
    fileprivate var partRows: [String] {
        let attributes = list("Attribute") + list("Object").flatMap { $0["Attribute"]?.elements ?? [] }
        return attributes.map(MISPAttribute.row) + tags.map { _ in "tag" }
            + list("Galaxy").map { _ in "galaxy" } + list("EventReport").map { _ in "event report" }
            + related.map { _ in "related event" } + unusedParts + unusedFields.map { _ in "event field" }
    }
}

extension MISPEvent {
    /// Fields that are read or counted by themselves.
    private static let knownFields: Set = [
        "uuid", "info", "date", "timestamp", "publish_timestamp", "Orgc", "distribution", "Tag", "Galaxy", "Attribute",
        "Object", "EventReport", "RelatedEvent", "extends_uuid", "ShadowAttribute", "CryptographicKey",
    ]

    /// The names of the fields that say something and that no record has a place for: `threat_level_id`.
    var unusedFields: [String] {
        (node.entries ?? []).filter { entry in
            if entry.name == "Org" { return node["Orgc"] != nil }
            return !Self.knownFields.contains(entry.name) && entry.value.saysSomething
        }.map(\.name)
    }

    /// The row of the summary for each part that no record has a place for.
    var unusedParts: [String] {
        let objects = list("Object").filter { !MISPAttribute.isDeleted($0) }
        let written = attributes.flatMap(\.ownTags) + objects.flatMap(MISPEvent.writtenTags)
        let tags = written.filter { !TLPTags.isTLP($0) }
        let counts = [
            ("proposal", list("ShadowAttribute").count), ("cryptographic key", list("CryptographicKey").count),
            ("object comment", objects.count { $0["comment"]?.saysSomething ?? false }),
            ("object reference", objects.flatMap { $0["ObjectReference"]?.elements ?? [] }.count),
            ("attribute tag", tags.count),
        ]
        return counts.flatMap { Array(repeating: $0.0, count: $0.1) }
    }
}

extension LocatedNode {
    /// Whether there is anything in a value: not null, and no empty text or list.
    fileprivate var saysSomething: Bool {
        switch value {
        case .scalar(let scalar): !scalar.isNull && !scalar.text.isEmpty
        case .sequence(let elements): !elements.isEmpty
        case .mapping(let entries): !entries.isEmpty
        }
    }
}
