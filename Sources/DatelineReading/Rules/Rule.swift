internal import DatelineModel

/// A rule of the trade: looks at what was read and linked, and says what an editor would.
///
/// Rules find nothing for which a record is left out. One rule a file, one test file a rule. Most look at one record at
/// a time, so that each record is taken up once for all of them, and many records are looked at in parallel.
enum Rule: Sendable {
    /// Looks at each incident by itself.
    case incident(@Sendable (Incident, LinkedCasebook) -> [Diagnostic])
    /// Looks at each actor by itself.
    case actor(@Sendable (Actor, LinkedCasebook) -> [Diagnostic])
    /// Looks at the records together.
    case casebook(@Sendable (LinkedCasebook) -> [Diagnostic])

    /// All rules.
    private static let all: [Rule] = [
        .incident(judgementsWithoutSource), .actor(judgementsWithoutSource),
        .incident(confidenceWithoutScale), .actor(confidenceWithoutScale),
        .incident(publishedAfterRecorded), .actor(publishedAfterRecorded),
        .incident(mixedEstimates), .actor(mixedEstimates),
        .incident(proseTooPrecise), .incident(saidBeforeHappened),
        .casebook(unusedSources), .casebook(aliasCollisions), .casebook(duplicateTitles),
        .casebook(formerIDsInUse),
    ]

    /// What all rules find in a casebook.
    static func findings(in linked: LinkedCasebook) -> [Diagnostic] {
        let incidents = linked.casebook.incidents
        let ofIncidents = inParallel(Array(incidents.indices), chunk: 256) { index in
            let incident = incidents[index]
            return owned(all.flatMap { $0.findings(in: incident, linked) }, by: .incident(incident.id.text))
        }
        let ofActors = linked.casebook.actors.map { actor in
            owned(all.flatMap { $0.findings(in: actor, linked) }, by: .actor(actor.id.text))
        }
        let ofAll = all.map { rule -> [Diagnostic] in
            if case .casebook(let check) = rule { check(linked) } else { [] }
        }
        return (ofIncidents + ofActors + ofAll).flatMap { $0 }
    }

    private static func owned(_ found: [Diagnostic], by subject: DiagnosticSubject) -> [Diagnostic] {
        FaultLimits.listed(found).map { diagnostic in
            var diagnostic = diagnostic
            diagnostic.subject = subject
            return diagnostic
        }
    }

    private func findings(in incident: Incident, _ linked: LinkedCasebook) -> [Diagnostic] {
        if case .incident(let check) = self { check(incident, linked) } else { [] }
    }

    private func findings(in actor: Actor, _ linked: LinkedCasebook) -> [Diagnostic] {
        if case .actor(let check) = self { check(actor, linked) } else { [] }
    }
}
