import DatelineComposing
import DatelineExporting
import DatelineModel

/// The files for other programs that lie beside a page: its sources for bibliographies, its techniques for the ATT&CK
/// Navigator. Feeds, which need to know all pages, are written with these.
struct FilesBesidePage {
    let subject: PageSubject
    let edition: Edition

    init(of subject: PageSubject, in edition: Edition) {
        self.subject = subject
        self.edition = edition
    }

    /// The files that the edition lists for the page.
    var files: [OutputFile] {
        get throws(PublishError) {
            var files: [OutputFile] = []
            for companion in edition.companions(of: subject) {
                guard let bytes = bytes(of: companion) else { continue }
                let path = companion.route(beside: subject.route).path
                files.append(try OutputFile(String(path.dropFirst()), bytes))
            }
            return files
        }
    }

    private func bytes(of companion: Companion) -> [UInt8]? {
        switch companion {
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
        case .home, .timeline, .year, .weeks, .week, .incidents, .actors, .countries, .country, .region, .sectors,
            .sector, .malwareList, .malware, .techniques, .technique, .sources, .source, .about, .search, .index,
            .initial, .notFound:
            return []
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
