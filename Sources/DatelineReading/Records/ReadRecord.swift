internal import DatelineModel

/// A record as read from its file: not linked to others yet, and perhaps faulty.
struct ReadRecord: Sendable {
    /// What the record says; indirect, because records are passed on more often than looked into.
    indirect enum Content: Sendable {
        case incident(Incident)
        case actor(Actor)
        case source(Source)
    }

    /// What kind of record it is.
    let kind: RecordKind
    /// The id, even of a record that is left out: others may refer to it.
    let id: String
    /// Where the record begins.
    let place: TextPlace
    /// What the record says; `nil` where its faults left too little of it.
    var content: Content?
    /// What was found in it.
    var faults: FaultCount
    /// What it refers to.
    let references: [Reference]
    /// Places within it that rules point at.
    let places: RecordPlaces

    /// Whether the record has to be left out.
    var isLeftOut: Bool { content == nil || faults.hasErrors }

    /// The faults, each of which names the record.
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

    /// A record from what was read, and what came up meanwhile.
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

/// What one file of records holds.
struct FileContents: Sendable {
    /// The records, including those that have to be left out.
    var records: [ReadRecord] = []
    /// What was found that belongs to no record.
    var diagnostics: [Diagnostic] = []
    /// How many records could not be identified: what refers to them cannot be judged.
    var unidentified = 0
    /// The kind of all records that it may hold; `nil` where they may be of every kind.
    var kind: RecordKind?
}
