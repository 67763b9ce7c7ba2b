/// What the page on an actor shows.
struct ActorContent: Sendable {
    let kind: String?
    let country: PageLink?
    let named: ProvenanceRow?
    let known: DateText?
    let activity: [ActivityRow]
    let names: [NameRow]
    let attributions: [AttributionRow]
    let figure: Figure?
    let knownFigure: Figure?
    let years: [YearRows]
    let history: History?
    let entryCount: Int
    let incidentCount: Int
    let sectors: [CountRow]
    let countries: [CountRow]
    let targets: [TargetsRow]
    let malware: [CountRow]
    let techniques: [CountRow]
    let relations: [RelationRow]
    let inverseRelations: [RelationRow]
    let claims: [ClaimRow]
    let prose: ProseText?
    let gaps: [RichText]
    let tags: [String]
    let identifiers: [IdentifierRow]
    let marks: [ReferenceMark]
}

extension ActorContent: PageContent {
    static let template = "pages/actor"
    static let fields = RecordDescription<ActorContent>(
        "ActorPage",
        [
            .init("kind", "What kind of actor it is.") { $0.kind },
            .init("country", "The country of a state or its unit.") { $0.country },
            .init("named", "Who coined the casebook's name, and when.") { $0.named },
            .init("known", "When the actor became known by this name.") { $0.known },
            .init("activity", "When it is said to have been active.") { $0.activity },
            .init("names", "The names it goes by, the casebook's first, each once with who uses it.") { $0.names },
            .init("attributions", "Who says which incidents were its doing, and who says otherwise.") {
                $0.attributions
            },
            .init("figure", "The timeline, drawn.") { $0.figure },
            .init("known_figure", "The timeline by when things became known, drawn.") { $0.knownFigure },
            .init("years", "The timeline, under years and months.") { $0.years },
            .init("history", "What became known when, the newest first: the history of the page.") { $0.history },
            .init("entry_count", "How many entries the timeline has.") { $0.entryCount },
            .init("incident_count", "How many incidents somebody attributes to it.") { $0.incidentCount },
            .init("sectors", "Sectors it is said to have gone after, with the records that say so.") { $0.sectors },
            .init("countries", "Countries and regions it is said to have gone after.") { $0.countries },
            .init("targets", "What is said of its targets in its own record.") { $0.targets },
            .init("malware", "Malware it is said to use.") { $0.malware },
            .init("techniques", "Techniques it is said to use.") { $0.techniques },
            .init("relations", "How it is said to stand to other actors.") { $0.relations },
            .init("inverse_relations", "How others are said to stand to it.") { $0.inverseRelations },
            .init("claims", "What else is said about it.") { $0.claims },
            .init("prose", "The record's prose.") { $0.prose },
            .init("gaps", "What the sources leave open, a sentence each.") { $0.gaps },
            .init("tags", "Free tags.") { $0.tags },
            .init("identifiers", "Its ids in other collections.") { $0.identifiers },
            .init("marks", "The references to the sources of the record as a whole.") { $0.marks },
        ])
}
