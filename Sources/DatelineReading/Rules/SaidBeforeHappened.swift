internal import DatelineModel
internal import EDTF

extension Rule {
    /// Statements about an incident that were said before it began: one of the two dates is wrong.
    @Sendable static func saidBeforeHappened(_ linked: LinkedCasebook) -> [Diagnostic] {
        linked.casebook.incidents.flatMap { incident in
            incident.provenances.compactMap { warning($0, incident, linked) }
        }
    }

    private static func warning(
        _ provenance: Provenance, _ incident: Incident, _ linked: LinkedCasebook
    ) -> Diagnostic? {
        guard let said = provenance.said, said.isBefore(incident.date) == .yes else { return nil }
        let place = linked.places(of: incident).ofStatement(at: provenance.place)?.said ?? provenance.place
        return Diagnostic(
            .warning, .saidBeforeHappened, "this was said before it happened", at: place,
            label: "the incident is dated '\(incident.date)'",
            help: "check the two dates; a threat or a forecast belongs in a record of its own")
    }
}
