internal import DatelineModel

/// What became of objects: counted, refused, referred to and found wrong.
///
/// Each pass over the objects fills one of its own. Added up in the order of the passes, they are the summary of the
/// import, its diagnostics, and what the last passes decide by.
struct STIXAccounts: Sendable {
    private(set) var importCounts = ImportCounts()
    private var properties = PropertyCount()
    private var reported = FirstDiagnostics()
    /// The identities, places and vulnerabilities that something used speaks of.
    private(set) var referencedIDs: Set<String> = []
    /// The names of the organisations that said something, by the ids of their identities.
    private(set) var creators: [String: String] = [:]
    /// How much of what is used each identity made, and where the first of it is.
    private(set) var makers: [String: (count: Int, first: TextPlace)] = [:]
    /// The markings that something used bears, with the place of the first.
    private(set) var markingBearers: [String: TextPlace] = [:]
    /// The labels of TLP among the tags of what is used.
    private var labels = MetLabels()
    /// The first object that was read in each bundle that serves as a source, by the id of that source.
    private(set) var readers: [ID<Source>: STIXObject] = [:]
    /// The names of the sectors and regions that targets have.
    var terms = TargetTerms()
    /// Who publishes the sources that are made.
    var organisations = Organisations()

    /// The properties of the objects used that became nothing.
    var parts: ImportCounts { properties.importCounts }

    /// What was found in the objects.
    var diagnostics: [Diagnostic] { reported.all }

    /// Adds what a later pass accounts for.
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

    /// Reports something about an object; nothing where there is nothing to report.
    mutating func report(_ diagnostic: Diagnostic?) {
        if let diagnostic { reported.append(diagnostic) }
    }

    /// Counts an object as read.
    mutating func read(_ type: String) { importCounts.read(type) }

    /// Accounts for an object that is not used.
    mutating func skip(_ object: STIXObject, _ reason: SkipReason) { importCounts.skip(object.type, reason) }

    /// Accounts for something that is no object.
    mutating func skipUnreadable() { importCounts.count(ImportCounts.noType, .skipped(.unreadable)) }

    /// Accounts for a version of an object that does not count.
    mutating func leaveOut(_ choice: NewestVersions<STIXObject>.Choice) {
        importCounts.skip(choice.left.type, choice.reason)
        if choice.isContradictory { report(choice.warning(.stixVersion, "'\(choice.left.id)'", sameIn: "modified")) }
    }

    /// Accounts for an object that is read whole, so that nothing of it is left.
    mutating func useWhole(_ object: STIXObject, as what: String) { importCounts.use(object.type, as: what) }

    /// Accounts for an object that is used, without those of its properties that its kind has a use for and it has not.
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

    /// Reports what is wrong with a time of an object that is used, and counts it where it became nothing.
    mutating func tell(_ doubt: ObjectTimes.Doubt, of object: STIXObject) {
        report(doubt.diagnostic)
        if let reason = doubt.reason { properties.count(doubt.field, of: object.type, reason) }
    }

    /// Counts what an object that is used has in a property and became nothing.
    mutating func leaveOut(_ property: String, of object: STIXObject, _ reason: SkipReason, count: Int = 1) {
        for _ in 0..<count { properties.count(property, of: object.type, reason) }
    }

    /// Notes the markings and labels that an object bears which is used.
    mutating func addMarkings(of object: STIXObject) {
        for found in object.labelsOfTLP { labels.meet(found.text, found.labels, at: object.place) }
        for id in object.everyMarking where markingBearers[id] == nil { markingBearers[id] = object.place }
    }

    /// What is to be told of the labels among tags.
    func diagnosticsOfLabels(notKnown: Marking) -> [Diagnostic] { labels.diagnostics(notKnown: notKnown) }

    /// Notes that something used speaks of an object.
    mutating func refer(to id: String) { referencedIDs.insert(id) }

    /// Notes that an identity said something, and gives the id of the organisation that it is.
    mutating func enter(creator identity: String, name: String) -> ID<Organisation>? {
        if creators[identity] == nil { creators[identity] = name }
        return Organisations.id(of: name)
    }

    /// Notes that a bundle is the source of what an object says.
    mutating func read(_ object: STIXObject, in bundle: ID<Source>) {
        if readers[bundle] == nil { readers[bundle] = object }
    }
}
