/// What a briefing shows.
struct BriefingContent: Sendable {
    let name: String
    let period: String
    let cutOff: DateText
    let isOver: Bool
    let unit: String
    let isWeek: Bool
    let isEmpty: Bool
    let bottomLine: [RichText]
    let judgements: [NewsItemRow]
    let judgementsNote: String?
    let news: [NewsGroup]
    let perhapsNews: [NewsRow]
    let entered: [EnteredRow]
    let changes: [RichText]
    let actors: [FocusRow]
    let vulnerabilities: [CountRow]
    let figure: Figure?
    let happened: [EntryRow]
    let happenedBesides: [EntryRow]
    let perhapsHappened: [EntryRow]
    let perhapsByYear: [PageLink]
    let underWay: [PageLink]
    let reports: [SourceRow]
    let numbers: [NumberRow]
    let gaps: [RichText]
    let scales: ScalesBox
}

extension BriefingContent: PageContent {
    static let template = "pages/briefing"
    /// Two more, for the parts of a mail.
    static let endings = ["html", "md", "email.html", "email.txt"]
    static let fields = RecordDescription<BriefingContent>(
        "BriefingPage",
        [
            .init("name", "The period by name, or the first and the last day: `2018-W08`, `2018-02`.") { $0.name },
            .init("period", "The days in words.") { $0.period },
            .init("cut_off", "The day whose knowledge the briefing keeps to: its last, or the day of the build.") {
                $0.cutOff
            },
            .init("is_over", "Whether the period was over on that day.") { $0.isOver },
            .init("unit", "What numbers are compared by: day, week, month, quarter, year, or period.") { $0.unit },
            .init("is_week", "Whether the period is an ISO week.") { $0.isWeek },
            .init("is_empty", "Whether there is nothing to report.") { $0.isEmpty },
            .init("is_shortened", "Whether lists were cut, so that a mail stays small.", saysWhetherShortened: ()),
            .init("bottom_line", "What matters most, in a few sentences.", staysWhole: true) { $0.bottomLine },
            .init("judgements", "The weightiest judgements: on who did it, and what somebody is sure of.") {
                $0.judgements
            },
            .init("judgements_note", "How sure the sources are of them, where that is to be said of all.") {
                $0.judgementsNote
            },
            .init("news", "What else became known, under headings by what it is about.") { $0.news },
            .init("perhaps_news", "What may have become known: its date is coarser than the period.") {
                $0.perhapsNews
            },
            .init("entered", "The records that entered the casebook in the period and had become known before.") {
                $0.entered
            },
            .init("changes", "What was withdrawn, and which confidence changed, a sentence each.") { $0.changes },
            .init("actors", "The actors that the news is about.") { $0.actors },
            .init("vulnerabilities", "The vulnerabilities of the incidents that the news is about.") {
                $0.vulnerabilities
            },
            .init("figure", "The period, drawn: what happened, and what became known.", staysWhole: true) { $0.figure },
            .init("happened", "What happened in the period.") { $0.happened },
            .init("happened_besides", "What of it is not among the news.") { $0.happenedBesides },
            .init("perhaps_happened", "What may have happened in it: dated to the month.") { $0.perhapsHappened },
            .init("perhaps_by_year", "What else may have happened in it: dated to the year or less closely.") {
                $0.perhapsByYear
            },
            .init("under_way", "What was under way all through the period.") { $0.underWay },
            .init("reports", "The sources that were published in the period.") { $0.reports },
            .init("numbers", "How much became known, compared with before.", staysWhole: true) { $0.numbers },
            .init("gaps", "What is not known or disputed, a sentence each.") { $0.gaps },
            .init("scales", "The scales that words of confidence and likelihood are on.", staysWhole: true) {
                $0.scales
            },
        ])
}

/// A record that came into the casebook late.
struct EnteredRow: Sendable {
    let record: PageLink
    let recorded: DateText
    let known: String
    let obligation: Obligation
}

extension EnteredRow: ModelRecord {
    static let fields = RecordDescription<EnteredRow>(
        "Entered",
        [
            .init("record", "The incident or actor.") { $0.record },
            .init("recorded", "The day on which it entered the casebook.") { $0.recorded },
            .init("known", "Since when, or by when, it was known: `since 13 February 2018`.") { $0.known },
        ])
}

/// An actor that news is about.
struct FocusRow: Sendable {
    let actor: PageLink
    let kind: String?
    let activity: String?
    let names: [String]
    let count: Int
    let records: [PageLink]
    /// What its names and its activity oblige a page to.
    let obligation: Obligation
}

extension FocusRow: ModelRecord {
    static let fields = RecordDescription<FocusRow>(
        "Focus",
        [
            .init("actor", "The actor.") { $0.actor },
            .init("kind", "What kind of actor it is.") { $0.kind },
            .init("activity", "When it is said to have been active, in words.") { $0.activity },
            .init("names", "Other names that it goes by.") { $0.names },
            .init("count", "How many pieces of news are about it.") { $0.count },
            .init("records", "The records that they belong to.") { $0.records },
        ])
}

/// A figure of a period, with what it is compared with.
struct NumberRow: Sendable {
    let text: String
    let count: Int
    let before: Int
    let change: String
    let mean: String
    let records: [PageLink]
}

extension NumberRow: ModelRecord {
    static let fields = RecordDescription<NumberRow>(
        "Number",
        [
            .init("text", "What is counted.") { $0.text },
            .init("count", "The count of the period.") { $0.count },
            .init("before", "The count of the period before.") { $0.before },
            .init("change", "The change against it, with its sign.") { $0.change },
            .init("mean", "The mean of the twelve periods before, to one decimal.") { $0.mean },
            .init("records", "The records that were counted, each once.") { $0.records },
        ])
}
