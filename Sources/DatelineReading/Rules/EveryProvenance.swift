internal import DatelineModel

// Rules look at every statement of every record, so they are shown them where they are: a list of them all would be a
// copy of nearly the whole casebook for each rule.

extension Incident {
    /// Shows every provenance of the record.
    func forEachProvenance(_ visit: (Provenance) -> Void) {
        visitAll(targets, visit)
        visitAll(malware, visit)
        visitAll(techniques, visit)
        visitAll(vulnerabilities, visit)
        visitAll(attributions, visit)
        visitAll(claims, visit)
    }

    /// Shows the sources that the record names anywhere: as a whole, in a statement, in its prose.
    func forEachSource(_ visit: (ID<Source>) -> Void) {
        for source in keeping.sources { visit(source) }
        forEachProvenance { for source in $0.sources { visit(source) } }
        for paragraph in body.paragraphs { for source in paragraph.citations { visit(source) } }
    }
}

extension Actor {
    /// Shows every provenance of the record, the naming among them.
    func forEachProvenance(_ visit: (Provenance) -> Void) {
        if let named { visit(named) }
        visitAll(active, visit)
        visitAll(aliases, visit)
        visitAll(relations, visit)
        visitAll(targets, visit)
        visitAll(malware, visit)
        visitAll(techniques, visit)
        visitAll(claims, visit)
    }

    /// Shows the sources that the record names anywhere: as a whole, in a statement, in its prose.
    func forEachSource(_ visit: (ID<Source>) -> Void) {
        for source in keeping.sources { visit(source) }
        forEachProvenance { for source in $0.sources { visit(source) } }
        for paragraph in body.paragraphs { for source in paragraph.citations { visit(source) } }
    }
}

private func visitAll<S: Statement>(_ statements: [S], _ visit: (Provenance) -> Void) {
    for index in statements.indices { visit(statements[index].provenance) }
}
