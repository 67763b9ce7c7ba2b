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

    /// The tags of disclosed records, each as most records spell it. No file lists them: a tag is made by writing it.
    public internal(set) var tags: [ID<RecordTag>: VocabularyTerm] = [:]

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

/// What the vocabulary says of one term.
public struct VocabularyTerm: Hashable, Sendable {
    /// The name a reader sees.
    public var name: String
    /// What kind of organisation or malware it is.
    public var kind: String?
    /// The country of an organisation.
    public var country: Country?
    /// The id in MITRE ATT&CK.
    public var attack: String?
    /// An https address that tells more.
    public var url: String?
    /// One or two sentences.
    public var summary: String?

    /// A term with its name and nothing more yet.
    public init(name: String) { self.name = name }
}

/// A sector of the economy or of society: `healthcare`.
public enum Sector: Identified {}

/// A word that an editor puts on records; tags that make the same slug, `Zero day` and `zero-day`, are one.
public enum RecordTag: Identified {}

/// A region that is not a country: `middle-east`.
public enum Region: Identified {}

/// A malware or tool by its id in the vocabulary: `wannacry`.
public enum Malware: Identified {}

/// Somebody who says things or publishes them: `fireeye`.
public enum Organisation: Identified {}

/// An ATT&CK technique: `T1486`, or a sub-technique, `T1566.001`.
public enum Technique: Identified {
    /// A `T`, four digits, and perhaps a dot and three more.
    public static func isID(_ text: some StringProtocol) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let first = parts.first, first.utf8.first == UInt8(ascii: "T") else { return false }
        let digits = first.utf8.dropFirst()
        guard digits.count == 4, digits.allSatisfy(isDigit) else { return false }
        return parts.count == 1 || (parts[1].utf8.count == 3 && parts[1].utf8.allSatisfy(isDigit))
    }
}

/// A vulnerability by its CVE number: `CVE-2018-4878`.
public enum Vulnerability: Identified {
    /// `CVE`, a year of four digits and a number of at least four.
    public static func isID(_ text: some StringProtocol) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "CVE" else { return false }
        return parts[1].utf8.count == 4 && (4...19).contains(parts[2].utf8.count)
            && parts[1].utf8.allSatisfy(isDigit) && parts[2].utf8.allSatisfy(isDigit)
    }
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

/// The sectors and regions that every casebook knows.
enum CommonTerms {
    static let sectors: [ID<Sector>: VocabularyTerm] = terms([
        "Aerospace", "Agriculture", "Automotive", "Chemicals", "Civil society", "Construction", "Cryptocurrency",
        "Defence", "Education", "Electronics", "Energy", "Engineering", "Entertainment", "Finance", "Food",
        "Gambling", "Gaming", "Government", "Healthcare", "Hospitality", "Human rights", "Insurance",
        "Law enforcement", "Legal services", "Logistics", "Manufacturing", "Maritime", "Media", "Military", "Mining",
        "Non-governmental organisations", "Nuclear", "Pharmaceuticals", "Politics", "Professional services",
        "Research", "Retail", "Semiconductors", "Space", "Sports", "Technology", "Telecommunications", "Think tanks",
        "Transport", "Utilities", "Water",
    ])

    static let regions: [ID<Region>: VocabularyTerm] = terms([
        "Africa", "Asia", "Caribbean", "Central America", "Central Asia", "East Asia", "Eastern Europe", "Europe",
        "Latin America", "Middle East", "North America", "Oceania", "South America", "South Asia", "Southeast Asia",
        "Western Europe", "Worldwide",
    ])

    private static func terms<Thing>(_ names: [String]) -> [ID<Thing>: VocabularyTerm] {
        var terms: [ID<Thing>: VocabularyTerm] = [:]
        for name in names {
            if let id = ID<Thing>(slugOf: name) { terms[id] = VocabularyTerm(name: name) }
        }
        return terms
    }
}
