public import DatelineModel
import EDTF

/// Something that the sources leave open.
public enum Gap: Hashable, Sendable {
    /// Nobody attributes an incident.
    case notAttributed(ID<Incident>)
    /// Different actors are named, or a source doubts it.
    case attributionDisputed(ID<Incident>, [ID<Actor>])
    /// Attributions for which no confidence was given.
    case confidenceNotAssessed(ID<Incident>, count: Int)
    /// Nobody says who was hit.
    case targetsNotKnown(ID<Incident>)
    /// Nobody says since when an actor has been active.
    case activityNotKnown(ID<Actor>)

    /// What was open on a day in the records that news is about, in the order of the news.
    static func gaps(in news: [NewsItem], of developments: Developments, by day: CalendarDay) -> [Gap] {
        news.flatMap { item -> [Gap] in
            switch item.record {
            case .incident(let id):
                developments.disclosure.incident(id).map { gaps(of: $0.said(by: day), in: developments) } ?? []
            case .actor(let id): developments.disclosure.actor(id).map { gaps(of: $0.said(by: day)) } ?? []
            }
        }
    }

    /// What is open in one incident.
    public static func gaps(of incident: Incident, in developments: Developments) -> [Gap] {
        guard incident.kind == .incident else { return disputes(on: incident, in: developments) }
        var gaps = disputes(on: incident, in: developments)
        if !incident.attributions.contains(where: \.provenance.stands) { gaps.append(.notAttributed(incident.id)) }
        if !incident.targets.contains(where: \.provenance.stands) { gaps.append(.targetsNotKnown(incident.id)) }
        return gaps
    }

    /// What is open about one actor.
    public static func gaps(of actor: Actor) -> [Gap] {
        let isActive = actor.active.contains(where: \.provenance.stands)
        guard !isActive, actor.kind != .state, actor.kind != .unit else { return [] }
        return [.activityNotKnown(actor.id)]
    }

    private static func disputes(on incident: Incident, in developments: Developments) -> [Gap] {
        var gaps: [Gap] = []
        if case .disputed(let actors) = Agreement(of: incident.attributions, in: developments.disclosure) {
            gaps.append(.attributionDisputed(incident.id, actors))
        }
        let silent = incident.attributions.filter {
            $0.to != .unknown && $0.provenance.stands && $0.provenance.confidence == nil
        }
        let count = Judgement.judgements(in: silent, of: developments.disclosure)
            .reduce(0) { $0 + ($1.isJoint(in: developments.disclosure) ? 1 : $1.attributions.count) }
        if count > 0 { gaps.append(.confidenceNotAssessed(incident.id, count: count)) }
        return gaps
    }
}
