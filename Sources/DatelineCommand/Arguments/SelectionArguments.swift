import ArgumentParser
import Dateline

/// Which incidents a timeline is to show.
struct SelectionArguments: ParsableArguments {
    @Option(name: .long, help: "Attributed to this actor, by id, name or alias.") var actor: String?
    @Flag(name: .long, help: "Actors that are said to belong with the actor count too.") var related = false
    @Option(
        name: .long, help: "A country that was hit, by its code of ISO 3166-1 or its name: KR.",
        transform: Parsing.country)
    var country: Country?
    @Option(name: .long, help: "A sector that was hit, by id or name: healthcare.") var sector: String?
    @Option(name: .long, help: "A malware that was used, by id or name: wannacry.") var malware: String?
    @Option(name: .long, help: "A technique that was used: T1486.") var technique: String?
    @Option(name: .long, help: "A source that something said of it stands on.") var source: String?
    @Option(name: .long, help: "A tag that it has.") var tag: String?
    @Option(name: .long, help: "Beginnings of words that its title or prose must have, however they are spelled.")
    var text: String?
    @Option(name: .long, help: "Happened on this day or later.", transform: Parsing.day) var since: CalendarDay?
    @Option(name: .long, help: "Happened on this day or earlier.", transform: Parsing.day) var until: CalendarDay?

    func validate() throws {
        if let since, let until, until < since { throw ValidationError("the period ends before it begins") }
    }

    /// The selection, its actor and its terms found in a disclosure.
    func selection(in disclosure: Disclosure) throws -> Selection {
        var selection = Selection()
        selection.actor = try actor.map { try FoundActor($0, in: disclosure).id }
        selection.includesRelatedActors = related
        selection.country = country
        let terms = SelectableTerms(of: disclosure)
        selection.sector = try sector.flatMap { ID(try terms.sectors.find($0)) }
        selection.malware = try malware.flatMap { ID(try terms.malware.find($0)) }
        selection.technique = try technique.flatMap { ID(try terms.techniques.find($0)) }
        selection.source = try source.flatMap { ID(try terms.sources.find($0)) }
        selection.tag = try tag.map(terms.tags.find)
        selection.text = text
        if since != nil || until != nil { selection.period = (since ?? .first)...(until ?? .last) }
        return selection
    }
}

/// An actor that somebody asked for by id, name or alias.
struct FoundActor {
    let id: ID<Actor>

    private static func help(_ similar: [String], in disclosure: Disclosure) -> String {
        if !similar.isEmpty { return "did you mean \(similar.map { "'\($0)'" }.joined(separator: ", "))?" }
        let names = disclosure.actors.map { "'\($0.name)'" }.sorted()
        guard !names.isEmpty else { return "no record of an actor may be shown; 'dateline new actor NAME' makes one" }
        return "there are \(ShortList.text(names)); an actor is found by its id, its name or an alias"
    }

    /// - Throws: exit status 65 where several actors go by the name, 66 where none does.
    init(_ name: String, in disclosure: Disclosure) throws {
        switch ActorIndex(of: disclosure).find(name) {
        case .one(let id): self.id = id
        case .several(let ids):
            Console.error("dateline: error: '\(name)' is used for \(ids.count) actors; name one by its id")
            for actor in ids.compactMap(disclosure.actor) { Console.error("  \(actor.id)   \(actor.name)") }
            throw ExitCode(65)
        case .none(let similar):
            let day = disclosure.asOf.map { " as of \($0)" } ?? ""
            Console.error("dateline: error: no actor goes by '\(name)'\(day)")
            Console.error("help: \(Self.help(similar, in: disclosure))")
            throw ExitCode(66)
        }
    }
}

/// Something that a timeline can be asked for by its id or its name: a sector, a malware, a technique, a source, a tag.
struct NamedTerm {
    /// What it is: `sector`.
    let kind: String
    /// The ids that a casebook knows, each with its names.
    let known: [(id: String, names: [String])]

    /// The id that was meant, however it is spelled.
    ///
    /// - Throws: exit status 66 where the casebook has nothing of that name; it says what it has.
    func find(_ text: String) throws -> String {
        if let same = known.first(where: { $0.id == text }) { return same.id }
        let wanted = ActorIndex.folded(text)
        let found = known.filter { ([$0.id] + $0.names).contains { ActorIndex.folded($0) == wanted } }
        if let first = found.first { return first.id }
        Console.error("dateline: error: there is no \(kind) '\(text)' in this casebook")
        Console.error("help: \(help(wanted))")
        throw ExitCode(66)
    }

    private func help(_ wanted: String) -> String {
        let near = known.map { term in
            (
                id: term.id,
                distance: ([term.id] + term.names).map { distance(wanted, ActorIndex.folded($0)) }.min() ?? .max
            )
        }
        let limit = max(1, wanted.count / 3)
        let meant = near.filter { $0.distance <= limit }.sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }
        if !meant.isEmpty { return "did you mean \(meant.prefix(3).map { "'\($0.id)'" }.joined(separator: ", "))?" }
        guard !known.isEmpty else { return "no record of this casebook names one" }
        return "there are \(ShortList.text(known.map(\.id).sorted()))"
    }

    /// What begins alike is near, however much follows: `darkside` is near to `darkside-ransomware`.
    private func distance(_ wanted: String, _ other: String) -> Int {
        wanted.count >= 3 && other.hasPrefix(wanted) ? 1 : EditDistance.between(wanted, other)
    }
}

/// A list for a message: the first of many, and how many there are besides.
enum ShortList {
    static func text(_ items: [String], most: Int = 12) -> String {
        let shown = items.prefix(most).joined(separator: ", ")
        return items.count > most ? shown + " and \(items.count - most) more" : shown
    }
}

/// What a disclosure's incidents can be selected by: the terms of its vocabulary and those that its records use.
struct SelectableTerms {
    let sectors: NamedTerm
    let malware: NamedTerm
    let techniques: NamedTerm
    let sources: NamedTerm
    let tags: NamedTerm

    init(of disclosure: Disclosure) {
        let incidents = disclosure.incidents, vocabulary = disclosure.vocabulary
        sectors = Self.terms(
            "sector", of: vocabulary.sectors, or: incidents.flatMap { $0.targets.compactMap(\.sector) })
        malware = Self.terms("malware", of: vocabulary.malware, or: incidents.flatMap { $0.malware.map(\.id) })
        techniques = Self.terms(
            "technique", of: vocabulary.techniques, or: incidents.flatMap { $0.techniques.map(\.id) })
        sources = NamedTerm(
            kind: "source", known: disclosure.sources.map { (id: $0.id.text, names: [$0.title].compactMap(\.self)) })
        let words = Set(incidents.flatMap(\.metadata.tags)).sorted()
        tags = NamedTerm(kind: "tag", known: words.map { (id: $0, names: []) })
    }

    private static func terms<Thing: Identified>(
        _ kind: String, of vocabulary: [ID<Thing>: VocabularyTerm], or used: [ID<Thing>]
    ) -> NamedTerm {
        let known = vocabulary.map { (id: $0.key.text, names: [$0.value.name]) }
        let others = Set(used).subtracting(vocabulary.keys).map { (id: $0.text, names: [String]()) }
        return NamedTerm(kind: kind, known: (known + others).sorted { $0.id < $1.id })
    }
}
