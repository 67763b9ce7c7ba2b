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

/// The names that were probably meant by others, each worked out once.
///
/// Only so many are looked for, because a casebook without its sources or its vocabulary would have thousands of them.
struct Suggestions {
    private static let most = 300
    private var found: [String: String?] = [:]

    /// The help that names the closest word of a list; `nil` where none is close.
    mutating func closest(to text: String, in list: String, among words: () -> some Sequence<String>) -> String? {
        let key = list + ":" + text
        if let known = found[key] { return known }
        let help = found.count < Self.most ? Spelling.didYouMean(text, among: words().sorted()) : nil
        found[key] = help
        return help
    }
}

extension ReadRecord {
    /// Whether something that is no id stands where one belongs.
    var hasMisspelledIDs: Bool {
        references.contains { if case .misspelled = $0.target { true } else { false } }
    }

    /// Says in the help for what is no id which one was meant, where a name or an address tells.
    mutating func nameWhatWasMeant(_ names: TermNames) {
        for reference in references {
            guard case .misspelled(let text, let list) = reference.target,
                let id = names.id(ofNamed: text, in: list)
            else { continue }
            let help = "write '\(id)', the id of \(list.thing) that goes by '\(text)'"
            faults.help(help.inShort, for: .idSpelling, at: reference.place)
        }
    }
}
