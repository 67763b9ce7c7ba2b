internal import DatelineModel

extension Rule {
    /// Incidents with the same title, which no reader can tell apart in a list.
    @Sendable static func duplicateTitles(_ linked: LinkedCasebook) -> [Diagnostic] {
        var first: [String: ID<Incident>] = [:]
        let incidents = linked.casebook.incidents
        return incidents.indices.compactMap { index in
            let title = incidents[index].title.lowercased()
            guard let other = first[title] else {
                first[title] = incidents[index].id
                return nil
            }
            let incident = incidents[index]
            return Diagnostic(
                .warning, .duplicateTitle, "'\(incident.id)' has the same title as '\(other)'",
                at: linked.places(of: incident).title ?? incident.keeping.place,
                help: "say in the title what sets it apart, or make one record of the two")
        }
    }
}
