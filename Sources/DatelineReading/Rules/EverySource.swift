internal import DatelineModel

extension Incident {
    /// Shows the sources that the record names anywhere: as a whole, in a statement, in its prose.
    func forEachSource(_ visit: (ID<Source>) -> Void) {
        for source in metadata.sources { visit(source) }
        forEachProvenance { for source in $0.sources { visit(source) } }
        for paragraph in body.paragraphs { for source in paragraph.citations { visit(source) } }
    }
}

extension Actor {
    /// Shows the sources that the record names anywhere: as a whole, in a statement, in its prose.
    func forEachSource(_ visit: (ID<Source>) -> Void) {
        for source in metadata.sources { visit(source) }
        forEachProvenance { for source in $0.sources { visit(source) } }
        for paragraph in body.paragraphs { for source in paragraph.citations { visit(source) } }
    }
}
