import DatelineChronology
import DatelineModel
import EDTF

extension PageDraft {
    /// The most sentences of a bottom line.
    private static let mostSentences = 5

    /// What matters most in a period, in a few sentences: the weightiest news first, most about it.
    mutating func bottomLine(of briefing: Briefing) -> [RichText] {
        guard !briefing.isEmpty else { return [emptyLine(briefing)] }
        var sentences: [RichText] = []
        for (place, item) in briefing.news.prefix(Self.mostSentences).enumerated() {
            let room = Self.mostSentences - sentences.count
            let share = place == 0 ? max(1, min(3, room - min(2, briefing.news.count - 1))) : 1
            sentences += newsSentences(item).prefix(min(share, room))
        }
        if sentences.count < Self.mostSentences { sentences += happenedLine(briefing) }
        if briefing.news.isEmpty { sentences.append("Nothing is known to have become known in this \(briefing.period.unit).") }
        return sentences
    }

    private func emptyLine(_ briefing: Briefing) -> RichText {
        "Nothing is known to have happened \(briefing.period.inWords), and nothing became known."
    }

    /// What happened in the period itself, where the news does not say it already.
    private mutating func happenedLine(_ briefing: Briefing) -> [RichText] {
        let told = Set(briefing.news.map(\.record))
        let others = briefing.happened.filter { !told.contains($0.development.record) }
        guard !others.isEmpty else { return [] }
        for entry in others { show(entry.development) }
        let names = others.map { recordLink($0.development.record).rich }
        return ["In the same \(briefing.period.unit) fell what became known at other times: \(English.list(names, atMost: 3))."]
    }

    /// The news of one record, the most telling sentence first.
    private mutating func newsSentences(_ item: NewsItem) -> [RichText] {
        for development in item.developments { show(development) }
        switch item.record {
        case .incident(let id): return incidentSentences(item, id)
        case .actor(let id): return actorSentences(item, id)
        }
    }

    private mutating func incidentSentences(_ item: NewsItem, _ id: ID<Incident>) -> [RichText] {
        var sentences: [RichText] = []
        for development in item.developments {
            switch development.subject {
            case .incident:
                sentences.append("\(incidentBecameKnown(development)).\(cited(development.sources))")
            case .attribution(let attribution):
                if attribution.provenance.withdrawn == nil { sentences.append(dated(development)) }
            case .claim, .targets: sentences.append(dated(development))
            case .naming, .alias, .relation, .activity: continue
            }
        }
        return sentences
    }

    /// That an incident became known, with the date on which it happened.
    mutating func incidentBecameKnown(_ development: Development) -> RichText {
        let name = recordLink(development.record).rich
        guard let known = development.becameKnown, case .date(let date) = development.happened else { return name }
        guard date.isBefore(known) == .yes else { return "\(DateText(date).phrase.capitalizedFirst): \(name)" }
        return "\(DateText(known).phrase.capitalizedFirst) it became known: \(name), dated \(DateText(date).prose)"
    }

    private mutating func actorSentences(_ item: NewsItem, _ id: ID<Actor>) -> [RichText] {
        var sentences: [RichText] = []
        if let naming = namingAndActivity(item, id) { sentences.append(naming) }
        let names = item.developments.filter { if case .alias = $0.subject { true } else { false } }
        for development in item.developments {
            switch development.subject {
            case .naming, .alias, .incident, .attribution: continue
            case .activity: if !item.isNew { sentences.append(dated(development)) }
            case .relation, .targets, .claim: sentences.append(dated(development))
            }
        }
        sentences += names.prefix(1).map { dated($0) }
        return sentences
    }

    /// Who named an actor, and since when that party says it has been active.
    private mutating func namingAndActivity(_ item: NewsItem, _ id: ID<Actor>) -> RichText? {
        guard let naming = item.developments.first(where: { $0.subject == .naming }), let actor = disclosure.actor(id)
        else { return nil }
        let activity = item.developments.first { if case .activity = $0.subject { true } else { false } }
        var sentence: RichText = "\(opening(of: naming)) \(sentence(on: naming))"
        var sources = naming.sources
        if let activity, case .activity(let period) = activity.subject {
            let kind = actor.kind.map { " for \(English.article($0.text)) \($0.text)" } ?? " for an actor"
            let isSameSpeaker = period.provenance.by == naming.provenance?.by
            let verb = period.span.end == .open ? "has been active" : "was active"
            let says: RichText = isSameSpeaker ? "it says" : "\(speaker(of: period.provenance) ?? "a source") says"
            sentence += "\(kind) that \(says) \(verb) \(period.span.prose)"
            sources += activity.sources
        }
        return sentence + "." + cited(sources.uniqued)
    }

    /// A development with the date on which it was said, and its sources.
    private mutating func dated(_ development: Development) -> RichText {
        "\(opening(of: development)) \(sentence(on: development)).\(cited(development.sources))"
    }

    /// `On 20 February 2018`; where nobody says when it was said, that it became known then.
    private func opening(of development: Development) -> String {
        if let said = development.provenance?.said { return said.phrase.capitalizedFirst }
        guard let known = development.becameKnown else { return "At a time not known" }
        return "As became known \(known.phrase),"
    }
}

extension ReportingPeriod {
    /// `in the week of 19–25 February 2018`, `from 1 February to 3 March 2018`.
    fileprivate var inWords: String { week == nil ? "in the period \(prose)" : "in the week of \(prose)" }
}
