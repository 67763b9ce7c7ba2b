import DatelineChronology
import DatelineModel
import EDTF

extension PageDraft {
    /// An entry as a mark; it leads to the entry below where the page lists it, else to the record's page.
    func mark(of entry: TimelineEntry, tone: TimelineMark.Tone = .event, isListed: Bool) -> TimelineMark? {
        guard let drawing = DateDrawing(of: entry.when) else { return nil }
        let development = entry.development
        return TimelineMark(
            drawing: drawing, title: "\(entry.when.shortProse): \(markTitle(of: development))",
            href: isListed ? "#" + Slug.make(from: "e-" + development.key) : recordHref(development.record), tone: tone)
    }

    /// A statement as a mark at the time when it was said.
    func mark(of provenance: Provenance, title: String, href: String?) -> TimelineMark? {
        guard let said = provenance.said ?? provenance.becameKnown, let drawing = DateDrawing(of: .date(said)) else {
            return nil
        }
        return TimelineMark(
            drawing: drawing, title: "\(said.shortProse): \(title)", href: href, tone: .saying)
    }

    private func recordHref(_ record: RecordReference) -> String? {
        switch record {
        case .incident(let id): link("", .incident(id)).href
        case .actor(let id): link("", .actor(id)).href
        }
    }

    /// What happened or was said, in plain words.
    ///
    /// Works on a copy: what a mark says, the list beside the drawing says too and counts for the marking.
    private func markTitle(of development: Development) -> String {
        var copy = self
        return copy.sentence(on: development).plain
    }

    /// The lanes of a timeline of incidents: what was done, and what was said or done about it.
    func lanesByKind(_ entries: [TimelineEntry], isListed: Bool) -> [TimelineLane] {
        var (done, said): ([TimelineMark], [TimelineMark]) = ([], [])
        for entry in entries {
            guard let kind = incidentKind(entry.development) else { continue }
            switch kind {
            case .incident, .activity:
                if let mark = mark(of: entry, isListed: isListed) { done.append(mark) }
            case .statement, .disclosure, .response:
                if let mark = mark(of: entry, tone: .saying, isListed: isListed) { said.append(mark) }
            }
        }
        return [
            TimelineLane(label: "Incidents and activity", marks: done),
            TimelineLane(label: "Statements, disclosures, responses", marks: said),
        ]
    }

    /// The lanes of a timeline by the actors to whom incidents are attributed, those with most first.
    mutating func lanesByActor(_ entries: [TimelineEntry], isListed: Bool, atMost limit: Int) -> [TimelineLane] {
        var lanes: [TimelineLane] = []
        var shown: Set<ID<Incident>> = []
        for actor in edition.actorsByIncidents.prefix(limit) {
            let incidents = Set(edition.developments.incidents(attributedTo: actor.id))
            guard !incidents.isEmpty else { break }
            show(actor.keeping.marking)
            lanes.append(lane(actor.name, entries, isListed: isListed, of: incidents))
            shown.formUnion(incidents)
        }
        let rest = Set(entries.compactMap { Self.incident(of: $0) }).subtracting(shown)
        lanes.append(lane(lanes.isEmpty ? "" : "Others, or not attributed", entries, isListed: isListed, of: rest))
        return lanes
    }

    private func lane(
        _ label: String, _ entries: [TimelineEntry], isListed: Bool, of incidents: Set<ID<Incident>>
    ) -> TimelineLane {
        let marks = entries.compactMap { entry -> TimelineMark? in
            guard let id = Self.incident(of: entry), incidents.contains(id) else { return nil }
            return mark(of: entry, tone: tone(of: entry.development), isListed: isListed)
        }
        return TimelineLane(label: label, marks: marks)
    }

    /// Round for what was done, a diamond for what was said or published.
    func tone(of development: Development) -> TimelineMark.Tone {
        switch incidentKind(development) {
        case .incident, .activity: .event
        case .statement, .disclosure, .response, nil: .saying
        }
    }

    private func incidentKind(_ development: Development) -> Incident.Kind? {
        guard case .incident = development.subject, case .incident(let id) = development.record else { return nil }
        return disclosure.incident(id)?.kind
    }

    private static func incident(of entry: TimelineEntry) -> ID<Incident>? {
        guard case .incident(let id) = entry.development.record else { return nil }
        return id
    }
}
