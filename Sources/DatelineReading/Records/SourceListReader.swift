internal import DatelineModel

/// Reads `sources.yaml`: a mapping from ids to sources, each of which is good or bad by itself.
enum SourceListReader {
    /// The sources of the list.
    static func read(_ bytes: [UInt8], of file: CasebookFile, _ settings: Settings) -> FileContents {
        let (node, faults) = YAMLReader.read(bytes)
        var contents = FileContents()
        contents.diagnostics = FaultLimits.listed(faults.map { $0.diagnostic(in: file.path, .yaml) })
        contents.unidentified = faults.isEmpty ? 0 : 1
        guard let node, !node.isNull else { return contents }
        guard let entries = node.entries else {
            contents.diagnostics.append(
                Diagnostic(
                    .error, .wrongShape,
                    "the list of sources is a mapping from ids to sources, and this is \(node.shape)",
                    at: node.place.inFile(file.path), help: "write '<id>:' and the source's fields below it, indented"))
            contents.unidentified = 1
            return contents
        }
        for entry in entries { add(entry, of: file, settings, to: &contents) }
        return contents
    }

    private static func add(
        _ entry: LocatedNode.Entry, of file: CasebookFile, _ settings: Settings, to contents: inout FileContents
    ) {
        let place = entry.key.place.inFile(file.path)
        let text = RecordText(kind: .source, id: entry.name, place: place, node: entry.value, needsType: false)
        switch RecordReader.read(text, in: file.path, settings) {
        case .success(let record): contents.records.append(record)
        case .failure(let diagnostic): contents.diagnostics.append(diagnostic)
        }
    }
}
