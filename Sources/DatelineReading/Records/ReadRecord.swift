internal import DatelineModel

/// A record as it stands in its file: not linked to others yet, and perhaps faulty.
struct ReadRecord: Sendable {
    /// What the record says; indirect, because records are handed on more often than they are looked at.
    indirect enum Content: Sendable {
        case incident(Incident)
        case actor(Actor)
        case source(Source)
    }

    /// What kind of record it is.
    let kind: RecordKind
    /// The id, also of a record that is left out: others may refer to it.
    let id: String
    /// Where the record begins.
    let place: TextPlace
    /// What the record says; `nil` where a fault left nothing to build it from.
    var content: Content?
    /// What was found in it.
    var faults: FaultCount
    /// What it refers to.
    let references: [Reference]
    /// Places within it that rules point at.
    let places: RecordPlaces

    /// Whether the record has to be left out.
    var isLeftOut: Bool { content == nil || faults.hasErrors }

    /// What was found in it, which says in which record.
    var diagnostics: [Diagnostic] {
        let diagnostics = faults.listed
        guard !diagnostics.isEmpty else { return [] }
        let subject = kind.subject(id)
        return diagnostics.map { found in
            var diagnostic = found
            diagnostic.subject = subject
            return diagnostic
        }
    }

    /// A record from what was read and what came up meanwhile.
    init(_ kind: RecordKind, _ id: String, at place: TextPlace, _ content: Content?, _ log: RecordLog) {
        self.kind = kind
        self.id = id
        self.place = place
        self.content = log.hasErrors ? nil : content
        faults = log.faults
        references = log.references
        places = log.places
    }
}
