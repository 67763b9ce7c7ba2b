internal import DatelineModel
internal import EDTF

extension Rule {
    /// Statements about an incident that were said before it began: one of the two dates is wrong.
    @Sendable static func saidBeforeHappened(in incident: Incident, _ linked: LinkedCasebook) -> [Diagnostic] {
        var found: [Diagnostic] = []
        incident.forEachProvenance { provenance in
            guard let said = provenance.said, said.isBefore(incident.date) == .yes else { return }
            found.append(warning(provenance, incident, linked))
        }
        return found
    }

    private static func warning(
        _ provenance: Provenance, _ incident: Incident, _ linked: LinkedCasebook
    ) -> Diagnostic {
        let place = linked.places(of: incident).ofStatement(at: provenance.place)?.said ?? provenance.place
        return Diagnostic(
            .warning, .saidBeforeHappened, "this was said before it happened", at: place,
            label: "the incident is dated '\(incident.date)'",
            help: "check the two dates; a threat or a forecast belongs in a record of its own")
    }
}
