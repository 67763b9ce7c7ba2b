import DatelineModel

/// A list of terms that is a page.
enum TermSection: Sendable, CaseIterable {
    case countries, sectors, malware, techniques, tags

    /// The subject of the list.
    var subject: PageID {
        switch self {
        case .countries: .countries
        case .sectors: .sectors
        case .malware: .malwareList
        case .techniques: .techniques
        case .tags: .tags
        }
    }

    /// The title of the list.
    var title: String {
        switch self {
        case .countries: "Countries"
        case .sectors: "Sectors"
        case .malware: "Malware"
        case .techniques: "Techniques"
        case .tags: "Tags"
        }
    }

    /// What the figures in the list count.
    var intro: String {
        switch self {
        case .countries: "Countries and regions that records name as targets."
        case .sectors: "Sectors that records name as targets."
        case .malware: "Malware and tools that somebody says were used."
        case .techniques: "ATT&CK techniques that somebody says were used."
        case .tags: "Tags that editors put on records."
        }
    }

    /// What one of its terms is.
    func noun(of term: Term) -> String {
        switch term {
        case .country: "country"
        case .region: "region"
        case .sector: "sector"
        case .malware: "malware"
        case .technique: "technique"
        case .tag: "tag"
        }
    }

    /// The terms of the list in groups with headings.
    func groups(of usage: TermUsage) -> [(heading: String, terms: [Term])] {
        switch self {
        case .countries:
            [("Countries", usage.countries().map(Term.country)), ("Regions", usage.regions.map(Term.region))]
        case .sectors: [("Sectors", usage.sectors.map(Term.sector))]
        case .malware: [("Malware and tools", usage.malware.map(Term.malware))]
        case .techniques: [("Techniques", usage.techniques.map(Term.technique))]
        case .tags: [("Tags", usage.tags.map(Term.tag))]
        }
    }
}

extension Term {
    /// The list in which the term stands.
    var section: TermSection {
        switch self {
        case .country, .region: .countries
        case .sector: .sectors
        case .malware: .malware
        case .technique: .techniques
        case .tag: .tags
        }
    }
}
