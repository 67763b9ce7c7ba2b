internal import DatelineModel
internal import DatelineReading

/// The objects that Dateline wrote: those that hold a record are read by it, the others are made from these.
struct DatelineObjects: Sendable {
    private var records = NewestVersions<STIXObject>()
    private var terms: [STIXObject] = []
    private var accounts = STIXAccounts()

    /// Takes an object that bears the extension of Dateline, and says whether it did.
    mutating func take(_ object: STIXObject) -> Bool {
        guard let own = DatelineExtension(of: object) else { return false }
        switch own.content {
        case .record: records.add(object)
        case .vocabulary:
            terms.append(object)
            accounts.useWhole(object, as: "term of the vocabulary")
        case .part: accounts.skip(object, .partOfRecord)
        }
        return true
    }

    /// The records that the objects hold.
    func read(_ markings: Markings) -> DatelineRecords {
        DatelineRecords(of: records, terms: terms, markings: markings, accounts: accounts)
    }
}

/// The records that objects of Dateline hold, with what became of the objects.
struct DatelineRecords {
    private(set) var accounts: STIXAccounts
    /// What was found while they were read.
    private(set) var found: [Diagnostic] = []
    private var casebook: Casebook?
    private var hasSettings = false

    fileprivate init(
        of records: NewestVersions<STIXObject>, terms: [STIXObject], markings: Markings, accounts: STIXAccounts
    ) {
        self.accounts = accounts
        guard !records.newest.isEmpty else { return }
        for choice in records.choices { self.accounts.leaveOut(choice) }
        let objects = records.newest.values.sorted { $0.id < $1.id }
        var nodes = RecordNodes()
        let outer = OuterMarkings(objects.compactMap { DatelineExtension(of: $0)?.record }, markings)
        for object in objects {
            guard let node = DatelineExtension(of: object)?.record else { continue }
            let heeded = outer.heeded(node, of: object)
            nodes.add(heeded.record, inFile: object.place.file)
            found += [heeded.told].compactMap(\.self)
        }
        for object in terms {
            if case .vocabulary(let node)? = DatelineExtension(of: object)?.content {
                nodes.add(vocabulary: node, inFile: object.place.file)
            }
        }
        let reading = nodes.read()
        account(for: objects, reading)
        casebook = reading.casebook
        hasSettings = nodes.hasCasebook
        found = reading.diagnostics + found
    }

    private mutating func account(for objects: [STIXObject], _ reading: Reading) {
        let kept = Set(
            reading.casebook.actors.map { "actor/\($0.id)" } + reading.casebook.incidents.map { "incident/\($0.id)" }
                + reading.casebook.sources.map { "source/\($0.id)" } + ["casebook/"])
        for object in objects {
            guard let own = DatelineExtension(of: object), kept.contains(own.name) else {
                accounts.skip(object, .unreadable)
                continue
            }
            accounts.useWhole(object, as: "Dateline record")
        }
    }

    /// A casebook with the records added to it.
    ///
    /// A record whose id one of the casebook has already is Dateline's own and stays; the other is left out.
    func joined(to foreign: Casebook) -> Casebook {
        guard let own = casebook else { return foreign }
        var vocabulary = foreign.vocabulary
        vocabulary.add(own.vocabulary)
        func added<Record, Key: Hashable>(_ records: [Record], to own: [Record], by key: (Record) -> Key) -> [Record] {
            let taken = Set(own.map(key))
            return own + records.filter { !taken.contains(key($0)) }
        }
        return Casebook(
            settings: hasSettings ? own.settings : foreign.settings, vocabulary: vocabulary,
            incidents: added(foreign.incidents, to: own.incidents) { $0.id },
            actors: added(foreign.actors, to: own.actors) { $0.id },
            sources: added(foreign.sources, to: own.sources) { $0.id })
    }
}

/// What the extension of Dateline says on an object.
private struct DatelineExtension {
    enum Content {
        case record(LocatedNode)
        case vocabulary(LocatedNode)
        case part
    }

    let content: Content

    init?(of object: STIXObject) {
        guard let own = object.node["extensions"]?[STIXRecordExtension.id] else { return nil }
        content =
            own[STIXRecordExtension.record].map(Content.record) ?? own[STIXRecordExtension.vocabulary].map(
                Content.vocabulary) ?? .part
    }

    /// The record that the object holds; `nil` where it is only a part of one.
    var record: LocatedNode? {
        if case .record(let node) = content { node } else { nil }
    }

    /// What kind of record it is, and its id.
    var name: String {
        guard case .record(let node) = content, let type = node["type"]?.text else { return "" }
        let id = node["id"]?.text ?? ""
        switch type {
        case "actor", "source", "casebook": return "\(type)/\(id)"
        default: return "incident/\(id)"
        }
    }
}
