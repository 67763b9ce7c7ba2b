internal import DatelineModel

/// The events of all files of an import: of each uuid the one that was changed last.
struct MISPShelf: Sendable {
    private(set) var events: [String: MISPEvent] = [:]
    /// The events of which another version is used.
    private(set) var leftOut: [MISPEvent] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var meetings: [String: Int] = [:]
    var ledger = Ledger()

    /// The row of events.
    static let row = "event"

    /// How many uuids stand on more than one event.
    var repeatedIDs: Int { meetings.values.reduce(0) { $0 + ($1 > 1 ? 1 : 0) } }

    /// The events, in the order of their uuids.
    var all: [MISPEvent] { events.values.sorted { $0.uuid < $1.uuid } }

    mutating func addUnreadable() {
        ledger.read(Self.row)
        ledger.skip(Self.row, .unreadable)
    }

    mutating func add(_ event: MISPEvent) {
        ledger.read(Self.row)
        meetings[event.uuid, default: 0] += 1
        guard let other = events[event.uuid] else {
            events[event.uuid] = event
            return
        }
        let isNewer =
            event.timestamp == other.timestamp
            ? event.node.canonicalText < other.node.canonicalText : event.timestamp > other.timestamp
        let (kept, left) = isNewer ? (event, other) : (other, event)
        events[event.uuid] = kept
        leftOut.append(left)
        if kept.timestamp > left.timestamp {
            ledger.skip(Self.row, .olderVersion)
        } else {
            ledger.skip(Self.row, .sameVersionAgain)
            noteDifference(kept, left)
        }
    }

    private mutating func noteDifference(_ kept: MISPEvent, _ left: MISPEvent) {
        guard diagnostics.count < ListReader.mostFaults, kept.node.canonicalText != left.node.canonicalText else {
            return
        }
        diagnostics.append(
            Diagnostic(
                .warning, .importVersion,
                "event '\(left.uuid)' stands here with the same 'timestamp' as elsewhere and says something else",
                at: left.place, help: "the version at \(kept.place.file):\(kept.place.line) is used"))
    }
}
