internal import DatelineModel
internal import EDTF

/// Turns the objects of an import into a casebook, step by step.
///
/// The order of the steps: what is kept, what it is called, which sources are cited, what is said, the records.
struct STIXImporter {
    var store: STIXObjectStore
    let options: STIXImportOptions
    let files: [String]
    let markings: Markings
    var names: RecordNames
    var organisations = Organisations()
    var citedSources = CitedSources()
    var vocabulary = Vocabulary()
    /// What is said about each record, by the id of its object.
    var statements: [String: RecordStatements] = [:]
    /// The identities, places and vulnerabilities that something used speaks of.
    var referencedIDs: Set<String> = []
    /// The organisation behind each identity that made something, by the identity's id.
    var creators: [String: ID<Organisation>] = [:]
    /// The markings that something used bears.
    var usedMarkings: Set<String> = []
    /// The labels of TLP among the tags of what is used, and whose they are.
    var labels = MetLabels()
    var labelled: Set<String> = []
    /// Where an identity is, by its id.
    var residences: [String: Country] = [:]
    /// The source that stands for a bundle, by the name of its file; ATT&CK's is under the empty name.
    var bundleSources: [String: ID<Source>] = [:]

    init(_ store: STIXObjectStore, _ options: STIXImportOptions, files: [String]) {
        var store = store
        store.arrange()
        self.store = store
        self.options = options
        self.files = files
        markings = Markings(store.all(.marking), unresolved: options.unresolvedMarking)
        names = RecordNames(store)
    }

    /// Does all the steps.
    mutating func casebook() -> Casebook {
        let relationships = usableRelationships()
        gatherSources(relationships)
        nameTerms()
        state(relationships)
        stateComments()
        stateSightings()
        statePublications()
        let actors = store.all(.actor).compactMap { names.actors[$0.id] == nil ? nil : actor($0) }
        var incidents = store.all(.event).compactMap { names.incidents[$0.id] == nil ? nil : incident($0) }
        incidents += store.all(.publication).compactMap { names.incidents[$0.id] == nil ? nil : disclosure($0) }
        account()
        for diagnostic in labels.diagnostics(notKnown: options.unresolvedMarking) { store.report(diagnostic) }
        store.noteMissingCreators()
        vocabulary.organisations = organisations.terms
        return Casebook(
            settings: settings(), vocabulary: vocabulary, incidents: incidents, actors: actors,
            sources: citedSources(actors, incidents))
    }

    private func settings() -> Settings {
        let stems = Set(files.map(SafeFileName.of)).sorted()
        var settings = Settings(title: options.title ?? "STIX import of " + SafeFileName.list(stems))
        var statements: Set<String> = []
        for id in usedMarkings {
            if case .statement(let text) = markings.meaning(of: id), !text.isEmpty { statements.insert(text) }
        }
        if !statements.isEmpty { settings.summary = statements.sorted().joined(separator: " ") }
        return settings
    }

    /// The sources that a record or a statement stands on.
    private func citedSources(_ actors: [Actor], _ incidents: [Incident]) -> [Source] {
        var cited: Set<ID<Source>> = []
        for actor in actors {
            cited.formUnion(actor.metadata.sources + actor.provenances.flatMap(\.sources))
            cited.formUnion(actor.body.paragraphs.flatMap(\.citations))
        }
        for incident in incidents {
            cited.formUnion(incident.metadata.sources + incident.provenances.flatMap(\.sources))
            cited.formUnion(incident.body.paragraphs.flatMap(\.citations))
        }
        return citedSources.sources.filter { cited.contains($0.id) }
    }
}

/// What to call a file in a record: its name without folders.
enum SafeFileName {
    static func of(_ path: String) -> String { String(path.split(separator: "/").last ?? "standard input") }

    /// One or two names, or how many there are.
    static func list(_ names: [String]) -> String {
        names.count < 3 ? names.joined(separator: " and ") : "\(names.count) files"
    }
}
