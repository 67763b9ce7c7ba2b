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
    init(_ kind: RecordKind, id: String, at place: TextPlace, content: Content?, log: RecordLog) {
        self.kind = kind
        self.id = id
        self.place = place
        self.content = log.hasErrors ? nil : content
        faults = log.faults
        references = log.references
        places = log.places
    }
}

extension ReadRecord {
    /// Adds what was found before the record was read; an error leaves it out.
    mutating func add(_ found: [Diagnostic]) {
        faults.put(before: found)
        if isLeftOut { content = nil }
    }
}

/// What one file of records held.
struct FileContents: Sendable {
    /// The records, also those that have to be left out.
    var records: [ReadRecord] = []
    /// What was found that belongs to no record.
    var diagnostics: [Diagnostic] = []
    /// The records in it that could not even be told apart: what refers to them cannot be judged.
    var unidentified = 0
    /// The kind of all records that may stand in it; `nil` where it may hold every kind.
    var kind: RecordKind?
}
