internal import DatelineModel

/// The sectors and regions that targets name, each under the first spelling that was met.
struct TargetTerms: Sendable {
    private var sectors: [ID<Sector>: String] = [:]
    private var regions: [ID<Region>: String] = [:]

    /// The sector of a name or of a word of STIX; `nil` where no id can be made of it.
    mutating func sector(named text: String) -> ID<Sector>? {
        let name = SectorNames.name(of: text)
        guard let id = ID<Sector>(slugOf: name) else { return nil }
        if sectors[id] == nil { sectors[id] = name }
        return id
    }

    /// The region of a name or of a word of STIX; `nil` where no id can be made of it.
    mutating func region(named text: String) -> ID<Region>? {
        let name = Geography.regionName(text)
        guard let id = ID<Region>(slugOf: name) else { return nil }
        if regions[id] == nil { regions[id] = name }
        return id
    }

    /// Adds what was met later.
    static func += (all: inout TargetTerms, later: TargetTerms) {
        all.sectors.merge(later.sectors) { first, _ in first }
        all.regions.merge(later.regions) { first, _ in first }
    }

    /// Enters in a vocabulary those that it lacks.
    func enter(in vocabulary: inout Vocabulary) {
        vocabulary.sectors.merge(sectors.mapValues { VocabularyTerm(name: $0) }) { own, _ in own }
        vocabulary.regions.merge(regions.mapValues { VocabularyTerm(name: $0) }) { own, _ in own }
    }
}
