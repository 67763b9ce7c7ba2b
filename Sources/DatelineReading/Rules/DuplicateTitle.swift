internal import DatelineModel

extension Rule {
    /// Incidents with the same title, which no reader can tell apart in a list: each is told of, in the same words.
    @Sendable static func duplicateTitles(_ linked: LinkedCasebook) -> [Diagnostic] {
        let bearers = Dictionary(grouping: linked.casebook.incidents) { $0.title.lowercased() }
        return linked.casebook.incidents.compactMap { incident in
            guard let same = bearers[incident.title.lowercased()], same.count > 1 else { return nil }
            var warning = Diagnostic(
                .warning, .duplicateTitle, "several incidents have the title '\(same[0].title)'".inShort,
                at: linked.places(of: incident).title ?? incident.keeping.place,
                help: "say in each title what sets it apart, such as who was hit, or make one record of them")
            warning.subject = .incident(incident.id.text)
            return warning
        }
    }
}
