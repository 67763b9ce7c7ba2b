import DatelineExport
public import DatelineModel

/// A file with everything that is published, for other programs: below `/data/`.
///
/// To add one, add its value to ``all``: the site has it, and the page about the publication leads to it.
public struct DataFile: Sendable {
    /// What the file is called.
    let fileName: String
    /// What a reader sees of it.
    let name: String
    /// Its media type.
    let mediaType: String
    /// The kind of data that it is.
    private let kind: SiteContents.Data
    private let content: @Sendable (Disclosure) -> [UInt8]

    private init(
        _ fileName: String, of kind: SiteContents.Data, name: String, mediaType: String,
        content: @escaping @Sendable (Disclosure) -> [UInt8]
    ) {
        self.fileName = fileName
        self.kind = kind
        self.name = name
        self.mediaType = mediaType
        self.content = content
    }

    /// Every file, in the order in which a reader is told of them.
    public static let all: [DataFile] = [
        DataFile("records.jsonl", of: .records, name: "all records as JSON Lines", mediaType: "application/jsonl") {
            RecordLines(of: $0).bytes
        },
        DataFile(
            "stix.json", of: .stix, name: "all records as a STIX 2.1 bundle",
            mediaType: "application/stix+json;version=2.1"
        ) { STIXBundle(of: $0).bytes },
        table(.incidents, "incidents.csv", name: "incidents as CSV"),
        table(.attributions, "attributions.csv", name: "attributions as CSV"),
        table(.claims, "claims.csv", name: "claims as CSV"),
        table(.actors, "actors.csv", name: "actors as CSV"),
        table(.aliases, "aliases.csv", name: "names of actors as CSV"),
        table(.sources, "sources.csv", name: "sources as CSV"),
    ]

    private static func table(_ table: CSVTable, _ fileName: String, name: String) -> DataFile {
        DataFile(fileName, of: .csv, name: name, mediaType: "text/csv") { table.bytes(of: $0) }
    }

    /// Where the file is.
    public var route: Route { Route(path: "/data/" + fileName) }

    /// The files that a site has.
    public static func files(of contents: SiteContents) -> [DataFile] { all.filter { contents.data.contains($0.kind) } }

    /// What is in it.
    package func bytes(of disclosure: Disclosure) -> [UInt8] { content(disclosure) }
}
