import DatelineComposing
import DatelineExport

extension OutputFile {
    /// Everything that is published, for other programs.
    init(_ file: DataFile, in edition: Edition) throws(PublishError) {
        let disclosure = edition.disclosure
        let bytes =
            switch file {
            case .records: RecordLines(of: disclosure).bytes
            case .stix: STIXBundle(of: disclosure).bytes
            case .incidents: CSVTable.incidents.bytes(of: disclosure)
            case .attributions: CSVTable.attributions.bytes(of: disclosure)
            case .claims: CSVTable.claims.bytes(of: disclosure)
            case .actors: CSVTable.actors.bytes(of: disclosure)
            case .aliases: CSVTable.aliases.bytes(of: disclosure)
            case .sources: CSVTable.sources.bytes(of: disclosure)
            }
        try self.init(String(file.route.path.dropFirst()), bytes)
    }
}
