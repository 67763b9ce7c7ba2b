/// News of one kind, under its heading.
struct NewsGroup: Sendable {
    /// What news can be about, in the order of a briefing.
    enum Kind: String, CaseIterable {
        case new, more, about, actors

        /// The words above the news.
        var heading: String {
            switch self {
            case .new: "New incidents and activity"
            case .more: "New about earlier events"
            case .about: "Statements, disclosures and responses"
            case .actors: "Actors"
            }
        }
    }

    let heading: String
    let id: String
    let rows: [NewsRow]
}

extension NewsGroup: ModelRecord {
    static let fields = RecordDescription<NewsGroup>(
        "NewsGroup",
        [
            .init("heading", "What the news is about, in words.") { $0.heading },
            .init("id", "The same as a word: new, more, about or actors.") { $0.id },
            .init("rows", "What became known, by record, the weightiest first.") { $0.rows },
        ])
}

/// What became known of one record.
struct NewsRow: Sendable {
    let id: String?
    let record: PageLink
    let kind: String
    let isNew: Bool
    let happened: DateText?
    let known: DateText?
    let marks: [ReferenceMark]
    let items: [NewsItemRow]
}

extension NewsRow: ModelRecord {
    static let fields = RecordDescription<NewsRow>(
        "News",
        [
            .init("id", "The id of the item in the page, where a drawing leads to it.") { $0.id },
            .init("record", "The incident or actor.") { $0.record },
            .init("kind", "What kind of record it is.") { $0.kind },
            .init("is_new", "Whether the record itself became known, or only something more about it.") {
                $0.isNew
            },
            .init("happened", "When the incident happened; none for an actor.") { $0.happened },
            .init("known", "When the incident became known, where that is news.") { $0.known },
            .init("marks", "The references to the sources of the record as a whole.") { $0.marks },
            .init("items", "What was newly said about it.") { $0.items },
        ])
}

/// One thing that became known.
struct NewsItemRow: Sendable {
    let sentence: RichText
    let isJudgement: Bool
    let known: DateText?
    let said: DateText?
    let saying: ProvenanceRow?
    let marking: String?
}

extension NewsItemRow: ModelRecord {
    static let fields = RecordDescription<NewsItemRow>(
        "NewsItem",
        [
            .init("sentence", "What became known, in one sentence.") { $0.sentence },
            .init("is_judgement", "Whether it is a judgement, of which a reader asks how sure its maker is.") {
                $0.isJudgement
            },
            .init("known", "When it became known.") { $0.known },
            .init("said", "When it was said, where that is not when it became known.") { $0.said },
            .init("saying", "Who says so, when, how sure; none where the sentence says it all.") { $0.saying },
            .init("marking", "Its marking, where it is above TLP:CLEAR.") { $0.marking },
        ])
}
