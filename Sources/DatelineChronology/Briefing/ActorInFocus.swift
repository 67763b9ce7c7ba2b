public import DatelineModel
import EDTF

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
