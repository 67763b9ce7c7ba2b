package import DatelineModel

extension DiagnosticID {
    package static let duplicateTitle = DiagnosticID(
        "duplicate-title",
        summary: "Several incidents have the same title.",
        explanation: "No reader can tell them apart in a list.",
        example: "title: Ransomware attack, twice",
        remedy: "Say in each title what sets it apart, such as who was hit.")
}

extension Rule {
    /// Incidents with the same title, which no reader can tell apart in a list; each gets the same warning.
    static let duplicateTitle = Rule(.duplicateTitle, .casebook(check))

    @Sendable private static func check(_ linked: LinkedCasebook) -> [Diagnostic] {
        let bearers = Dictionary(grouping: linked.casebook.incidents) { $0.title.lowercased() }
        return linked.casebook.incidents.compactMap { incident in
            guard let same = bearers[incident.title.lowercased()], same.count > 1 else { return nil }
            var warning = Diagnostic(
                .warning, .duplicateTitle, message: "several incidents have the title '\(same[0].title)'".inShort,
                at: linked.places(of: incident).title ?? incident.metadata.place,
                help: "say in each title what sets it apart, such as who was hit, or make one record of them")
            warning.subject = .incident(incident.id.text)
            return warning
        }
    }
}
