import DatelineChronology
import DatelineModel
import EDTF

extension Edition {
    func incidentPage(_ id: ID<Incident>, _ form: PageForm) -> Page? {
        guard let incident = disclosure.incident(id) else { return nil }
        var draft = PageBuilder(self, PageID.incident(id).route, form)
        let content = draft.incidentContent(incident)
        let (previous, next) = neighbours(of: id)
        let heading = PageMetadata(
            title: incident.title, summary: draft.summary(of: incident), kind: .incident, section: .incidents,
            subject: .incident(id), recorded: incident.metadata.recorded,
            news: draft.newestSentence(on: .incident(id)),
            trail: [draft.link("Incidents", .incidents)], previous: previous.flatMap { draft.neighbour($0) },
            next: next.flatMap { draft.neighbour($0) })
        return draft.page(heading, content, as: PageModels.incident)
    }
}

extension PageBuilder {
    fileprivate mutating func incidentContent(_ incident: Incident) -> IncidentContent {
        let metadata = incident.metadata
        show(metadata.marking)
        show(knownSince: incident.becameKnown)
        let agreement = Agreement(of: incident.attributions, in: disclosure)
        let figure = incidentFigure(incident)
        let marks = marks(for: metadata.sources)
        let prose = prose(incident.body)
        let table = AttributionTable(of: incident, in: disclosure)
        return IncidentContent(
            kind: incident.kind.text, date: DateText(incident.date),
            known: incident.becameKnown.map { DateText(known: $0) },
            recorded: metadata.recorded.map { DateText($0) }, about: incident.about.map { actorLink($0) },
            agreement: agreement.text, isDisputed: agreement.isDisputed, figure: figure,
            attributions: table.rows.enumerated().map { attributionRow($1, place: $0) },
            claims: claimRows(incident.claims, in: metadata),
            targets: incident.targets.map { targetRow($0, in: metadata) },
            malware: incident.malware.map { malwareRow($0, in: metadata) },
            techniques: incident.techniques.map { techniqueRow($0, in: metadata) },
            vulnerabilities: incident.vulnerabilities.map { vulnerabilityRow($0, in: metadata) }, prose: prose,
            gaps: gapSentences(Gap.gaps(of: incident, in: edition.developments)),
            related: related(to: incident), tags: metadata.tags,
            identifiers: IdentifierRow.rows(of: metadata.foreignIDs), marks: marks)
    }

    /// A neighbour by title, unless naming it would make this page stricter than what it tells.
    fileprivate mutating func neighbour(_ id: ID<Incident>) -> PageLink? {
        guard let other = disclosure.incident(id), (other.metadata.marking ?? .clear) <= marking else { return nil }
        return incidentLink(id)
    }

    /// The event, and under it what was said about it when.
    private func incidentFigure(_ incident: Incident) -> Figure? {
        var draft = self
        let attributed = AttributionTable(of: incident, in: disclosure).rows.enumerated().compactMap { place, row in
            let by = draft.speaker(of: row.attribution.provenance)?.plain ?? "somebody"
            let title = "\(by) names \(draft.culprit(row.attribution.to).plain)"
            return mark(of: row.attribution.provenance, title: title, href: "#" + attributionID(place: place))
        }
        let claimed = incident.claims.enumerated().compactMap { place, claim in
            let by = draft.speaker(of: claim.provenance).map { "\($0.plain): " } ?? ""
            let id = Slug.make(from: claim.id ?? "\(place + 1)")
            return mark(of: claim.provenance, title: by + claim.text, href: "#claim-\(id)")
        }
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

    private mutating func related(to incident: Incident) -> [EntryRow] {
        let others = Set(incident.related + (edition.relatedFrom[incident.id] ?? [])).subtracting([incident.id])
        return edition.timeline(of: others.sorted()).entries.map { entryRow($0) }
    }

    /// What the page tells, in two plain sentences.
    fileprivate func summary(of incident: Incident) -> String {
        var copy = self
        let line = copy.attributionLine(of: incident).map { " \($0.plain)." } ?? ""
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

extension IdentifierRow {
    /// Ids in other collections, in the order of the collections' names.
    static func rows(of ids: [String: String]) -> [IdentifierRow] {
        ids.sorted { $0.key < $1.key }.map { collection, id in
            let isAttack = collection == "attack"
            return IdentifierRow(
                collection: isAttack ? "MITRE ATT&CK" : collection, id: id, url: isAttack ? attackAddress(of: id) : nil)
        }
    }

    /// Where ATT&CK shows a group, a campaign, a software or a technique.
    static func attackAddress(of id: String) -> String? {
        let folders: [Character: String] = ["G": "groups", "C": "campaigns", "S": "software", "T": "techniques"]
        guard let letter = id.first, let folder = folders[letter],
            id.dropFirst().allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }), id.count > 4
        else { return nil }
        let path = id.map { $0 == "." ? "/" : String($0) }.joined()
        return "https://attack.mitre.org/\(folder)/\(path)/"
    }
}
