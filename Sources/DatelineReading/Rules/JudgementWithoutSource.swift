package import DatelineModel

extension DiagnosticID {
    package static let judgementWithoutSource = DiagnosticID(
        "judgement-without-source",
        summary: "An attribution or a claim names no source.",
        explanation: "A judgement that nobody can look up is hearsay.",
        example: "attribution: [{ to: lazarus, by: fireeye, said: 2017 }]",
        remedy: "Write `source: <source id>`.")
}

extension Rule {
    /// Attributions and claims that name no source: nobody can look up who judged so.
    static let judgementWithoutSource = Rule(.judgementWithoutSource, .record(incident: check, actor: check))

    @Sendable private static func check(in incident: Incident, _: LinkedCasebook) -> [Diagnostic] {
        incident.attributions.compactMap { warning("the attribution to \(name(of: $0.to))", on: $0.provenance) }
            + incident.claims.compactMap { warning("the claim", on: $0.provenance) }
    }

    /// Claims about an actor that name no source.
    @Sendable private static func check(in actor: Actor, _: LinkedCasebook) -> [Diagnostic] {
        actor.claims.compactMap { warning("the claim", on: $0.provenance) }
    }

    private static func warning(_ thing: @autoclosure () -> String, on provenance: Provenance) -> Diagnostic? {
        guard provenance.sources.isEmpty, let place = provenance.place else { return nil }
        return Diagnostic(
            .warning, .judgementWithoutSource, message: "\(thing()) names no source", at: place,
            help: "write 'source: <source id>', where you read it")
    }

    private static func name(of culprit: Attribution.Subject) -> String {
        switch culprit {
        case .actor(let id): "'\(id)'"
        case .unknown: "nobody known"
        }
    }
}
