internal import DatelineModel

/// Finds names that no vocabulary has: of who says something, and of sectors, regions, malware and techniques.
///
/// They are used as they are written. A name is often a slip for one that there is, so each comes with a warning.
struct UnlistedNames {
    private let vocabulary: Vocabulary
    private let isWhole: Bool
    private let names: TermNames
    private var suggestions = Suggestions()

    /// Looks names up in a vocabulary; in one that could not be read as a whole, nothing is missed.
    init(_ vocabulary: Vocabulary, _ names: TermNames, isWhole: Bool) {
        self.vocabulary = vocabulary
        self.names = names
        self.isWhole = isWhole
    }

    /// The warning for a reference to a name that is not listed.
    mutating func unlisted(_ reference: Reference, _ ids: DeclaredIDs) -> Diagnostic? {
        guard isWhole else { return nil }
        return switch reference.target {
        case .source, .actor, .incident, .misspelled, .uncited: nil
        case .party(let name): party(name, reference, ids)
        case .sector(let id): term("sector", .sectors, id, vocabulary.sectors, reference)
        case .region(let id): term("region", .regions, id, vocabulary.regions, reference)
        case .malware(let id): term("malware", .malware, id, vocabulary.malware, reference)
        case .technique(let id): term("technique", .techniques, id, vocabulary.techniques, reference)
        }
    }

    private mutating func party(_ name: String, _ reference: Reference, _ ids: DeclaredIDs) -> Diagnostic? {
        if let id = ID<Organisation>(name), vocabulary.organisations[id] != nil { return nil }
        if ids.answer(.actor, name) == .present || ids.isLeftOut(.actor, name) { return nil }
        let slug = Slug.make(from: name)
        let entry = "add '\(slug.isEmpty ? "id" : slug): { name: \(name) }' to the organisations of vocabulary.yaml"
        return Diagnostic(
            .warning, .unlistedParty, "'\(name)' is no organisation of the vocabulary and no actor",
            at: reference.place, label: "taken as a name",
            help: suggestion(ofOrganisation: name) ?? entry)
    }

    /// The organisation that has the name, or an id or name like it.
    private mutating func suggestion(ofOrganisation name: String) -> String? {
        if let known = names.id(ofNamed: name, in: .organisations) { return "did you mean '\(known)'?" }
        let ids = vocabulary.organisations.keys
        return suggestions.closest(to: name, in: "organisations") { ids.map(\.text) }
    }

    private mutating func term<Thing: Identified>(
        _ thing: String, _ list: TermNames.List, _ id: ID<Thing>, _ terms: [ID<Thing>: VocabularyTerm],
        _ reference: Reference
    ) -> Diagnostic? {
        guard terms[id] == nil else { return nil }
        let entry = "add '\(id): <its name>' to the \(list.rawValue) of vocabulary.yaml"
        let named = names.id(ofNamed: id.text, in: list).map { "did you mean '\($0)', which is named so?" }
        let meant = named ?? suggestions.closest(to: id.text, in: list.rawValue) { terms.keys.map(\.text) }
        return Diagnostic(
            .warning, .unlistedTerm, "the vocabulary has no \(thing) '\(id)'", at: reference.place,
            label: "shown by its id", help: meant ?? entry)
    }
}
