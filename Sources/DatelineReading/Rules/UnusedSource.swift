package import DatelineModel

extension DiagnosticID {
    package static let unusedSource = DiagnosticID(
        "unused-source",
        summary: "No record names a source.",
        explanation: """
            Perhaps a citation was forgotten. Where a record is left out, nothing is said, for it may be the one that \
            names the source.
            """,
        example: "sources/fireeye-2018-apt37.yaml, cited nowhere",
        remedy: "Cite it in the record that draws on it.")
}

extension Rule {
    /// Sources that no record names: perhaps a citation was forgotten.
    ///
    /// Nothing is reported where a record is left out, since it may be the one that names them.
    static let unusedSource = Rule(.unusedSource, .casebook(check))

    @Sendable private static func check(_ linked: LinkedCasebook) -> [Diagnostic] {
        guard linked.isComplete else { return [] }
        return linked.casebook.sources.filter { !linked.isNamed($0.id) }.map { source in
            var note = Diagnostic(
                .note, .unusedSource, message: "no record names the source '\(source.id)'", at: source.metadata.place,
                help: "cite it as '[@\(source.id)]' in the record that draws on it")
            note.subject = .source(source.id.text)
            return note
        }
    }
}

extension Incident {
    /// Visits every source that the record names: as a whole, in a statement, in its prose.
    func forEachSource(_ visit: (ID<Source>) -> Void) {
        for source in metadata.sources { visit(source) }
        forEachProvenance { for source in $0.sources { visit(source) } }
        for paragraph in body.paragraphs { for source in paragraph.citations { visit(source) } }
    }
}

extension Actor {
    /// Visits every source that the record names: as a whole, in a statement, in its prose.
    func forEachSource(_ visit: (ID<Source>) -> Void) {
        for source in metadata.sources { visit(source) }
        forEachProvenance { for source in $0.sources { visit(source) } }
        for paragraph in body.paragraphs { for source in paragraph.citations { visit(source) } }
    }
}
