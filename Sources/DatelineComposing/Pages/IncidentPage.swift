import DatelineChronology
import DatelineModel
import EDTF

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
    let tags: [PageLink]
    let identifiers: [IdentifierRow]
    let marks: [Citation]
    let obligation: Obligation
}

extension IncidentContent: PageContent {
    static let template = "pages/incident"
    static let fields = RecordDescription<IncidentContent>(
        "IncidentPage", citing: ["marks", "prose"],
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
            .init("tags", "The tags that editors put on the record, each with its page.") { $0.tags },
            .init("identifiers", "Its ids in other collections.") { $0.identifiers },
            .init("marks", "The references to the sources of the record as a whole.") { $0.marks },
        ])
}

extension Edition {
    func incidentPage(_ id: ID<Incident>, _ form: PageForm) -> Page? {
        disclosure.incident(id).map { incident in
            IncidentPage(incident: incident, scope: PageScope(self, at: PageID.incident(id).route, as: form)).page
        }
    }
}

/// Composes the page on an incident.
private struct IncidentPage: Composer {
    let incident: Incident
    let scope: PageScope

    var page: Page {
        let (previous, next) = edition.neighbours(of: incident.id)
        let heading = PageMetadata(
            title: incident.title, summary: summary, kind: .incident, section: .incidents,
            subject: .incident(incident.id), recorded: incident.metadata.recorded,
            news: sentences.newestSentence(on: .incident(incident.id)),
            trail: [scope.link("Incidents", .incidents)], previous: previous.map { names.incidentLink($0) },
            next: next.map { names.incidentLink($0) })
        return scope.page(heading, content, as: PageModels.incident)
    }

    private var content: IncidentContent {
        let metadata = incident.metadata
        let agreement = Agreement(of: incident.attributions, in: disclosure)
        let table = AttributionTable(of: incident, in: disclosure)
        return IncidentContent(
            kind: incident.kind.text, date: DateText(incident.date),
            known: incident.becameKnown.map { DateText(known: $0) },
            recorded: metadata.recorded.map { DateText($0) }, about: incident.about.map { names.actorLink($0) },
            agreement: agreement.text, isDisputed: agreement.isDisputed, figure: figure(table),
            attributions: table.rows.enumerated().map { statements.attributionRow($1, place: $0) },
            claims: statements.claimRows(incident.claims, in: metadata),
            targets: incident.targets.map { statements.targetRow($0, in: metadata) },
            malware: incident.malware.map { statements.malwareRow($0, in: metadata) },
            techniques: incident.techniques.map { statements.techniqueRow($0, in: metadata) },
            vulnerabilities: incident.vulnerabilities.map { statements.vulnerabilityRow($0, in: metadata) },
            prose: ProseText(incident.body, in: scope),
            gaps: sentences.gapSentences(Gap.gaps(of: incident, in: edition.developments)), related: related,
            tags: names.tagLinks(metadata), identifiers: IdentifierRow.rows(of: metadata.foreignIDs),
            marks: scope.citations(of: metadata.sources),
            obligation: Obligation(marking: metadata.marking, known: incident.becameKnown))
    }

    /// The event, and under it what was said about it when.
    private func figure(_ table: AttributionTable) -> Figure? {
        let attributed = table.rows.enumerated().compactMap { attributionMark($1, place: $0) }
        let claimed = incident.claims.enumerated().compactMap { claimMark($1, place: $0) }
        guard let drawing = DateDrawing(of: .date(incident.date)), !(attributed + claimed).isEmpty else { return nil }
        let event = TimelineMark(
            drawing: drawing, title: "\(incident.date.shortProse): \(incident.title)", href: "#happened", tone: .event)
        let lanes = [
            TimelineLane(label: "Happened", marks: [event]), TimelineLane(label: "Attributed", marks: attributed),
            TimelineLane(label: "Claimed", marks: claimed),
        ]
        return Figure(
            TimelineFigure(id: "fig", title: "When it happened, and when what was said about it", lanes: lanes),
            caption: "When it happened, and when what was said about it.", list: .below)
    }

    private func attributionMark(_ row: AttributionTable.Row, place: Int) -> TimelineMark? {
        let by = names.speaker(of: row.attribution.provenance) ?? "somebody"
        return marks.mark(
            of: row.attribution.provenance, title: "\(by) names \(statements.culprit(row.attribution.to))",
            href: "#" + statements.attributionID(place: place))
    }

    private func claimMark(_ claim: Claim, place: Int) -> TimelineMark? {
        let by: RichText = names.speaker(of: claim.provenance).map { "\($0): " } ?? ""
        let id = Slug.make(from: claim.id ?? "\(place + 1)")
        return marks.mark(of: claim.provenance, title: "\(by)\(claim.text)", href: "#claim-\(id)")
    }

    private var related: [EntryRow] {
        let others = Set(incident.related + (edition.relatedFrom[incident.id] ?? [])).subtracting([incident.id])
        return edition.timeline(of: others.sorted()).entries.map { entries.row($0) }
    }

    /// What the page tells, in two plain sentences.
    private var summary: RichText {
        let line: RichText = sentences.attributionLine(of: incident).map { " \($0)." } ?? ""
        return "\(incident.kind.text.capitalizedFirst), \(incident.date.prose).\(line)"
    }
}

extension Agreement {
    /// Whether different actors are named, or somebody doubts.
    var isDisputed: Bool {
        switch self {
        case .disputed: true
        case .none, .single, .agreed, .joint, .changed, .related, .unknown: false
        }
    }
}
