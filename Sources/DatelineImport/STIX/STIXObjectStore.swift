internal import DatelineModel
internal import DatelineReading

/// Collects the objects that may be used, file by file, keeping the newest version of each.
struct STIXObjectStore: Sendable {
    fileprivate var versions = NewestVersions<STIXObject>()
    /// The ids of objects that are read separately.
    fileprivate var apart: Set<String> = []
    fileprivate var accounts = STIXAccounts()

    /// Counts an object that is read separately.
    mutating func setApart(_ object: STIXObject) {
        accounts.read(object.type)
        apart.insert(object.id)
    }

    /// Counts something that is not an object.
    mutating func addUnreadable() { accounts.skipUnreadable() }

    /// Adds an object, unless Dateline has no use for it or has a newer version.
    mutating func add(_ object: STIXObject) {
        accounts.read(object.type)
        guard let reason = Self.reasonToSkip(object) else { return versions.add(object) }
        versions.meet(object.id)
        accounts.skip(object, reason)
    }

    private static func reasonToSkip(_ object: STIXObject) -> SkipReason? {
        guard let role = ObjectRole(type: object.type) else { return .notUsed(object.kindInMISP) }
        return role == .relationship ? reasonToSkip(relationship: object) : nil
    }

    /// Most relationships in a bundle are between objects that Dateline does not link, and need not be kept in memory.
    private static func reasonToSkip(relationship: STIXObject) -> SkipReason? {
        guard let kind = relationship.text("relationship_type"), let source = relationship.text("source_ref"),
            let target = relationship.text("target_ref")
        else { return .unreadable }
        if RelationshipUse(kind: kind, from: ObjectRole(id: source), to: ObjectRole(id: target)) != nil { return nil }
        return .notUsed("\(STIXObject.type(ofID: source)) \(kind) \(STIXObject.type(ofID: target))")
    }
}

/// The objects of an import once all files have been read, in the order in which they get ids.
struct STIXObjects: Sendable {
    private let versions: NewestVersions<STIXObject>
    private let apart: Set<String>
    private let byRole: [ObjectRole: [STIXObject]]
    /// What was read, and what became of the versions and types that are not used.
    let accounts: STIXAccounts

    init(_ store: STIXObjectStore) {
        versions = store.versions
        apart = store.apart
        var accounts = store.accounts
        for choice in versions.choices { accounts.leaveOut(choice) }
        self.accounts = accounts
        var keyed: [ObjectRole: [(key: NamingKey, object: STIXObject)]] = [:]
        for object in versions.newest.values {
            if let role = ObjectRole(type: object.type) { keyed[role, default: []].append((NamingKey(object), object)) }
        }
        byRole = keyed.mapValues { $0.sorted { $0.key < $1.key }.map(\.object) }
    }

    /// How many ids occur on more than one object.
    var repeatedIDs: Int { versions.repeatedIDs }

    /// Whether an object with an id is in the input, used or not.
    func isInInput(_ id: String) -> Bool { versions.hasMet(id) || apart.contains(id) }

    /// The object with an id.
    subscript(id: String) -> STIXObject? { versions[id] }

    /// The objects of a role.
    func all(_ role: ObjectRole) -> [STIXObject] { byRole[role] ?? [] }
}

/// The order in which records get their ids: older objects first, so that new ones do not change the ids of old ones.
struct NamingKey: Hashable, Comparable, Sendable {
    let created: STIXTimestamp?
    let id: String

    init(_ object: STIXObject) {
        created = object.created
        id = object.id
    }

    static func < (one: NamingKey, other: NamingKey) -> Bool {
        if one.created == other.created { return one.id < other.id }
        guard let created = one.created else { return false }
        return other.created.map { created < $0 } ?? true
    }
}

/// Reads a bundle object by object.
///
/// Accepts a bundle of STIX 2.0 or 2.1, a TAXII envelope (an object with `objects`), an array of objects or bundles, a
/// single object, and any sequence of these.
struct STIXBundleReader {
    /// What reading a bundle yields.
    enum Finding {
        case object(STIXObject)
        /// Something in place of an object that is not one.
        case unreadable
    }

    private let file: String
    private var list: ListReader
    private var faultsOfObjects = FirstDiagnostics()

    /// What is wrong with the text, then with its objects.
    var faults: FirstDiagnostics {
        var faults = list.faults
        faults += faultsOfObjects
        return faults
    }

    init(_ bytes: UnsafeRawBufferPointer, file: String) {
        self.file = file
        let expectation = ListReader.Expectation(
            key: "objects", kind: "a STIX bundle", fault: .stixBundle,
            remedy: "give a STIX 2.0 or 2.1 bundle: '{\"type\": \"bundle\", \"objects\": [ ... ]}'",
            isElement: { node in
                if node["type"]?.text == "bundle" { return node["objects"]?.elements == nil }
                return node["type"] != nil && node["id"] != nil
            })
        list = ListReader(bytes, file: file, expectation)
    }

    mutating func read(_ body: (Finding) -> Void) {
        var faults = FirstDiagnostics()
        let file = file
        list.read { finding in
            switch finding {
            case .element(let node):
                if let object = STIXObject(node, file: file) {
                    // A bundle without objects is an empty one.
                    if object.type != "bundle" { body(.object(object)) }
                } else if node["type"]?.text != "bundle" {
                    faults.append(Self.noObject(node, file))
                    body(.unreadable)
                }
            case .unreadable: body(.unreadable)
            case .end: break
            }
        }
        faultsOfObjects = faults
    }

    private static func noObject(_ node: LocatedNode, _ file: String) -> Diagnostic {
        Diagnostic(
            .error, .stixObject, message: "this is not a STIX object: 'type' or 'id' is missing or no text",
            at: TextPlace(of: node, in: file),
            help: "give it a 'type' and an 'id' such as 'campaign--<uuid>'")
    }
}
