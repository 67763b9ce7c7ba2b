internal import DatelineModel
internal import ParallelWork

/// A rule of `check`: looks at what was read and linked, and remarks on it as an editor would.
///
/// No rule leaves a record out. Each has a file, with the diagnostic that it reports, and a file of tests. Most look at
/// one record at a time, so that a record is visited once for all of them, and many records in parallel.
struct Rule: Sendable {
    /// What it reports.
    let diagnostic: DiagnosticID
    /// What it looks at.
    let check: Check

    /// What a rule looks at, and what it says about it.
    enum Check: Sendable {
        /// Each incident and each actor on its own.
        case record(
            incident: @Sendable (Incident, LinkedCasebook) -> [Diagnostic],
            actor: @Sendable (Actor, LinkedCasebook) -> [Diagnostic])
        /// Each incident on its own.
        case incident(@Sendable (Incident, LinkedCasebook) -> [Diagnostic])
        /// The records together.
        case casebook(@Sendable (LinkedCasebook) -> [Diagnostic])
    }

    /// A rule that reports one kind of fault.
    init(_ diagnostic: DiagnosticID, _ check: Check) {
        self.diagnostic = diagnostic
        self.check = check
    }

    /// All rules, in the order of the documentation.
    static let all: [Rule] = [
        judgementWithoutSource, confidenceWithoutScale, proseTooPrecise, saidBeforeHappened, publishedAfterRecorded,
        unusedSource, aliasCollision, mixedEstimates, duplicateTitle, formerIDInUse,
    ]
}

extension Rule {
    /// What all rules find in a casebook.
    static func findings(in linked: LinkedCasebook) -> [Diagnostic] {
        let incidents = linked.casebook.incidents
        let ofIncidents = inParallel(Array(incidents.indices), chunk: 256) { index in
            let incident = incidents[index]
            return owned(incidentChecks.flatMap { $0(incident, linked) }, by: .incident(incident.id.text))
        }
        let ofActors = linked.casebook.actors.map { actor in
            owned(actorChecks.flatMap { $0(actor, linked) }, by: .actor(actor.id.text))
        }
        return (ofIncidents + ofActors + inParallel(casebookChecks, chunk: 1) { $0(linked) }).flatMap { $0 }
    }

    private static func owned(_ found: [Diagnostic], by subject: DiagnosticSubject) -> [Diagnostic] {
        FaultLimits.listed(found).map { diagnostic in
            var diagnostic = diagnostic
            diagnostic.subject = subject
            return diagnostic
        }
    }

    /// The checks of an incident. Those that apply to actors too come first, since of too many findings the first are
    /// listed.
    private static let incidentChecks =
        all.compactMap { if case .record(let check, _) = $0.check { check } else { nil } }
        + all.compactMap { if case .incident(let check) = $0.check { check } else { nil } }

    private static let actorChecks =
        all.compactMap { if case .record(_, let check) = $0.check { check } else { nil } }

    private static let casebookChecks =
        all.compactMap { if case .casebook(let check) = $0.check { check } else { nil } }
}
