internal import DatelineModel
internal import DatelineReading

/// The events of all files of an import: for each uuid, the version changed last.
struct EventStore: Sendable {
    private var versions = NewestVersions<MISPEvent>()
    /// The uuids of the events without a date.
    private var undated: Set<String> = []
    /// The events that are not used, with the reason that is given for their parts.
    private(set) var leftOut: [(event: MISPEvent, reason: SkipReason)] = []
    private var reported = FirstDiagnostics()
    var importCounts = ImportCounts()

    /// The summary's row for events.
    static let row = "event"

    /// The diagnostics about them.
    var diagnostics: [Diagnostic] { reported.all }

    /// How many uuids occur on more than one event.
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

    /// Leaves out superseded versions, once all events have been added.
    mutating func leaveOutVersions() {
        for choice in versions.choices {
            leaveOut(choice.left, because: choice.reason, itsParts: "in a version that is not used")
            guard choice.isContradictory else { continue }
            reported.append(choice.warning(.importVersion, "event '\(choice.left.uuid)'", sameIn: "timestamp"))
        }
    }

    /// Leaves out an event without a date.
    mutating func leaveOut(undated event: MISPEvent) {
        undated.insert(event.uuid)
        leaveOut(event, because: .faulty("no date"), itsParts: "in an event without a date")
    }

    private mutating func leaveOut(_ event: MISPEvent, because reason: SkipReason, itsParts reasonOfParts: String) {
        importCounts.skip(Self.row, reason)
        leftOut.append((event, .because(reasonOfParts)))
    }
}

/// Accounts for the parts of the events that are not used.
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
    /// The summary's row for each part of the event.
    fileprivate var partRows: [String] {
        let attributes = list("Attribute") + list("Object").flatMap { $0["Attribute"]?.elements ?? [] }
        return attributes.map(MISPAttribute.row) + tags.map { _ in "tag" }
            + list("Galaxy").map { _ in "galaxy" } + list("EventReport").map { _ in "event report" }
            + related.map { _ in "related event" } + unusedParts + unusedFields.map { _ in "event field" }
    }
}

extension MISPEvent {
    /// Fields that are read, or counted separately.
    private static let knownFields: Set = [
        "uuid", "info", "date", "timestamp", "publish_timestamp", "Orgc", "distribution", "Tag", "Galaxy", "Attribute",
        "Object", "EventReport", "RelatedEvent", "extends_uuid", "ShadowAttribute", "CryptographicKey",
    ]

    /// The names of fields with content that records cannot hold: `threat_level_id`.
    var unusedFields: [String] {
        (node.entries ?? []).filter { entry in
            if entry.name == "Org" { return node["Orgc"] != nil }
            return !Self.knownFields.contains(entry.name) && entry.value.saysSomething
        }.map(\.name)
    }

    /// The summary's row for each part that records cannot hold.
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
    /// Whether a value has content: not null, and not an empty text or list.
    fileprivate var saysSomething: Bool {
        switch value {
        case .scalar(let scalar): !scalar.isNull && !scalar.text.isEmpty
        case .sequence(let elements): !elements.isEmpty
        case .mapping(let entries): !entries.isEmpty
        }
    }
}
