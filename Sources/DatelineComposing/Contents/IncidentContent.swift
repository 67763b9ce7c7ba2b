/// What the page on an incident shows.
struct IncidentContent: Sendable {
    let kind: String
    let date: DateText
    let known: DateText?
    let recorded: DateText?
    let about: [PageLink]
    let agreement: String
    let isDisputed: Bool
    let figure: Figure?
    let attributions: [AttributionRow]
    let claims: [ClaimRow]
    let targets: [TargetRow]
    let malware: [MentionRow]
    let techniques: [MentionRow]
    let vulnerabilities: [MentionRow]
    let prose: ProseText?
    let gaps: [RichText]
    let related: [EntryRow]
    let tags: [String]
    let identifiers: [IdentifierRow]
    let marks: [ReferenceMark]
}

extension IncidentContent: PageContent {
    static let template = "pages/incident"
    static let fields = RecordDescription<IncidentContent>(
        "IncidentPage",
        [
            .init("kind", "What kind of event it is: incident, activity, statement, disclosure, response.") { $0.kind },
            .init("date", "When it happened.") { $0.date },
            .init("known", "When it became known.") { $0.known },
            .init("recorded", "The day the record entered the casebook.") { $0.recorded },
            .init("about", "The actors that the record is about, without saying that they did it.") { $0.about },
            .init("agreement", "How the attributions stand to each other.") { $0.agreement },
            .init("is_disputed", "Whether the attribution is disputed.") { $0.isDisputed },
            .init("figure", "When it happened and when things were said about it, drawn.") { $0.figure },
            .init("attributions", "Who says whose doing it was, in the order of saying.") { $0.attributions },
            .init("claims", "What else is said about it.") { $0.claims },
            .init("targets", "Whom it hit.") { $0.targets },
            .init("malware", "Malware that is said to have been used.") { $0.malware },
            .init("techniques", "Techniques that are said to have been used.") { $0.techniques },
            .init("vulnerabilities", "Vulnerabilities that are said to have been used.") { $0.vulnerabilities },
            .init("prose", "The record's prose.") { $0.prose },
            .init("gaps", "What the sources leave open, a sentence each.") { $0.gaps },
            .init("related", "Incidents that belong with it.") { $0.related },
            .init("tags", "Free tags.") { $0.tags },
            .init("identifiers", "Its ids in other collections.") { $0.identifiers },
            .init("marks", "The references to the sources of the record as a whole.") { $0.marks },
        ])
}

/// The id of a record in another collection.
struct IdentifierRow: Sendable {
    let collection: String
    let id: String
    let url: String?
}

extension IdentifierRow: ModelRecord {
    static let fields = RecordDescription<IdentifierRow>(
        "Identifier",
        [
            .init("collection", "The name of the collection.") { $0.collection },
            .init("id", "The id in it.") { $0.id },
            .init("url", "Where the collection shows it, if that is known.") { $0.url },
        ])
}
