internal import DatelineModel

extension Rule {
    /// Sources that no record names: perhaps a citation was forgotten.
    @Sendable static func unusedSources(_ linked: LinkedCasebook) -> [Diagnostic] {
        var used: Set<ID<Source>> = []
        for incident in linked.casebook.incidents { used.formUnion(incident.everySource) }
        for actor in linked.casebook.actors { used.formUnion(actor.everySource) }
        return linked.casebook.sources.filter { !used.contains($0.id) }.map { source in
            Diagnostic(
                .note, .unusedSource, "no record names the source '\(source.id)'", at: source.keeping.place,
                help: "cite it as '[@\(source.id)]', or delete it")
        }
    }
}
