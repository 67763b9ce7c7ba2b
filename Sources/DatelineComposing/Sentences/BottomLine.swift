import DatelineChronology
import DatelineModel
import EDTF

/// Composes what matters most in a period.
struct BottomLineComposer: Composer {
    let scope: PageScope

    /// The most sentences of a bottom line.
    private static let mostSentences = 4
    /// The most words of one.
    private static let mostWords = 90

    /// What matters most in a period, in a few sentences: what happened first, and who is said to have done it.
    func bottomLine(of briefing: Briefing) -> [RichText] {
        guard !briefing.isEmpty else { return [emptyLine(briefing)] }
        var told = sentences(on: ordered(briefing.news))
        if told.count < Self.mostSentences { told += happenedLine(briefing) }
        if briefing.news.isEmpty {
            told.append("Nothing is known to have become known \(briefing.period.thisInWords).")
        }
        return told
    }

    /// As much of the news as there is room for.
    private func sentences(on news: [NewsItem]) -> [RichText] {
        var lines: [DatedSentence] = []
        for (place, item) in news.prefix(Self.mostSentences).enumerated() {
            let room = Self.mostSentences - lines.count
            let share = place == 0 ? max(1, min(2, room - (news.count - 1))) : 1
            lines += newsLines(item, atMost: min(share, room))
        }
        var told = DatedSentence.joined(lines)
        while lines.count > 1, told.reduce(0, { $0 + $1.plain.split(separator: " ").count }) > Self.mostWords {
            lines.removeLast()
            told = DatedSentence.joined(lines)
        }
        return told
    }

    /// New events, then who is said by several to have done something, then statements, and names last: a name never
    /// leads while there is an event.
    private func ordered(_ news: [NewsItem]) -> [NewsItem] {
        news.enumerated().sorted { one, two in
            let (first, second) = (rank(of: one.element), rank(of: two.element))
            return first == second ? one.offset < two.offset : first < second
        }.map(\.element)
    }

    private func rank(of item: NewsItem) -> Int {
        guard case .incident(let id) = item.record else { return 4 }
        let attributions = item.developments.filter(\.isStandingAttribution)
        if item.isNew, let kind = disclosure.incident(id)?.kind {
            switch kind {
            case .incident, .activity: return 0
            case .statement, .disclosure, .response: return 2
            }
        }
        return Set(attributions.map { $0.provenance?.by }).count > 1 ? 1 : 3
    }

    private func emptyLine(_ briefing: Briefing) -> RichText {
        "Nothing is known to have happened \(briefing.period.inWords), and nothing became known."
    }

    /// What happened in the period itself, where the news does not say it already.
    private func happenedLine(_ briefing: Briefing) -> [RichText] {
        let told = Set(briefing.news.map(\.record))
        let others = briefing.happened.filter { !told.contains($0.development.record) }
        guard !others.isEmpty else { return [] }
        let titles = others.map { RichText("“") + names.recordLink($0.development.record).rich + "”" }
        let known = knownWhen(others, briefing)
        let line: RichText = "Dated to this \(briefing.period.unit), and \(known): \(English.list(titles, atMost: 3))."
        return [line.obliging(Obligation(joining: others.map { Obligation($0.development) }))]
    }

    /// When things became known that are no news of a period: at other times, or nobody knows when.
    private func knownWhen(_ entries: [TimelineEntry], _ briefing: Briefing) -> String {
        let days = briefing.period.days
        let isElsewhere = entries.allSatisfy {
            $0.development.becameKnown != nil && $0.development.becameKnown(within: days) == .no
        }
        guard isElsewhere else { return "nobody says when \(entries.count == 1 ? "it" : "all of it") became known" }
        return entries.count == 1 ? "known at another time" : "known at other times"
    }

    /// The news of one record, the most telling first; attributions of one incident are one sentence.
    private func newsLines(_ item: NewsItem, atMost limit: Int) -> [DatedSentence] {
        guard limit > 0 else { return [] }
        let ordered = item.developments.enumerated().sorted { first, second in
            let (one, two) = (first.element.tellingRank, second.element.tellingRank)
            return one == two ? first.offset < second.offset : one < two
        }.map(\.element)
        switch item.record {
        case .incident(let id): return incidentLines(ordered, on: id, atMost: limit)
        case .actor(let id):
            guard let naming = namingLine(item, id) else { return ordered.prefix(limit).map { line(on: $0) } }
            let rest = ordered.filter { development in
                switch development.subject {
                case .naming, .activity: false
                case .incident, .attribution, .claim, .alias, .relation, .targets: true
                }
            }
            return [naming] + rest.prefix(max(limit - 1, 0)).map { line(on: $0) }
        }
    }

    private func incidentLines(
        _ ordered: [Development], on incident: ID<Incident>, atMost limit: Int
    ) -> [DatedSentence] {
        let attributions = ordered.filter(\.isStandingAttribution)
        if let new = ordered.first, new.subject == .incident, !attributions.isEmpty,
            attributions.allSatisfy({ ($0.provenance?.said ?? $0.becameKnown) == new.becameKnown })
        {
            let rest = ordered.dropFirst().filter { !$0.isStandingAttribution }
            return [newAndAttributed(new, attributions, on: incident)] + rest.prefix(limit - 1).map { line(on: $0) }
        }
        guard attributions.count > 1 else { return ordered.prefix(limit).map { line(on: $0) } }
        var lines: [DatedSentence] = []
        for development in ordered where lines.count < limit {
            if !development.isStandingAttribution {
                lines.append(line(on: development))
            } else if development == attributions.first {
                lines.append(sentences.attributionsLine(attributions, on: incident))
            }
        }
        return lines
    }

    /// That an incident became known, and who is said on the same day to have done it.
    private func newAndAttributed(
        _ new: Development, _ attributions: [Development], on incident: ID<Incident>
    ) -> DatedSentence {
        let who = sentences.attributionsLine(attributions, on: incident, isNamed: false)
        return DatedSentence(
            opening: opening(of: new), body: incidentLine(new).obliging(Obligation(new)) + ", " + who.body,
            judgement: who.judgement, record: new.record,
            marks: scope.cited((new.sources + attributions.flatMap(\.sources)).uniqued))
    }

    /// A development as a line of its own.
    private func line(on development: Development) -> DatedSentence {
        let body: RichText =
            switch development.subject {
            case .incident: incidentLine(development)
            case .naming, .attribution, .claim, .alias, .relation, .activity, .targets:
                sentences.sentence(on: development)
            }
        return DatedSentence(
            opening: opening(of: development), body: body.obliging(Obligation(development)),
            judgement: sentences.confidenceSentence(of: development),
            record: development.record, marks: scope.cited(development.sources))
    }

    /// That an incident, a disclosure or a statement became known, with its own date where that is earlier.
    private func incidentLine(_ development: Development) -> RichText {
        guard case .incident(let id) = development.record, let incident = disclosure.incident(id) else { return "" }
        let noun = incident.kind.text
        let name = RichText("“") + names.incidentLink(id).rich + "”"
        let article = English.article(noun)
        guard let known = development.becameKnown, incident.date.isBefore(known) == .yes else {
            return "\(article) \(noun) became known, \(name)"
        }
        return "\(article) \(noun) dated \(incident.date.prose) became known, \(name)"
    }

    /// Who named an actor, and since when that party says it has been active.
    private func namingLine(_ item: NewsItem, _ id: ID<Actor>) -> DatedSentence? {
        guard let naming = item.developments.first(where: { $0.subject == .naming }), let actor = disclosure.actor(id)
        else { return nil }
        var body = sentences.sentence(on: naming)
        var sources = naming.sources
        let activity = item.developments.first { if case .activity = $0.subject { true } else { false } }
        if let activity, case .activity(let period) = activity.subject {
            let noun = actor.kind?.text ?? "actor"
            let verb = period.span.end == .open ? "has been active" : "was active"
            let isSameSpeaker = period.provenance.by == naming.provenance?.by
            let says: RichText =
                isSameSpeaker ? "it said" : "\(names.speakerInSentence(of: period.provenance) ?? "a source") said"
            body = body.obliging(Obligation(activity))
            body += " for \(English.article(noun)) \(noun) that \(says) \(verb) \(period.span.prose)"
            sources += activity.sources
        }
        return DatedSentence(
            opening: opening(of: naming), body: body, judgement: "", record: item.record,
            marks: scope.cited(sources.uniqued))
    }

    /// When a development was said; where nobody says that, when it became known.
    private func opening(of development: Development) -> DatedSentence.Opening {
        if case .incident = development.subject {
            return development.becameKnown.map(DatedSentence.Opening.on) ?? .notKnown
        }
        if let said = development.provenance?.said { return .on(said) }
        return development.becameKnown.map(DatedSentence.Opening.becameKnown) ?? .notKnown
    }
}

extension Development {
    /// What tells most comes first: the record itself, judgements with a confidence, then the rest.
    fileprivate var tellingRank: Int {
        switch subject {
        case .incident, .naming: 0
        case .attribution: provenance?.stands ?? true ? 1 : 7
        case .relation: provenance?.confidence == nil ? 4 : 1
        case .claim(let claim): claim.text.beginsWithPronoun ? 8 : provenance?.confidence == nil ? 3 : 2
        case .activity: 3
        case .targets: 5
        case .alias: 6
        }
    }

    /// Whether it is somebody's word on who did it, and stands.
    fileprivate var isStandingAttribution: Bool {
        guard case .attribution = subject else { return false }
        return provenance?.stands ?? false
    }
}
