import DatelineChronology
import DatelineModel
import EDTF

extension PageDraft {
    /// What became known when, the newest first, up to as many entries as a page lists; the name of an actor is left out
    /// on its own page.
    mutating func history(_ timeline: Timeline, about actor: ID<Actor>? = nil) -> History {
        let limit = mostListed
        var rows: [(when: When, sentences: [HistorySentence])] = []
        for entry in timeline.entries.reversed().prefix(limit) {
            show(entry.development)
            let sentence = HistorySentence(
                id: historyID(of: entry.development), sentence: historySentence(entry.development, about: actor))
            if rows.last?.when == entry.when {
                rows[rows.count - 1].sentences.insert(sentence, at: 0)
            } else {
                rows.append((entry.when, [sentence]))
            }
        }
        return History(
            rows: rows.map { HistoryRow(date: DateText($0.when), sentences: $0.sentences) },
            earlier: max(timeline.entries.count - limit, 0))
    }

    private mutating func historySentence(_ development: Development, about actor: ID<Actor>?) -> RichText {
        guard case .incident = development.subject, case .incident(let id) = development.record else {
            return sentence(on: development, within: actor.map(RecordReference.actor)).capitalized + "."
        }
        let noun = disclosure.incident(id)?.kind.text ?? "incident"
        return RichText("\(noun.capitalizedFirst) ") + incidentLink(id).rich + "."
    }

    /// The lanes of a timeline along the axis of knowledge: what became known, by what it is.
    func lanesByKnowledge(_ entries: [TimelineEntry], leadingTo target: MarkTarget) -> [TimelineLane] {
        var lanes: [(label: String, marks: [TimelineMark])] = [
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
            if let mark = mark(of: entry, tone: .saying, leadingTo: target) {
                lanes[lane].marks.append(mark)
            }
        }
        return lanes.map { TimelineLane(label: $0.label, marks: $0.marks) }
    }

    /// A drawing along the axis of knowledge; all that it shows counts for the page's marking.
    ///
    /// Where the page has no history, the counts lead to the briefings.
    mutating func knowledgeFigure(_ timeline: Timeline, title: String, hasHistory: Bool = true) -> Figure? {
        for entry in timeline.entries { show(entry.development) }
        let limit = hasHistory ? mostListed : 0
        let listed = firstListed(of: timeline.entries.suffix(limit), as: .history)
        let briefings = link("", .weeks).href
        return Figure(
            TimelineFigure(
                id: "known", title: title,
                lanes: lanesByKnowledge(
                    timeline.entries, leadingTo: limit < timeline.entries.count ? .record : .history),
                counts: { days in listed(days) ?? briefings.map { "\($0)#w\(days.lowerBound.year)" } }),
            caption: "The same by when it became known, which may be long after it happened.",
            list: timeline.entries.count <= limit
                ? .below : .elsewhere(link(hasHistory ? "Earlier ones by week" : "The same week by week", .weeks)))
    }
}
