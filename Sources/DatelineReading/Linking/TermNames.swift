internal import DatelineModel

/// Finds records and terms by name, for people who write the name where the id belongs.
struct TermNames: Sendable {
    /// Ids by the slugs of names; of several for one slug, the first in alphabetical order.
    private var ids: [NameList: [String: String]] = [:]

    /// The names of a vocabulary's terms and of records, and the addresses of sources.
    init(_ vocabulary: Vocabulary, _ records: [ReadRecord] = []) {
        add(vocabulary.organisations, to: .organisations)
        add(vocabulary.sectors, to: .sectors)
        add(vocabulary.regions, to: .regions)
        add(vocabulary.malware, to: .malware)
        add(vocabulary.techniques, to: .techniques)
        add(vocabulary.vulnerabilities, to: .vulnerabilities)
        for record in records { add(record) }
    }

    /// The id that a name stands for, whatever its case, spaces and hyphens; `nil` where nothing has the name.
    func id(ofNamed name: String, in list: NameList) -> String? { ids[list]?[Slug.make(from: name)] }

    /// Adds a name and the id that it stands for.
    mutating func add(_ name: String, of id: String, in list: NameList) {
        let slug = Slug.make(from: name)
        guard !slug.isEmpty, slug.utf8.count < Slug.maximumLength, ids[list]?[slug].map({ id < $0 }) ?? true else {
            return
        }
        ids[list, default: [:]][slug] = id
    }

    private mutating func add<Thing: Identified>(_ terms: [ID<Thing>: VocabularyTerm], to list: NameList) {
        for (id, term) in terms { add(term.name, of: id.text, in: list) }
    }

    private mutating func add(_ record: ReadRecord) {
        switch record.content {
        case .actor(let actor):
            add(actor.name, of: record.id, in: .actors)
            for alias in actor.aliases { add(alias.name, of: record.id, in: .actors) }
        case .incident(let incident): add(incident.title, of: record.id, in: .incidents)
        case .source(let source):
            add(source.title, of: record.id, in: .sources)
            if let url = source.url { add(url, of: record.id, in: .sources) }
        case nil: return
        }
    }
}

/// Finds names that are not in the vocabulary: of speakers, sectors, regions, malware and techniques.
///
/// They are used as written, each with a warning, since such a name is often a slip for one that is listed.
struct UnlistedNames {
    private let vocabulary: Vocabulary
    private let isWhole: Bool
    private let names: TermNames
    private var suggestions = Suggestions()

    /// Looks names up in a vocabulary; one that could only be read in part is not expected to have them all.
    init(_ vocabulary: Vocabulary, _ names: TermNames, isWhole: Bool) {
        self.vocabulary = vocabulary
        self.names = names
        self.isWhole = isWhole
    }

    /// The warning for a reference to a name that is not listed.
    mutating func unlisted(_ reference: Reference, among ids: DeclaredIDs) -> Diagnostic? {
        guard isWhole else { return nil }
        return switch reference.target {
        case .source, .actor, .incident, .misspelled, .uncited: nil
        case .party(let name): warning(forParty: name, at: reference.place, among: ids)
        case .sector(let id): warning(for: id, notIn: vocabulary.sectors, listedAs: .sectors, at: reference.place)
        case .region(let id): warning(for: id, notIn: vocabulary.regions, listedAs: .regions, at: reference.place)
        case .malware(let id): warning(for: id, notIn: vocabulary.malware, listedAs: .malware, at: reference.place)
        case .technique(let id):
            warning(for: id, notIn: vocabulary.techniques, listedAs: .techniques, at: reference.place)
        }
    }

    private mutating func warning(forParty name: String, at place: TextPlace, among ids: DeclaredIDs) -> Diagnostic? {
        if let id = ID<Organisation>(name), vocabulary.organisations[id] != nil { return nil }
        if ids.answer(.actor, name) == .present || ids.isLeftOut(.actor, name) { return nil }
        let slug = Slug.make(from: name)
        let entry = "add '\(slug.isEmpty ? "id" : slug): { name: \(name) }' to the organisations of vocabulary.yaml"
        return Diagnostic(
            .warning, .unlistedParty, message: "'\(name)' is no organisation of the vocabulary and no actor", at: place,
            label: "taken as a name", help: suggestion(ofOrganisation: name) ?? entry)
    }

    /// The organisation that has the name, or else an id close to it.
    private mutating func suggestion(ofOrganisation name: String) -> String? {
        if let known = names.id(ofNamed: name, in: .organisations) { return "did you mean '\(known)'?" }
        let ids = vocabulary.organisations.keys
        return suggestions.closest(to: name, in: "organisations") { ids.map(\.text) }
    }

    private mutating func warning<Thing: Identified>(
        for id: ID<Thing>, notIn terms: [ID<Thing>: VocabularyTerm], listedAs list: NameList, at place: TextPlace
    ) -> Diagnostic? {
        guard terms[id] == nil else { return nil }
        let entry = "add '\(id): <its name>' to the \(list.rawValue) of vocabulary.yaml"
        let named = names.id(ofNamed: id.text, in: list).map { "did you mean '\($0)', which is named so?" }
        let meant = named ?? suggestions.closest(to: id.text, in: list.rawValue) { terms.keys.map(\.text) }
        return Diagnostic(
            .warning, .unlistedTerm, message: "the vocabulary has no \(list.noun) '\(id)'", at: place,
            label: "shown by its id",
            help: meant ?? entry)
    }
}

extension ReadRecord {
    /// Whether there is something that is no id where one belongs.
    var hasMisspelledIDs: Bool {
        references.contains { if case .misspelled = $0.target { true } else { false } }
    }

    /// Completes the help for misspelt ids whose names or addresses tell which ids were meant.
    mutating func nameWhatWasMeant(_ names: TermNames) {
        for reference in references {
            guard case .misspelled(let text, let list) = reference.target,
                let id = names.id(ofNamed: text, in: list)
            else { continue }
            let help = "write '\(id)', the id of the \(list.noun) that goes by '\(text)'"
            faults.help(help.inShort, for: .idSpelling, at: reference.place)
        }
    }
}
