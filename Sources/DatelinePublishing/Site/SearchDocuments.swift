import DatelineChronology
import DatelineComposing
import DatelineModel
import EDTF

/// What the search finds: incidents, actors, sources, terms and briefings, the newest knowledge first.
struct SearchDocuments {
    let edition: Edition
    let pages: [PublishedPage]

    init(of edition: Edition, pages: [PublishedPage]) {
        self.edition = edition
        self.pages = pages
    }

    var all: [SearchDocument] {
        let byRoute = Dictionary(pages.map { ($0.route, $0) }) { first, _ in first }
        let found = edition.subjects.compactMap { subject -> (day: Int, document: SearchDocument)? in
            guard let page = byRoute[subject.route], let document = document(of: subject, page) else { return nil }
            return (page.updated?.bounds.latest.moment?.day.daysSinceEpoch ?? .min, document)
        }
        return found.sorted { ($1.day, $0.document.route) < ($0.day, $1.document.route) }.map(\.document)
    }

    private func document(of subject: PageSubject, _ page: PublishedPage) -> SearchDocument? {
        let disclosure = edition.disclosure
        switch subject {
        case .incident(let id): return disclosure.incident(id).map { document(of: $0, page) }
        case .actor(let id): return disclosure.actor(id).map { document(of: $0, page) }
        case .source(let id): return disclosure.source(id).map { document(of: $0, page) }
        case .week, .country, .region, .sector, .malware, .technique: return plain(page, kind: page.kind.rawValue)
        case .home, .timeline, .year, .weeks, .incidents, .actors, .countries, .sectors, .malwareList, .techniques,
            .sources, .about, .search, .notFound:
            return nil
        }
    }

    private func plain(_ page: PublishedPage, kind: String, text: String = "", date: String = "") -> SearchDocument {
        SearchDocument(
            route: page.route.path, title: page.title, summary: page.summary, text: text, date: date,
            marking: page.marking.label, facets: [SearchFacet(.kind, id: kind, name: kind)])
    }

    private func document(of incident: Incident, _ page: PublishedPage) -> SearchDocument {
        let claims = incident.claims.map(\.text) + incident.targets.compactMap(\.name)
        var document = plain(
            page, kind: incident.kind.rawValue, text: ([incident.body.markdown] + claims).joined(separator: "\n"),
            date: incident.date.shortProse)
        let actors = Set(incident.attributions.compactMap(\.actorInvolved) + incident.about).sorted()
        document.facets += actors.map { SearchFacet(.actor, id: $0.text, name: name(of: $0)) }
        document.facets += places(incident.targets)
        let bounds = incident.date.bounds
        document.earliest = bounds.earliest.moment?.day.daysSinceEpoch
        document.latest = bounds.latest.moment?.lastDay.daysSinceEpoch
        return document
    }

    private func document(of actor: Actor, _ page: PublishedPage) -> SearchDocument {
        let names = actor.aliases.map(\.name).joined(separator: "\n")
        var document = plain(page, kind: "actor", text: names + "\n" + actor.body.markdown)
        document.facets.append(SearchFacet(.actor, id: actor.id.text, name: actor.name))
        document.facets += places(actor.targets)
        return document
    }

    private func document(of source: Source, _ page: PublishedPage) -> SearchDocument {
        let publisher = edition.disclosure.name(of: source.publisher)
        return plain(
            page, kind: "source", text: ([publisher] + source.authors).joined(separator: "\n"),
            date: source.published?.shortProse ?? "")
    }

    private func places(_ targets: [Target]) -> [SearchFacet] {
        let vocabulary = edition.disclosure.vocabulary
        return Set(targets.compactMap(\.country)).sorted().map { SearchFacet(.country, id: $0.slug, name: $0.name) }
            + Set(targets.compactMap(\.sector)).sorted().map {
                SearchFacet(.sector, id: $0.text, name: vocabulary.sectors[$0]?.name ?? $0.text)
            }
    }

    private func name(of actor: ID<Actor>) -> String { edition.disclosure.actor(actor)?.name ?? actor.text }
}
