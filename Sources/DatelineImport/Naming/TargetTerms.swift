internal import DatelineModel

/// The sectors and regions named by targets, each in the spelling that came first.
struct TargetTerms: Sendable {
    private var sectors: [ID<Sector>: String] = [:]
    private var regions: [ID<Region>: String] = [:]

    /// Enters a sector by a name or a STIX term; `nil` if no id can be made of it.
    mutating func sector(named text: String) -> ID<Sector>? {
        let name = SectorNames.name(of: text)
        guard let id = ID<Sector>(slugOf: name) else { return nil }
        if sectors[id] == nil { sectors[id] = name }
        return id
    }

    /// Enters a region by a name or a STIX term; `nil` if no id can be made of it.
    mutating func region(named text: String) -> ID<Region>? {
        let name = Geography.regionName(text)
        guard let id = ID<Region>(slugOf: name) else { return nil }
        if regions[id] == nil { regions[id] = name }
        return id
    }

    /// Adds those of a later pass.
    static func += (all: inout TargetTerms, later: TargetTerms) {
        all.sectors.merge(later.sectors) { first, _ in first }
        all.regions.merge(later.regions) { first, _ in first }
    }

    /// Adds the terms that a vocabulary lacks.
    func enter(in vocabulary: inout Vocabulary) {
        vocabulary.sectors.merge(sectors.mapValues { VocabularyTerm(name: $0) }) { own, _ in own }
        vocabulary.regions.merge(regions.mapValues { VocabularyTerm(name: $0) }) { own, _ in own }
    }
}
