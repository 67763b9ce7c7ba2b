import DatelineChronology
import DatelineModel
import EDTF

/// What the list of briefings shows.
struct WeeksContent: Sendable {
    let years: [WeekGroup]
    let count: Int
}

extension WeeksContent: PageContent {
    static let template = "pages/weeks"
    static let fields = RecordDescription<WeeksContent>(
        "WeeksPage",
        [
            .init("years", "The weeks by year, the newest first.") { $0.years },
            .init("count", "How many weeks there are.") { $0.count },
        ])
}

/// The weeks of one year.
struct WeekGroup: Sendable {
    let heading: String
    let weeks: [WeekRow]
}

extension WeekGroup: ModelRecord {
    static let fields = RecordDescription<WeekGroup>(
        "WeekGroup",
        [
            .init("heading", "The week-year.") { $0.heading },
            .init("weeks", "Its weeks, the newest first.") { $0.weeks },
        ])
}

/// A week in a list.
struct WeekRow: Sendable {
    let link: PageLink
    let period: String
    let known: Int
    let happened: Int
    let entered: Int
    let obligation: Obligation
}

extension WeekRow: ModelRecord {
    static let fields = RecordDescription<WeekRow>(
        "Week",
        [
            .init("link", "The week by its ISO number: `2018-W08`.") { $0.link },
            .init("period", "Its days in words.") { $0.period },
            .init("known", "How many things became known in it.") { $0.known },
            .init("happened", "How many incidents happened in it.") { $0.happened },
            .init("entered", "How many records entered the casebook in it that had become known before.") {
                $0.entered
            },
        ])
}

extension WeekRow {
    /// A week with how much happened and became known in it.
    init(_ week: ISOWeek, in scope: PageScope) {
        let counts = scope.edition.weeks.counts[week] ?? EditionWeeks.Counts()
        self.init(
            link: scope.link(week.description, .week(week)), period: ReportingPeriod(week: week).prose,
            known: counts.known, happened: counts.happened, entered: counts.entered,
            obligation: Obligation(marking: counts.marking))
    }
}

extension Edition {
    func weeksPage(_ form: PageForm) -> Page {
        let scope = PageScope(self, at: PageID.weeks.route, as: form)
        let rows = weeks.all.reversed().map { (week: $0, row: WeekRow($0, in: scope)) }
        let years = rows.map(\.week.weekYear).uniqued.map { year in
            WeekGroup(heading: String(year), weeks: rows.filter { $0.week.weekYear == year }.map(\.row))
        }
        let count = English.count(rows.count, "week").capitalizedFirst
        let heading = PageMetadata(
            title: "Briefings",
            summary: "\(count) in which something happened, became known or entered the casebook.", kind: .list,
            section: .weeks)
        return scope.page(heading, WeeksContent(years: years, count: rows.count), as: PageModels.weeks)
    }
}
