public import DatelineModel
package import EDTF

extension Incident {
    /// The incident with the attributions and targets that were known when a day ended, as they stood then: what was
    /// withdrawn or superseded later stands.
    package func said(by day: CalendarDay) -> Incident {
        var incident = self
        let successors = Set(claims.filter { $0.provenance.isKnown(by: day) }.compactMap(\.id))
        incident.attributions = attributions.said(by: day, successors: successors)
        incident.targets = targets.said(by: day, successors: successors)
        return incident
    }
}

extension Actor {
    /// The actor with the periods of activity that were known when a day ended, as they stood then.
    func said(by day: CalendarDay) -> Actor {
        var actor = self
        let successors = Set(claims.filter { $0.provenance.isKnown(by: day) }.compactMap(\.id))
        actor.active = active.said(by: day, successors: successors)
        return actor
    }
}

extension Array where Element: Statement {
    fileprivate func said(by day: CalendarDay, successors: Set<String>) -> [Element] {
        filter { $0.provenance.isKnown(by: day) }.map { statement in
            var statement = statement
            if let withdrawn = statement.provenance.withdrawn, !withdrawn.isOver(by: day) {
                statement.provenance.withdrawn = nil
            }
            if let successor = statement.provenance.supersededBy, !successors.contains(successor) {
                statement.provenance.supersededBy = nil
            }
            return statement
        }
    }
}

extension Provenance {
    /// Whether the statement was certainly known when a day ended.
    func isKnown(by day: CalendarDay) -> Bool { becameKnown?.isOver(by: day) ?? false }
}

/// That a party says a thing again with another confidence than before.
public struct ConfidenceChange: Hashable, Sendable {
    /// The incident that the judgement is about.
    public let incident: ID<Incident>
    /// The judgement as it was.
    public let before: Attribution
    /// The judgement as it is now.
    public let now: Attribution

    /// The attributions among new developments that the same party made before with another confidence.
    static func changes(in new: [Development], after developments: Developments) -> [ConfidenceChange] {
        new.compactMap { development in
            guard case .attribution(let now) = development.subject, case .incident(let id) = development.record,
                let by = now.provenance.by, let known = now.provenance.becameKnown
            else { return nil }
            let earlier = developments.of(development.record).last { other in
                guard case .attribution(let before) = other.subject, let knownBefore = before.provenance.becameKnown
                else { return false }
                return before.to == now.to && before.provenance.by == by && knownBefore.isBefore(known) == .yes
            }
            guard let earlier, case .attribution(let before) = earlier.subject,
                before.provenance.confidence != now.provenance.confidence
            else { return nil }
            return ConfidenceChange(incident: id, before: before, now: now)
        }
    }
}

/// That a claim took the place of an earlier statement.
public struct Supersession: Hashable, Sendable {
    /// The statement that no longer stands.
    public let before: Development
    /// The claim that took its place.
    public let now: Development

    /// What new claims among developments took the place of.
    static func supersessions(by new: [Development], in developments: Developments) -> [Supersession] {
        new.flatMap { now -> [Supersession] in
            guard case .claim(let claim) = now.subject, let id = claim.id else { return [] }
            return developments.of(now.record).filter { $0.provenance?.supersededBy == id }
                .map { Supersession(before: $0, now: now) }
        }
    }
}
