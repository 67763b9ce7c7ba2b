import ArgumentParser
import Dateline

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
