import DatelineChronology

/// What the list of incidents shows.
struct IncidentsContent: Sendable {
    let years: [YearRows]
    let yearCounts: [CountRow]
    let count: Int
    let isComplete: Bool
    let obligation: Obligation
}

extension IncidentsContent: PageContent {
    static let template = "pages/incidents"
    static let fields = RecordDescription<IncidentsContent>(
        "IncidentsPage",
        [
            .init(
                "years",
                "The incidents under years and months; where there are very many, those alone that no page of a year lists."
            ) { $0.years },
            .init("year_counts", "How many incidents each year has, where they are not all listed here.") {
                $0.yearCounts
            },
            .init("count", "How many there are.") { $0.count },
            .init("is_complete", "Whether all are listed here, rather than on the pages of the years.") {
                $0.isComplete
            },
        ])
}

extension Edition {
    func incidentsPage(_ form: PageForm) -> Page {
        let scope = PageScope(self, at: PageID.incidents.route, as: form)
        let isComplete = !scope.isDivided(.all)
        let content = IncidentsContent(
            years: scope.entries.years(isComplete ? chronology.groups : groupsWithoutPage(chronology.groups)),
            yearCounts: isComplete ? [] : scope.counts.rows(chronology.groups), count: chronology.entries.count,
            isComplete: isComplete, obligation: chronology.obligation)
        let count = English.count(content.count, "record").capitalizedFirst
        let heading = PageMetadata(
            title: "Incidents", summary: "\(count) of what happened, was said or was done about it.", kind: .list,
            section: .incidents)
        return scope.page(heading, content, as: PageModels.incidents)
    }
}
