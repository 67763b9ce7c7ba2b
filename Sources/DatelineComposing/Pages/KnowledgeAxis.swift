import DatelineChronology
import DatelineModel
import EDTF

/// What became known at one time.
struct HistoryRow: Sendable {
    let date: DateText
    let sentences: [RichText]
}

extension HistoryRow: ModelRecord {
    static let fields = RecordDescription<HistoryRow>(
        "History",
        [
            .init("date", "When it became known.") { $0.date },
            .init("sentences", "What became known then, a sentence each.") { $0.sentences },
        ])
}

extension PageDraft {
    /// The most dates that a history tells.
    private static let mostDates = 60

    /// What became known when, the newest first; the name of an actor is left out on its own page.
    mutating func history(_ timeline: Timeline, about actor: ID<Actor>? = nil) -> [HistoryRow] {
        var rows: [(when: When, sentences: [RichText])] = []
        for entry in timeline.entries.reversed() {
            guard rows.count <= Self.mostDates else { break }
            show(entry.development)
            let sentence = historySentence(entry.development, about: actor)
            if rows.last?.when == entry.when {
                rows[rows.count - 1].sentences.insert(sentence, at: 0)
            } else {
                rows.append((entry.when, [sentence]))
            }
        }
        return rows.prefix(Self.mostDates).map { HistoryRow(date: DateText($0.when), sentences: $0.sentences) }
    }

    private mutating func historySentence(_ development: Development, about actor: ID<Actor>?) -> RichText {
        guard case .incident = development.subject, case .incident(let id) = development.record else {
            return sentence(on: development, within: actor.map(RecordReference.actor)).capitalized + "."
        }
        let noun = disclosure.incident(id)?.kind.text ?? "incident"
        return RichText("\(noun.capitalizedFirst) ") + incidentLink(id).rich + "."
    }

    /// The lanes of a timeline along the axis of knowledge: what became known, by what it is.
    func lanesByKnowledge(_ entries: [TimelineEntry]) -> [TimelineLane] {
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
            if let mark = mark(of: entry, tone: .saying, isListed: false) {
                lanes[lane].marks.append(mark)
            }
        }
        return lanes.map { TimelineLane(label: $0.label, marks: $0.marks) }
    }

    /// A drawing along the axis of knowledge; all that it shows counts for the page's marking.
    mutating func knowledgeFigure(_ timeline: Timeline, title: String) -> Figure? {
        for entry in timeline.entries { show(entry.development) }
        return Figure(
            TimelineFigure(id: "known", title: title, lanes: lanesByKnowledge(timeline.entries), years: yearAddress),
            caption: "The same by when it became known, which may be long after it happened.")
    }
}
