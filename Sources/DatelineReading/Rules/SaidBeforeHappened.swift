package import DatelineModel
internal import EDTF

extension DiagnosticID {
    package static let saidBeforeHappened = DiagnosticID(
        "said-before-happened",
        summary: "A statement was made before what it is about.",
        explanation: """
            One of the two dates is wrong, or the statement is a forecast and belongs in a record of its own.
            """,
        example: "said: 2016 in an incident of 2017-05",
        remedy: "Check the two dates.")
}

extension Rule {
    /// Statements about an incident that were said before it began: one of the two dates is wrong.
    static let saidBeforeHappened = Rule(.saidBeforeHappened, .incident(check))

    @Sendable private static func check(in incident: Incident, _ linked: LinkedCasebook) -> [Diagnostic] {
        var found: [Diagnostic] = []
        incident.forEachProvenance { provenance in
            guard let said = provenance.said, said.isBefore(incident.date) == .yes else { return }
            found.append(warning(about: provenance, of: incident, in: linked))
        }
        return found
    }

    private static func warning(
        about provenance: Provenance, of incident: Incident, in linked: LinkedCasebook
    ) -> Diagnostic {
        let place = linked.places(of: incident).ofStatement(at: provenance.place)?.said ?? provenance.place
        return Diagnostic(
            .warning, .saidBeforeHappened, message: "this was said before it happened", at: place,
            label: "the incident is dated '\(incident.date)'",
            help: "check the two dates; a threat or a forecast belongs in a record of its own")
    }
}
