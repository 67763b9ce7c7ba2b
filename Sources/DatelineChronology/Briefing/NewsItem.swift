public import DatelineModel
import EDTF

/// What became known of one record: the record itself, if it is new, and what was newly said about it.
public struct NewsItem: Hashable, Sendable {
    /// The record.
    public let record: RecordReference
    /// Whether the record itself became known, rather than something more about an old one.
    public let isNew: Bool
    /// What became known, the record itself first, then by kind, date and order of the record.
    public let developments: [Development]

    /// How much there is: an incident of its own weighs more than a name.
    public var weight: Int { developments.reduce(0) { $0 + $1.weight } }

    /// Groups developments by record; the weightiest record comes first.
    static func items(of developments: [Development], in all: Developments) -> [NewsItem] {
        Dictionary(grouping: developments, by: \.record)
            .map { record, found in
                let ranks = all.ranksInRecord(record)
                let ordered = found.map { (development: $0, rankInRecord: ranks[$0.key] ?? 0) }
                    .sorted { one, two in
                        let (first, second) = (one.development, two.development)
                        return (first.rank, first.happened, one.rankInRecord) < (
                            second.rank, second.happened, two.rankInRecord
                        )
                    }.map(\.development)
                return NewsItem(record: record, isNew: found.contains { $0.isTheRecordItself }, developments: ordered)
            }
            .sorted { $0.weight == $1.weight ? $0.record < $1.record : $0.weight > $1.weight }
    }
}

extension Development {
    /// Whether it is the record, not something said about it.
    public var isTheRecordItself: Bool {
        switch subject {
        case .incident, .naming: true
        case .attribution, .claim, .alias, .relation, .activity, .targets: false
        }
    }

    fileprivate var weight: Int {
        switch subject {
        case .incident: 4
        case .attribution: 3
        case .naming, .activity, .relation, .targets, .claim: 2
        case .alias: 1
        }
    }

    fileprivate var rank: Int {
        switch subject {
        case .incident, .naming: 0
        case .activity: 1
        case .attribution: 2
        case .relation: 3
        case .targets: 4
        case .claim: 5
        case .alias: 6
        }
    }
}

extension LateEntry {
    /// The records that entered the casebook in some days and do not belong to their news, by day and record.
    static func entries(
        in days: ClosedRange<CalendarDay>, of developments: Developments, unlessAmong news: [NewsItem]
    ) -> [LateEntry] {
        let new = Set(news.filter(\.isNew).map(\.record))
        return developments.entered(in: days).filter { entry in
            entry.becameKnown.isOver(by: days.upperBound) && !new.contains(entry.record)
        }
    }
}

/// An actor that the news of a period is about.
public struct ActorInFocus: Hashable, Sendable {
    /// The actor.
    public let actor: ID<Actor>
    /// How many pieces of news are about it.
    public let count: Int
    /// The records that the news belongs to.
    public let records: [RecordReference]

    /// The actors that news is about as far as was known on a day, those with most news first.
    static func ranked(in news: [NewsItem], of developments: Developments, by day: CalendarDay) -> [ActorInFocus] {
        var found: [ID<Actor>: (count: Int, records: Set<RecordReference>)] = [:]
        for item in news {
            for development in item.developments {
                for actor in Set(development.actors + actorsOfIncident(development, in: developments, by: day)) {
                    found[actor, default: (0, [])].count += 1
                    found[actor]?.records.insert(item.record)
                }
            }
        }
        return found.map { ActorInFocus(actor: $0, count: $1.count, records: $1.records.sorted()) }
            .sorted { $0.count == $1.count ? $0.actor < $1.actor : $0.count > $1.count }
    }

    /// Those whom an incident is about, or was attributed to by then, for a development that is the incident itself.
    private static func actorsOfIncident(
        _ development: Development, in developments: Developments, by day: CalendarDay
    ) -> [ID<Actor>] {
        guard case .incident = development.subject, case .incident(let id) = development.record else { return [] }
        guard let incident = developments.disclosure.incident(id) else { return [] }
        let attributions = incident.said(by: day).attributions.filter(\.provenance.stands)
        return incident.about + attributions.compactMap(\.actorInvolved)
    }
}
