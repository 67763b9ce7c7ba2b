import DatelineModel

extension Edition {
    func aboutPage(_ form: PageForm) -> Page {
        var draft = PageBuilder(self, PageID.about.route, form)
        let content = AboutContent(
            scales: ScalesBox(of: disclosure.settings), icd: ScaleRow.rows(of: .icd203),
            first: ScaleRow.rows(of: .first),
            reliabilities: Reliability.allCases.map { ScaleRow(word: $0.rawValue, meaning: $0.meaning) },
            credibilities: Credibility.allCases.map { ScaleRow(word: String($0.rawValue), meaning: $0.meaning) },
            markings: Marking.allCases.map { MarkingRow(label: $0.label, slug: $0.slug, meaning: $0.meaning) },
            keys: KeyRow.all(id: "key"), incidentCount: disclosure.incidents.count,
            actorCount: disclosure.actors.count, sourceCount: disclosure.sources.count)
        let heading = PageMetadata(
            title: "About", summary: "How dates, claims, scales and markings are to be read.", kind: .about,
            section: .about, subject: .about)
        return draft.page(heading, content, as: PageModels.about)
    }

    func notFoundPage(_ form: PageForm) -> Page {
        var draft = PageBuilder(self, PageID.notFound.route, form)
        let links = [
            draft.link("Front page", .home), draft.link("Timeline", .timeline), draft.link("Briefings", .weeks),
            draft.link("Actors", .actors), draft.link("Search", .search), draft.link("Index", .index),
        ]
        let heading = PageMetadata(
            title: "Not found", summary: "There is no page at this address.", kind: .notFound, section: .notFound)
        return draft.page(heading, NotFoundContent(links: links), as: PageModels.notFound)
    }
}
