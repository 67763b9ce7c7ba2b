import Dateline

/// What a disclosure's incidents can be selected by: the terms of its vocabulary and those that its records use.
struct SelectableTerms {
    let sectors: NamedTerm
    let malware: NamedTerm
    let techniques: NamedTerm
    let sources: NamedTerm
    let tags: NamedTerm

    init(of disclosure: Disclosure) {
        let incidents = disclosure.incidents, vocabulary = disclosure.vocabulary
        sectors = Self.terms("sector", vocabulary.sectors, incidents.flatMap { $0.targets.compactMap(\.sector) })
        malware = Self.terms("malware", vocabulary.malware, incidents.flatMap { $0.malware.map(\.id) })
        techniques = Self.terms("technique", vocabulary.techniques, incidents.flatMap { $0.techniques.map(\.id) })
        sources = NamedTerm(
            kind: "source", known: disclosure.sources.map { (id: $0.id.text, names: [$0.title].compactMap(\.self)) })
        let words = Set(incidents.flatMap(\.metadata.tags)).sorted()
        tags = NamedTerm(kind: "tag", known: words.map { (id: $0, names: []) })
    }

    private static func terms<Thing: Identified>(
        _ kind: String, _ vocabulary: [ID<Thing>: VocabularyTerm], _ used: [ID<Thing>]
    ) -> NamedTerm {
        let known = vocabulary.map { (id: $0.key.text, names: [$0.value.name]) }
        let others = Set(used).subtracting(vocabulary.keys).map { (id: $0.text, names: [String]()) }
        return NamedTerm(kind: kind, known: (known + others).sorted { $0.id < $1.id })
    }
}
