import DatelineChronology
import DatelineModel
import EDTF

/// What a mark leads to.
enum MarkTarget {
    /// The entry in the list of what happened, on the same page.
    case entry
    /// The row of its time in the history of what became known, on the same page.
    case history
    /// The page about the record.
    case record
}

extension Composer {
    /// Marks and lanes of drawings.
    var marks: MarkComposer { MarkComposer(scope: scope) }
}

/// Composes the marks and lanes of drawings.
struct MarkComposer: Composer {
    let scope: PageScope

    /// An entry as a mark, round or a diamond as what it is.
    func mark(of entry: TimelineEntry, tone: TimelineMark.Tone? = nil, leadingTo target: MarkTarget) -> TimelineMark? {
        guard let drawing = DateDrawing(of: entry.when) else { return nil }
        let development = entry.development
        let sentence = sentences.sentence(on: development)
        return TimelineMark(
            drawing: drawing, title: "\(entry.when.shortProse): \(sentence.plain)",
            href: address(of: entry, target), tone: tone ?? self.tone(of: development),
            name: name(of: development), obligation: sentence.wholeObligation)
    }

    /// What became known at one time as one diamond that leads to the row of that time and says how much it was.
    func historyMark(of entries: ArraySlice<TimelineEntry>) -> TimelineMark? {
        guard let first = entries.first, entries.count > 1, let drawing = DateDrawing(of: first.when) else {
            return entries.first.flatMap { mark(of: $0, tone: .saying, leadingTo: .history) }
        }
        let sentence = sentences.sentence(on: first.development)
        return TimelineMark(
            drawing: drawing, title: "\(first.when.shortProse): \(sentence.plain); \(entries.count - 1) more",
            href: address(of: first, .history), tone: .saying, count: entries.count,
            obligation: Obligation(joining: entries.map { Obligation($0.development) })
                .joined(with: sentence.wholeObligation))
    }

    private func address(of entry: TimelineEntry, _ target: MarkTarget) -> String? {
        switch target {
        case .entry: "#" + Self.entryID(of: entry.development)
        case .history: "#" + Self.historyID(of: entry.when)
        case .record: scope.place.href(names.recordLink(entry.development.record))
        }
    }

    /// The id of an entry in a list of what happened.
    static func entryID(of development: Development) -> String { EntryID.make("e", development.key) }

    /// The id of the row of a time in a history of what became known.
    static func historyID(of when: TimelineDate) -> String {
        EntryID.make("k", when == .notKnown ? "not-known" : when.edtf)
    }

    /// Where the first of some entries that lies in a stretch of days is listed; for a count that stands for them.
    func firstListed(of entries: [TimelineEntry], as target: MarkTarget) -> (Range<CalendarDay>) -> String? {
        let places = entries.compactMap { entry in
            entry.when.bounds.earliest.moment.map { (day: $0.day, address: address(of: entry, target)) }
        }
        return { days in places.first { days.contains($0.day) }?.address }
    }

    /// A statement as a mark at the time when it was said.
    func mark(of provenance: Provenance, title: RichText, href: String?) -> TimelineMark? {
        guard let said = provenance.said ?? provenance.becameKnown, let drawing = DateDrawing(of: .date(said)) else {
            return nil
        }
        return TimelineMark(
            drawing: drawing, title: "\(said.shortProse): \(title.plain)", href: href, tone: .saying,
            obligation: title.wholeObligation.joined(with: Obligation(provenance)))
    }

    /// The title of what was done; what was said has none that would fit beside a mark.
    private func name(of development: Development) -> String? {
        guard case .incident = development.subject, case .incident(let id) = development.record,
            let incident = disclosure.incident(id)
        else { return nil }
        return switch incident.kind {
        case .incident, .activity: incident.title
        case .statement, .disclosure, .response: nil
        }
    }

    /// The lanes of a timeline of incidents: what was done, and what was said or done about it.
    func lanesByKind(_ entries: [TimelineEntry], leadingTo target: MarkTarget = .entry) -> [TimelineLane] {
        var (done, said): ([TimelineMark], [TimelineMark]) = ([], [])
        for mark in entries.compactMap({ mark(of: $0, leadingTo: target) }) {
            switch mark.tone {
            case .event: done.append(mark)
            case .saying: said.append(mark)
            }
        }
        return [
            TimelineLane(label: "Incidents and activity", marks: done),
            TimelineLane(label: "Statements, disclosures, responses", marks: said),
        ]
    }

    /// The lanes of a timeline: of so many actors where it says when things happened, or else one.
    func lanes(of timeline: Timeline, leadingTo target: MarkTarget, atMost limit: Int) -> [TimelineLane] {
        switch timeline.axis {
        case .happened: return lanesByActor(timeline.entries, leadingTo: target, atMost: limit)
        case .becameKnown:
            let marks = timeline.entries.compactMap { mark(of: $0, tone: .saying, leadingTo: target) }
            return [TimelineLane(label: "", marks: marks)]
        }
    }

    /// The lanes of a timeline by the actors to whom incidents are attributed, those with most first.
    func lanesByActor(
        _ entries: [TimelineEntry], leadingTo target: MarkTarget, atMost limit: Int
    ) -> [TimelineLane] {
        var lanes: [TimelineLane] = []
        var shown: Set<ID<Incident>> = []
        for actor in edition.actorsByIncidents.prefix(limit) {
            let incidents = Set(edition.developments.incidents(attributedTo: actor.id))
            guard !incidents.isEmpty else { break }
            var lane = lane(actor.name, entries, leadingTo: target, of: incidents)
            lane.marking = actor.metadata.marking ?? .clear
            lanes.append(lane)
            shown.formUnion(incidents)
        }
        let rest = Set(entries.compactMap { Self.incident(of: $0) }).subtracting(shown)
        lanes.append(lane(lanes.isEmpty ? "" : "Others, or not attributed", entries, leadingTo: target, of: rest))
        return lanes
    }

    private func lane(
        _ label: String, _ entries: [TimelineEntry], leadingTo target: MarkTarget, of incidents: Set<ID<Incident>>
    ) -> TimelineLane {
        let marks = entries.compactMap { entry -> TimelineMark? in
            guard let id = Self.incident(of: entry), incidents.contains(id) else { return nil }
            return mark(of: entry, leadingTo: target)
        }
        return TimelineLane(label: label, marks: marks)
    }

    /// What lanes by actor mean; nothing where there is one lane alone, which has no name.
    static func caption(ofLanesByActor lanes: [TimelineLane]) -> String {
        lanes.count { !$0.marks.isEmpty } > 1
            ? "An event stands in the row of every actor to whom somebody attributes it." : ""
    }

    /// Round for what was done, a diamond for what was said or published.
    func tone(of development: Development) -> TimelineMark.Tone {
        switch (development.subject, development.record) {
        case (.incident, .incident(let id)):
            switch disclosure.incident(id)?.kind {
            case .incident, .activity: .event
            case .statement, .disclosure, .response, nil: .saying
            }
        case (.activity, _): .event
        case (.incident, .actor), (.naming, _), (.alias, _), (.attribution, _), (.claim, _), (.relation, _),
            (.targets, _):
            .saying
        }
    }

    private static func incident(of entry: TimelineEntry) -> ID<Incident>? {
        guard case .incident(let id) = entry.development.record else { return nil }
        return id
    }
}
