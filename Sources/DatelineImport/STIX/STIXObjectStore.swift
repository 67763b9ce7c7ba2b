internal import DatelineModel

/// The objects that may be used: of each id the newest version, whatever file it came from.
struct STIXObjectStore: Sendable {
    private var objects = NewestVersions<STIXObject>()
    private var byRole: [ObjectRole: [STIXObject]] = [:]
    /// The ids of objects that are read apart from the others.
    private var apart: Set<String> = []
    private var properties = PropertyCount()
    /// The identities that made something used and are in none of the files: how much, and where the first of it is.
    private(set) var missingCreators: [String: (count: Int, first: TextPlace)] = [:]
    private(set) var importCounts = ImportCounts()
    private var reported = FirstDiagnostics()

    /// What was found in the objects.
    var diagnostics: [Diagnostic] { reported.all }

    /// How many ids stand on more than one object.
    var repeatedIDs: Int { objects.repeatedIDs }

    /// The properties of the objects used that became nothing.
    var parts: ImportCounts { properties.importCounts }

    /// Whether an object with an id is in the input, used or not.
    func isInInput(_ id: String) -> Bool { objects.hasMet(id) || apart.contains(id) }

    /// The object of an id.
    subscript(id: String) -> STIXObject? { objects[id] }

    /// The objects of a role, in the order in which they get names; after ``arrange()``.
    func all(_ role: ObjectRole) -> [STIXObject] { byRole[role] ?? [] }

    /// Puts the objects in order and accounts for their other versions, when all have been added.
    mutating func arrange() {
        objects.choices.forEach { leaveOut($0) }
        var keyed: [ObjectRole: [(key: NamingKey, object: STIXObject)]] = [:]
        for object in objects.newest.values {
            if let role = ObjectRole(type: object.type) { keyed[role, default: []].append((NamingKey(object), object)) }
        }
        byRole = keyed.mapValues { $0.sorted { $0.key < $1.key }.map(\.object) }
    }

    /// Counts an object that is read apart from the others.
    mutating func count(_ object: STIXObject) {
        importCounts.read(object.type)
        apart.insert(object.id)
    }

    /// Counts something that is no object.
    mutating func addUnreadable() {
        importCounts.read(ImportCounts.noType)
        importCounts.skip(ImportCounts.noType, .unreadable)
    }

    /// Takes an object in, unless Dateline has no use for it or has a newer version.
    mutating func add(_ object: STIXObject) {
        importCounts.read(object.type)
        guard let reason = Self.reasonToSkip(object) else {
            return objects.add(object)
        }
        objects.meet(object.id)
        importCounts.skip(object.type, reason)
    }

    /// Accounts for a version of an object that does not count.
    mutating func leaveOut(_ choice: NewestVersions<STIXObject>.Choice) {
        importCounts.skip(choice.left.type, choice.reason)
        guard choice.isContradictory else { return }
        reported.append(choice.warning(.stixVersion, "'\(choice.left.id)'", sameIn: "modified"))
    }

    private static func reasonToSkip(_ object: STIXObject) -> SkipReason? {
        guard let role = ObjectRole(type: object.type) else { return .notUsed(object.kindInMISP) }
        return role == .relationship ? reasonToSkip(relationship: object) : nil
    }

    /// Most relationships of a bundle are between objects that Dateline does not link; they need not be kept.
    private static func reasonToSkip(relationship: STIXObject) -> SkipReason? {
        guard let kind = relationship.text("relationship_type"), let source = relationship.text("source_ref"),
            let target = relationship.text("target_ref")
        else { return .unreadable }
        if RelationshipUse(kind: kind, from: ObjectRole(id: source), to: ObjectRole(id: target)) != nil { return nil }
        return .notUsed("\(STIXObject.type(ofID: source)) \(kind) \(STIXObject.type(ofID: target))")
    }

    /// Reports something about an object.
    mutating func report(_ diagnostic: Diagnostic) { reported.append(diagnostic) }

    /// Accounts for an object that is used, without those of its properties that its kind has a use for and it has not.
    mutating func use(_ object: STIXObject, as what: String, without unheeded: Set<String> = []) {
        importCounts.use(object.type, as: what)
        properties.count(object, without: unheeded)
        for doubt in object.times.doubts
        where PropertyCount.heeds(doubt.field, of: object.type) && !unheeded.contains(doubt.field) {
            tell(doubt, of: object)
        }
        guard let creator = object.creator, creator != STIXObject.mitre, !isInInput(creator) else { return }
        missingCreators[creator, default: (0, object.place)].count += 1
    }

    /// Reports what is wrong with a time of an object that is used, and counts it where it became nothing.
    mutating func tell(_ doubt: ObjectTimes.Doubt, of object: STIXObject) {
        report(doubt.diagnostic)
        if let reason = doubt.reason { properties.count(doubt.field, of: object.type, reason) }
    }

    /// Counts what an object that is used has in a property and became nothing.
    mutating func leaveOut(_ property: String, of object: STIXObject, _ reason: SkipReason, count: Int = 1) {
        for _ in 0..<count { properties.count(property, of: object.type, reason) }
    }

    /// Counts an object that is read whole, so that nothing of it is left.
    mutating func useWhole(_ object: STIXObject, as what: String) { importCounts.use(object.type, as: what) }

    mutating func skip(_ object: STIXObject, _ reason: SkipReason) { importCounts.skip(object.type, reason) }
}
