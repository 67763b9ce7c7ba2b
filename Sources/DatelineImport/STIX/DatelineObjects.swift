internal import DatelineModel
internal import DatelineReading

/// The objects that Dateline wrote: those that hold a record are read by it, the others are made from these.
struct DatelineObjects: Sendable {
    private var records = NewestVersions<STIXObject>()
    private var terms: [STIXObject] = []

    /// Takes an object that bears the extension of Dateline, and says whether it did.
    mutating func take(_ object: STIXObject, _ store: inout STIXObjectStore) -> Bool {
        guard let own = DatelineExtension(of: object) else { return false }
        store.count(object)
        switch own.content {
        case .record: records.add(object)
        case .vocabulary:
            terms.append(object)
            store.useWhole(object, as: "term of the vocabulary")
        case .part: store.skip(object, .partOfRecord)
        }
        return true
    }

    /// A casebook with the records added to it, and what was found while they were read.
    ///
    /// A record whose id one of the casebook has already is Dateline's own and stays; the other is left out.
    func joined(
        to foreign: Casebook, _ markings: Markings, _ store: inout STIXObjectStore
    ) -> (casebook: Casebook, found: [Diagnostic]) {
        guard !records.newest.isEmpty else { return (foreign, []) }
        records.choices.forEach { store.leaveOut($0) }
        let objects = records.newest.values.sorted { $0.id < $1.id }
        var (nodes, told) = (RecordNodes(), [Diagnostic]())
        let outer = OuterMarkings(objects.compactMap { DatelineExtension(of: $0)?.record }, markings)
        for object in objects {
            guard let node = DatelineExtension(of: object)?.record else { continue }
            let heeded = outer.heeded(node, of: object)
            nodes.add(heeded.record, inFile: object.place.file)
            told += [heeded.told].compactMap(\.self)
        }
        for object in terms {
            if case .vocabulary(let node)? = DatelineExtension(of: object)?.content {
                nodes.add(vocabulary: node, inFile: object.place.file)
            }
        }
        let reading = nodes.read()
        account(for: objects, reading, &store)
        return (joined(foreign, reading.casebook, hasSettings: nodes.hasCasebook), reading.diagnostics + told)
    }

    private func account(for objects: [STIXObject], _ reading: Reading, _ store: inout STIXObjectStore) {
        let kept = Set(
            reading.casebook.actors.map { "actor/\($0.id)" } + reading.casebook.incidents.map { "incident/\($0.id)" }
                + reading.casebook.sources.map { "source/\($0.id)" } + ["casebook/"])
        for object in objects {
            guard let own = DatelineExtension(of: object), kept.contains(own.name) else {
                store.skip(object, .unreadable)
                continue
            }
            store.useWhole(object, as: "Dateline record")
        }
    }

    private func joined(_ foreign: Casebook, _ own: Casebook, hasSettings: Bool) -> Casebook {
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
