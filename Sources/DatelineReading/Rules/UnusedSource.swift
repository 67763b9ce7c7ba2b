internal import DatelineModel

extension Rule {
    /// Sources that no record names: perhaps a citation was forgotten.
    ///
    /// Where a record is left out, it may be the one that names them, and nothing is said.
    @Sendable static func unusedSources(_ linked: LinkedCasebook) -> [Diagnostic] {
        guard linked.isComplete else { return [] }
        return linked.casebook.sources.filter { !linked.isNamed($0.id) }.map { source in
            var note = Diagnostic(
                .note, .unusedSource, "no record names the source '\(source.id)'", at: source.keeping.place,
                help: "cite it as '[@\(source.id)]' in the record that draws on it")
            note.subject = .source(source.id.text)
            return note
        }
    }
}
