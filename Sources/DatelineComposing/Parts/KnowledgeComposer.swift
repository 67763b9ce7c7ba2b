import DatelineChronology
import DatelineModel
import EDTF

extension Composer {
    /// What became known when.
    var knowledge: KnowledgeComposer { KnowledgeComposer(scope: scope) }
}

/// Composes what became known when: as a drawing, and as a list.
struct KnowledgeComposer: Composer {
    let scope: PageScope

    /// The most that a history tells, a sentence each. A page that travels alone has all of it.
    var mostTold: Int { scope.place.form == .standalone ? .max : Self.mostToldOnSite }
    private static let mostToldOnSite = 300

    /// What became known when, the newest first, up to as many entries as a page lists; the name of an actor is left out
    /// on its own page.
    func history(_ timeline: Timeline, about actor: ID<Actor>? = nil, atMost most: Int? = nil) -> History {
        let limit = most ?? mostTold
        var rows: [HistoryRow] = []
        for entries in timeline.entries.suffix(limit).runs(by: \.when).reversed() {
            guard let when = entries.first?.when else { continue }
            let sentences = entries.map { sentence(on: $0.development, about: actor) }
            rows.append(HistoryRow(id: MarkComposer.historyID(of: when), date: DateText(when), sentences: sentences))
        }
        return History(
            rows: rows, earlier: max(timeline.entries.count - limit, 0),
            obligation: Obligation(joining: timeline.entries.map { Obligation($0.development) }))
    }

    private func sentence(on development: Development, about actor: ID<Actor>?) -> RichText {
        guard case .incident = development.subject, case .incident(let id) = development.record else {
            return sentences.sentence(on: development, within: actor.map(RecordReference.actor)).capitalized + "."
        }
        let noun = disclosure.incident(id)?.kind.text ?? "incident"
        return (RichText("\(noun.capitalizedFirst) ") + names.incidentLink(id).rich + ".").obliging(
            Obligation(development))
    }

    /// The lanes of a timeline along the axis of knowledge: what became known, by what it is.
    private func lanes(_ entries: [TimelineEntry], leadingTo target: MarkTarget) -> [TimelineLane] {
        var lanes: [(label: String, entries: [TimelineEntry])] = [
            ("Incidents and reports", []), ("Attributions", []), ("Other claims", []), ("Names", []),
        ]
        for entry in entries {
            let lane =
                switch entry.development.subject {
                case .incident: 0
                case .attribution: 1
                case .claim, .relation, .activity, .targets: 2
                case .naming, .alias: 3
                }
            lanes[lane].entries.append(entry)
        }
        return lanes.map { TimelineLane(label: $0.label, marks: knowledgeMarks(of: $0.entries, leadingTo: target)) }
    }

    /// A mark for each entry, or for each time, where a list has a row for each time.
    private func knowledgeMarks(of entries: [TimelineEntry], leadingTo target: MarkTarget) -> [TimelineMark] {
        switch target {
        case .entry, .record: entries.compactMap { marks.mark(of: $0, tone: .saying, leadingTo: target) }
        case .history: entries.runs(by: \.when).compactMap { marks.historyMark(of: $0) }
        }
    }

    /// A drawing along the axis of knowledge.
    ///
    /// Where the page has no history, the counts lead to the briefings.
    func figure(_ timeline: Timeline, title: String, hasHistory: Bool = true, atMost most: Int? = nil) -> Figure? {
        let limit = hasHistory ? most ?? mostTold : 0
        let listed = marks.firstListed(of: timeline.entries.suffix(limit), as: .history)
        let briefings = scope.address(.weeks)
        let figure = TimelineFigure(
            id: "known", title: title,
            lanes: lanes(
                timeline.entries, leadingTo: limit < timeline.entries.count ? .record : .history),
            counts: { days in listed(days) ?? briefings.map { "\($0)#w\(days.lowerBound.year)" } })
        let isCounted = figure?.drawnMarks.contains { $0.count > 1 } ?? false
        return Figure(
            figure,
            caption: "The same by when it became known, which may be long after it happened."
                + (isCounted ? " A number beside a mark says how many of its row became known at that time." : ""),
            list: timeline.entries.count <= limit
                ? .below : .elsewhere(scope.link(hasHistory ? "Earlier ones by week" : "The same week by week", .weeks))
        )
    }
}
