internal import DatelineModel
internal import DatelineReading

/// The objects that Dateline itself exported. The records are read from those that contain one; the others repeat parts
/// of them.
struct DatelineObjects: Sendable {
    private var records = NewestVersions<STIXObject>()
    private var terms: [STIXObject] = []
    private var accounts = STIXAccounts()

    /// Takes the object if it has Dateline's extension, and returns whether it did.
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

    /// Reads the records in the objects.
    func read(_ markings: Markings) -> DatelineRecords {
        DatelineRecords(of: records, terms: terms, markings: markings, accounts: accounts)
    }
}

/// The records read from Dateline's own objects, with what became of the objects.
struct DatelineRecords {
    private(set) var accounts: STIXAccounts
    /// The diagnostics from reading them.
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

    /// Another casebook with these records added.
    ///
    /// Of two records with the same id, Dateline's own is kept and the other left out.
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

/// The content of Dateline's extension on an object.
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

    /// The record in the object; `nil` if the object is only a part of one.
    var record: LocatedNode? {
        if case .record(let node) = content { node } else { nil }
    }

    /// The kind and the id of the record.
    var name: String {
        guard case .record(let node) = content, let type = node["type"]?.text else { return "" }
        let id = node["id"]?.text ?? ""
        switch type {
        case "actor", "source", "casebook": return "\(type)/\(id)"
        default: return "incident/\(id)"
        }
    }
}
