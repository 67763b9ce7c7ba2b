/// What a page with a timeline shows.
struct TimelineContent: Sendable {
    let figure: Figure?
    let knownFigure: Figure?
    let history: History?
    let heat: HeatTable?
    let knownHeat: HeatTable?
    let years: [YearRows]
    let yearCounts: [CountRow]
    let count: Int
    let isComplete: Bool
    let axis: String
    let conditions: [String]
}

extension TimelineContent: PageContent {
    static let template = "pages/timeline"
    static let fields = RecordDescription<TimelineContent>(
        "TimelinePage",
        [
            .init("figure", "The timeline, drawn.") { $0.figure },
            .init("known_figure", "All by when it became known, drawn; none where something was asked for.") {
                $0.knownFigure
            },
            .init(
                "history",
                "All by when it became known, as a list; none where something was asked for or it is too much."
            ) {
                $0.history
            },
            .init("heat", "How many entries each week of each year has.") { $0.heat },
            .init("known_heat", "How much became known in each week; none where something was asked for.") {
                $0.knownHeat
            },
            .init(
                "years",
                "The entries under years and months; where there are very many, those alone that no page of a year lists."
            ) { $0.years },
            .init("year_counts", "The years with their pages, and how many entries each has.") { $0.yearCounts },
            .init("count", "How many entries there are.") { $0.count },
            .init("is_complete", "Whether all entries stand on this page.") { $0.isComplete },
            .init("axis", "What the places stand for: happened, or became-known.") { $0.axis },
            .init("conditions", "What was asked for, where it was not everything: `actor: APT37`.") { $0.conditions },
        ])
}

/// What the page on a year shows.
struct YearContent: Sendable {
    let figure: Figure?
    let months: [MonthRows]
    let underWay: [EntryRow]
    let weeks: [WeekRow]
    let count: Int
}

extension YearContent: PageContent {
    static let template = "pages/year"
    static let fields = RecordDescription<YearContent>(
        "YearPage",
        [
            .init("figure", "The year, drawn.") { $0.figure },
            .init("months", "The entries of the year by month.") { $0.months },
            .init("under_way", "Entries with a date that reaches into the year and does not begin in it.") {
                $0.underWay
            },
            .init("weeks", "The weeks of the year that have a briefing.") { $0.weeks },
            .init("count", "How many entries the months have.") { $0.count },
        ])
}

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
