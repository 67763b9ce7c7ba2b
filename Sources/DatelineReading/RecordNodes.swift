internal import DatelineModel

/// Records inside files of other formats, such as in an extension of STIX, which are read like those of JSON Lines.
package struct RecordNodes {
    private var records: [(node: LocatedNode, file: String)] = []
    private var vocabularies: [(node: LocatedNode, file: String)] = []
    private var casebook: (node: LocatedNode, file: String)?

    /// No records yet.
    package init() {}

    /// Whether the casebook's own record is there.
    package var hasCasebook: Bool { casebook != nil }

    /// Adds a record with the name of its file; of several casebooks the first counts.
    package mutating func add(_ node: LocatedNode, inFile file: String) {
        guard node["type"]?.text == RecordLinesText.casebookType else { return records.append((node, file)) }
        casebook = casebook ?? (node, file)
    }

    /// Adds terms, in the fields of `vocabulary.yaml`.
    package mutating func add(vocabulary node: LocatedNode, inFile file: String) {
        vocabularies.append((node, file))
    }

    /// The records, linked to each other, and what was found in them.
    package func read() -> Reading {
        var configuration = CasebookConfiguration(folder: nil, files: [], isOptional: true)
        if let casebook { configuration.take(casebook.node, ofFile: casebook.file) }
        for vocabulary in vocabularies { configuration.take(vocabulary: vocabulary.node, ofFile: vocabulary.file) }
        var diagnostics = configuration.diagnostics
        var read: [ReadRecord] = []
        for (node, file) in records {
            let place = TextPlace(file: file, line: node.place.line, column: node.place.column)
            let text = RecordText(kind: nil, id: nil, place: place, node: node)
            switch RecordReader.read(text, in: file, configuration.settings) {
            case .success(let record): read.append(record)
            case .failure(let diagnostic): diagnostics.append(diagnostic)
            }
        }
        var linker = configuration.linker(for: read)
        let (linked, found, leftOut) = linker.link()
        return Reading(
            casebook: linked.casebook, diagnostics: (diagnostics + found).sorted(), recordsLeftOut: leftOut,
            filesRead: 0)
    }
}
