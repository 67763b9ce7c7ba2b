/// The names of the things that records refer to by id.
public struct Vocabulary: Hashable, Sendable {
    /// Who says and publishes things.
    public var organisations: [ID<Organisation>: VocabularyTerm] = [:]
    /// Sectors: the common ones, and the casebook's own.
    public var sectors: [ID<Sector>: VocabularyTerm] = CommonTerms.sectors
    /// Regions: the common ones, and the casebook's own.
    public var regions: [ID<Region>: VocabularyTerm] = CommonTerms.regions
    /// Malware and tools.
    public var malware: [ID<Malware>: VocabularyTerm] = [:]
    /// ATT&CK techniques.
    public var techniques: [ID<Technique>: VocabularyTerm] = [:]

    /// Vulnerabilities, by their CVE numbers.
    public var vulnerabilities: [ID<Vulnerability>: VocabularyTerm] = [:]

    /// A vocabulary with the common sectors and regions only.
    public init() {}

    /// Adds another vocabulary's terms; where both know a term, the other's word holds.
    public mutating func add(_ other: Vocabulary) {
        organisations.merge(other.organisations) { $1 }
        sectors.merge(other.sectors) { $1 }
        regions.merge(other.regions) { $1 }
        malware.merge(other.malware) { $1 }
        techniques.merge(other.techniques) { $1 }
        vulnerabilities.merge(other.vulnerabilities) { $1 }
    }
}
