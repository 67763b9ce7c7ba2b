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
