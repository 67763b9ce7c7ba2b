import DatelineModel
import EDTF

/// What the list of sources shows.
struct SourcesContent: Sendable {
    let groups: [SourceGroup]
    let count: Int
    let obligation: Obligation
}

extension SourcesContent: PageContent {
    static let template = "pages/sources"
    static let fields = RecordDescription<SourcesContent>(
        "SourcesPage",
        [
            .init("groups", "The sources by year of publication, the newest first.") { $0.groups },
            .init("count", "How many there are.") { $0.count },
        ])
}

/// The sources of one year.
struct SourceGroup: Sendable {
    let heading: String
    let rows: [SourceRow]
}

extension SourceGroup: ModelRecord {
    static let fields = RecordDescription<SourceGroup>(
        "SourceGroup",
        [
            .init("heading", "The year, or that the date is not known.") { $0.heading },
            .init("rows", "The sources, the newest first.") { $0.rows },
        ])
}

extension Edition {
    func sourcesPage(_ form: PageForm) -> Page {
        let scope = PageScope(self, at: PageID.sources.route, as: form)
        let sorted = disclosure.sources.sorted { first, second in
            switch (first.published, second.published) {
            case (let one?, let two?): one == two ? first.id < second.id : two < one
            case (_?, nil): true
            case (nil, _?): false
            case (nil, nil): first.id < second.id
            }
        }
        let groups = sorted.runs(by: \.publishedIn).map { sources in
            SourceGroup(
                heading: sources.first?.publishedIn ?? "", rows: sources.map { scope.sources.row($0) })
        }
        let heading = PageMetadata(
            title: "Sources",
            summary: "\(English.count(sorted.count, "source").capitalizedFirst), by date of publication.",
            kind: .list, section: .sources)
        let content = SourcesContent(
            groups: groups, count: sorted.count,
            obligation: Obligation(joining: sorted.map { Obligation(known: $0.becameKnown) }))
        return scope.page(heading, content, as: PageModels.sources)
    }
}

extension Source {
    /// The year of publication as a heading; what lies in no single year has its own words.
    fileprivate var publishedIn: String {
        guard let published, let days = published.bounds.days else { return "Date of publication not known" }
        let (first, last) = (days.lowerBound.year, days.upperBound.year)
        return first == last ? String(first) : published.prose.capitalizedFirst
    }
}
