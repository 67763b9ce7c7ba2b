import DatelineComposing
import DatelineExport
import DatelineModel

/// The files for other programs that lie beside a page: its sources for bibliographies, its techniques for the ATT&CK
/// Navigator. Feeds, which need to know all pages, are written with these.
struct PageAttachments {
    let subject: PageID
    let edition: Edition

    init(of subject: PageID, in edition: Edition) {
        self.subject = subject
        self.edition = edition
    }

    /// The files that the edition lists for the page.
    var files: [OutputFile] {
        get throws(PublishError) {
            var files: [OutputFile] = []
            for attachment in edition.attachments(of: subject) {
                guard let bytes = bytes(of: attachment) else { continue }
                let path = attachment.route(beside: subject.route).path
                files.append(try OutputFile(String(path.dropFirst()), bytes))
            }
            return files
        }
    }

    private func bytes(of attachment: Attachment) -> [UInt8]? {
        switch attachment {
        case .bibTeX: BibTeXBibliography(of: sources, in: edition.disclosure).bytes
        case .csl: CSLBibliography(of: sources, in: edition.disclosure).bytes
        case .navigator: layer?.bytes
        case .atomFeed, .jsonFeed: nil
        }
    }

    private var sources: [Source] {
        let disclosure = edition.disclosure
        switch subject {
        case .actor(let id): return disclosure.actor(id).map(disclosure.sources(of:)) ?? []
        case .incident(let id): return disclosure.incident(id).map(disclosure.sources(of:)) ?? []
        default: return []
        }
    }

    /// The layer of the first matrix in which there is something to see.
    private var layer: NavigatorLayer? {
        guard case .actor(let id) = subject, let actor = edition.disclosure.actor(id) else { return nil }
        let incidents = edition.incidents(attributedTo: id)
        let layers = NavigatorLayer.Domain.allCases.map {
            NavigatorLayer(of: actor, and: incidents, in: edition.disclosure, domain: $0)
        }
        return layers.first { !$0.isEmpty }
    }
}

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
