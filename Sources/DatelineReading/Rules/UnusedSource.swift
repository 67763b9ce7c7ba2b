internal import DatelineModel

extension Rule {
    /// Sources that no record names: perhaps a citation was forgotten.
    @Sendable static func unusedSources(_ linked: LinkedCasebook) -> [Diagnostic] {
        linked.casebook.sources.filter { !linked.isNamed($0.id) }.map { source in
            Diagnostic(
                .note, .unusedSource, "no record names the source '\(source.id)'", at: source.keeping.place,
                help: "cite it as '[@\(source.id)]', or delete it")
        }
    }
}
