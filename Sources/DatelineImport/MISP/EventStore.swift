internal import DatelineModel

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
            leaveOut(choice.left, choice.reason, "in a version that is not used")
            guard choice.isContradictory else { continue }
            reported.append(choice.warning(.importVersion, "event '\(choice.left.uuid)'", sameIn: "timestamp"))
        }
    }

    /// Leaves out an event that says nothing of when it happened.
    mutating func leaveOut(undated event: MISPEvent) {
        undated.insert(event.uuid)
        leaveOut(event, .faulty("no date"), "in an event without a date")
    }

    private mutating func leaveOut(_ event: MISPEvent, _ reason: SkipReason, _ reasonWithin: String) {
        importCounts.skip(Self.row, reason)
        leftOut.append((event, .because(reasonWithin)))
    }
}
