package import DatelineModel
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
