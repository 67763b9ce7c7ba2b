import DatelineChronology
import DatelineComposing
import DatelineModel
import EDTF

/// What the search finds: incidents, actors, sources, terms, years and briefings: the newest first, then what has no date.
///
/// Among results that fit a query equally well the first is shown first; and documents of one time stand together, so that
/// a period needs to read the days of few.
struct SearchDocuments {
    let edition: Edition
    let pages: [PublishedPage]

    init(of edition: Edition, pages: [PublishedPage]) {
        self.edition = edition
        self.pages = pages
    }

    var all: [SearchDocument] {
        let byRoute = Dictionary(pages.map { ($0.route, $0) }) { first, _ in first }
        let found = edition.subjects.compactMap { subject -> (end: Int, known: Int, document: SearchDocument)? in
            guard let page = byRoute[subject.route], let document = document(of: subject, page) else { return nil }
            let known = page.updated?.bounds.latest.moment?.day.daysSinceEpoch ?? .min
            return (SearchDays.hull(of: document.time)?.upperBound ?? .min, known, document)
        }
        return found.sorted { one, two in
            (two.end, two.known, one.document.route) < (one.end, one.known, two.document.route)
        }.map(\.document)
    }

    private var vocabulary: Vocabulary { edition.disclosure.vocabulary }

    private func document(of subject: PageID, _ page: PublishedPage) -> SearchDocument? {
        let disclosure = edition.disclosure
        switch subject {
        case .incident(let id): return disclosure.incident(id).map { document(of: $0, page) }
        case .actor(let id): return disclosure.actor(id).map { document(of: $0, page) }
        case .source(let id): return disclosure.source(id).map { document(of: $0, page) }
        case .year(let year): return document(of: year, page)
        case .week(let week):
            var document = plain(page, kind: "briefing")
            document.time = SearchTime(week.days)
            return document
        case .country(let country): return term(page, kind: "country", codes: [country.code])
        case .region(let id): return term(page, kind: "region", vocabulary.regions[id])
        case .sector(let id): return term(page, kind: "sector", vocabulary.sectors[id])
        case .malware(let id): return term(page, kind: "malware", vocabulary.malware[id])
        case .tag(let id): return term(page, kind: "tag", vocabulary.tags[id])
        case .technique(let id): return term(page, kind: "technique", codes: [id.text], vocabulary.techniques[id])
        // Lists and the pages of the frame are found by what they list.
        default: return nil
        }
    }

    private func plain(_ page: PublishedPage, kind: String, text: [String] = [], date: String = "") -> SearchDocument {
        SearchDocument(
            route: page.route.path, title: page.title, summary: page.summary, text: text.joined(separator: "\n"),
            date: date, marking: page.marking.label, facets: [SearchFacet(.kind, id: kind, name: kind)])
    }

    private func document(of year: Int, _ page: PublishedPage) -> SearchDocument {
        var document = plain(page, kind: "year")
        if let days = EDTFDate.year(year).bounds.days { document.time = SearchTime(days) }
        return document
    }

    private func term(
        _ page: PublishedPage, kind: String, codes: [String] = [], _ term: VocabularyTerm? = nil
    ) -> SearchDocument {
        var document = plain(page, kind: kind, text: [term?.summary, term?.kind].compactMap(\.self))
        document.names = codes + [term?.attack].compactMap(\.self)
        return document
    }

    private func document(of incident: Incident, _ page: PublishedPage) -> SearchDocument {
        var document = plain(
            page, kind: incident.kind.rawValue, text: SearchWords(in: edition.disclosure).words(of: incident),
            date: incident.date.shortProse)
        document.names = incident.metadata.foreignIDs.values.sorted()
        let actors = Set(incident.attributions.compactMap(\.actorInvolved) + incident.about).sorted()
        document.facets += actors.map { SearchFacet(.actor, id: $0.text, name: name(of: $0)) }
        document.facets += targetFacets(incident.targets)
        document.time = SearchTime(incident.date)
        return document
    }

    private func document(of actor: Actor, _ page: PublishedPage) -> SearchDocument {
        var document = plain(page, kind: "actor", text: SearchWords(in: edition.disclosure).words(of: actor))
        document.names = actor.aliases.map(\.name) + actor.metadata.foreignIDs.values.sorted()
        document.facets.append(SearchFacet(.actor, id: actor.id.text, name: actor.name))
        document.facets += targetFacets(actor.targets)
        document.time = SearchTime(actor.active)
        return document
    }

    private func document(of source: Source, _ page: PublishedPage) -> SearchDocument {
        let publisher = edition.disclosure.name(of: source.publisher)
        let words = [publisher] + source.authors + [source.kind?.rawValue, source.note].compactMap(\.self)
        var document = plain(page, kind: "source", text: words, date: source.published?.shortProse ?? "")
        document.time = SearchTime(source.published)
        return document
    }

    private func targetFacets(_ targets: [Target]) -> [SearchFacet] {
        Set(targets.compactMap(\.country)).sorted().map { SearchFacet(.country, id: $0.slug, name: $0.name) }
            + Set(targets.compactMap(\.sector)).sorted().map {
                SearchFacet(.sector, id: $0.text, name: vocabulary.sectors[$0]?.name ?? $0.text)
            }
    }

    private func name(of actor: ID<Actor>) -> String { edition.disclosure.actor(actor)?.name ?? actor.text }
}
