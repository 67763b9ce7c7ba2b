internal import DatelineModel

/// What became of objects: the counts, the references to them, and the diagnostics.
///
/// Each pass over the objects fills its own. Added up in the order of the passes, they give the summary and diagnostics
/// of the import, and the input of the last passes.
struct STIXAccounts: Sendable {
    private(set) var importCounts = ImportCounts()
    private var properties = PropertyCount()
    private var reported = FirstDiagnostics()
    /// The ids of identities, locations and vulnerabilities that used objects refer to.
    private(set) var referencedIDs: Set<String> = []
    /// The names of organisations that said something, by the id of their identity.
    private(set) var creators: [String: String] = [:]
    /// How many used objects each identity created, with the position of the first.
    private(set) var makers: [String: (count: Int, first: TextPlace)] = [:]
    /// The markings on used objects, with the position of the first.
    private(set) var markingBearers: [String: TextPlace] = [:]
    /// The TLP labels among the tags of used objects.
    private var labels = MetLabels()
    /// The first object for which each bundle serves as the source, by the id of that source.
    private(set) var readers: [ID<Source>: STIXObject] = [:]
    /// The sectors and regions of targets.
    var terms = TargetTerms()
    /// The publishers of the sources that are made.
    var organisations = Organisations()

    /// The unused properties of used objects.
    var parts: ImportCounts { properties.importCounts }

    /// The diagnostics about the objects.
    var diagnostics: [Diagnostic] { reported.all }

    /// Adds the accounts of a later pass.
    static func += (all: inout STIXAccounts, later: STIXAccounts) {
        all.importCounts += later.importCounts
        all.properties += later.properties
        all.reported += later.reported
        all.referencedIDs.formUnion(later.referencedIDs)
        all.creators.merge(later.creators) { first, _ in first }
        all.makers.merge(later.makers) { ($0.count + $1.count, $0.first) }
        all.markingBearers.merge(later.markingBearers) { first, _ in first }
        all.labels += later.labels
        all.readers.merge(later.readers) { first, _ in first }
        all.terms += later.terms
        all.organisations += later.organisations
    }

    /// Reports a diagnostic about an object, if there is one.
    mutating func report(_ diagnostic: Diagnostic?) {
        if let diagnostic { reported.append(diagnostic) }
    }

    /// Counts an object as read.
    mutating func read(_ type: String) { importCounts.read(type) }

    /// Accounts for an object that is not used.
    mutating func skip(_ object: STIXObject, _ reason: SkipReason) { importCounts.skip(object.type, reason) }

    /// Accounts for something that is not an object.
    mutating func skipUnreadable() { importCounts.count(ImportCounts.noType, .skipped(.unreadable)) }

    /// Accounts for a superseded version of an object.
    mutating func leaveOut(_ choice: NewestVersions<STIXObject>.Choice) {
        importCounts.skip(choice.left.type, choice.reason)
        if choice.isContradictory { report(choice.warning(.stixVersion, "'\(choice.left.id)'", sameIn: "modified")) }
    }

    /// Accounts for an object that is used with all of its properties.
    mutating func useWhole(_ object: STIXObject, as what: String) { importCounts.use(object.type, as: what) }

    /// Accounts for a used object. The properties in `unheeded` have a use in general, but not in this object.
    mutating func use(_ object: STIXObject, as what: String, without unheeded: Set<String> = []) {
        importCounts.use(object.type, as: what)
        properties.count(object, without: unheeded)
        for doubt in object.times.doubts
        where PropertyCount.heeds(doubt.field, of: object.type) && !unheeded.contains(doubt.field) {
            tell(doubt, of: object)
        }
        guard let maker = object.creator, maker != STIXObject.mitre else { return }
        makers[maker, default: (0, object.place)].count += 1
    }

    /// Reports what is wrong with a time of a used object, and counts the time if it is unused.
    mutating func tell(_ doubt: ObjectTimes.Doubt, of object: STIXObject) {
        report(doubt.diagnostic)
        if let reason = doubt.reason { properties.count(doubt.field, of: object.type, reason) }
    }

    /// Counts unused values of a property of a used object.
    mutating func leaveOut(_ property: String, of object: STIXObject, _ reason: SkipReason, count: Int = 1) {
        for _ in 0..<count { properties.count(property, of: object.type, reason) }
    }

    /// Adds the markings and labels on a used object.
    mutating func addMarkings(of object: STIXObject) {
        for found in object.labelsOfTLP { labels.meet(found.text, found.labels, at: object.place) }
        for id in object.everyMarking where markingBearers[id] == nil { markingBearers[id] = object.place }
    }

    /// The diagnostics about labels among tags.
    func diagnosticsOfLabels(notKnown: Marking) -> [Diagnostic] { labels.diagnostics(notKnown: notKnown) }

    /// Adds an object that a used object refers to.
    mutating func refer(to id: String) { referencedIDs.insert(id) }

    /// Adds an identity that said something, and returns the id of its organisation.
    mutating func enter(creator identity: String, name: String) -> ID<Organisation>? {
        if creators[identity] == nil { creators[identity] = name }
        return Organisations.id(of: name)
    }

    /// Marks a bundle as the source of what an object says.
    mutating func read(_ object: STIXObject, in bundle: ID<Source>) {
        if readers[bundle] == nil { readers[bundle] = object }
    }
}
