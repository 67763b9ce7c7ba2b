public import DatelineModel

/// A file with everything that is published, for other programs: below `/data/`.
public enum DataFile: String, Hashable, Sendable, CaseIterable {
    case records = "records.jsonl"
    case stix = "stix.json"
    case incidents = "incidents.csv"
    case attributions = "attributions.csv"
    case claims = "claims.csv"
    case actors = "actors.csv"
    case aliases = "aliases.csv"
    case sources = "sources.csv"

    /// Where the file is.
    public var route: Route { Route(path: "/data/" + rawValue) }

    /// The kind of data that it is.
    var siteContent: SiteContents.Data {
        switch self {
        case .records: .records
        case .stix: .stix
        case .incidents, .attributions, .claims, .actors, .aliases, .sources: .csv
        }
    }

    /// The files that a site has.
    public static func files(of contents: SiteContents) -> [DataFile] {
        allCases.filter { contents.data.contains($0.siteContent) }
    }

    /// What a reader sees of it.
    var name: String {
        switch self {
        case .records: "all records as JSON Lines"
        case .stix: "all records as a STIX 2.1 bundle"
        case .incidents: "incidents as CSV"
        case .attributions: "attributions as CSV"
        case .claims: "claims as CSV"
        case .actors: "actors as CSV"
        case .aliases: "names of actors as CSV"
        case .sources: "sources as CSV"
        }
    }

    /// Its media type.
    var mediaType: String {
        switch self {
        case .records: "application/jsonl"
        case .stix: "application/stix+json;version=2.1"
        case .incidents, .attributions, .claims, .actors, .aliases, .sources: "text/csv"
        }
    }
}
