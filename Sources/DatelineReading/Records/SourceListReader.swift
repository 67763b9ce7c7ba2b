internal import DatelineModel

/// Reads `sources.yaml`: a mapping from ids to sources, each of which is good or bad by itself.
enum SourceListReader {
    /// The sources of the list.
    static func read(_ bytes: [UInt8], of file: CasebookFile, _ settings: Settings) -> FileContents {
        let (node, faults) = YAMLReader.readOn(bytes)
        let found = faults.map { $0.diagnostic(in: file.path, .yaml) }
        guard let node, !node.isNull else { return notTold(found, of: file) }
        guard let entries = node.entries else { return notTold(found + [shapeFault(node, file)], of: file) }
        return contents(of: entries, found, file, settings)
    }

    /// The sources with the faults of the notation that stand in each; others belong to none.
    private static func contents(
        of entries: [LocatedNode.Entry], _ faults: [Diagnostic], _ file: CasebookFile, _ settings: Settings
    ) -> FileContents {
        var contents = FileContents(kind: .source)
        let named = entries.filter { !$0.key.isLost }
        let starts = named.map(\.key.place.line)
        var ofEntries = Dictionary(grouping: faults) { fault in
            starts.lastIndex { $0 <= fault.place?.line ?? 0 } ?? -1
        }
        let ofNone = ofEntries.removeValue(forKey: -1) ?? []
        for (index, entry) in named.enumerated() {
            add(entry, ofEntries[index] ?? [], file, settings, to: &contents)
        }
        contents.diagnostics = FaultLimits.listed(ofNone)
        contents.unidentified = ofNone.contains { $0.severity == .error } ? 1 : 0
        return contents
    }

    private static func add(
        _ entry: LocatedNode.Entry, _ faults: [Diagnostic], _ file: CasebookFile, _ settings: Settings,
        to contents: inout FileContents
    ) {
        let place = entry.key.place.inFile(file.path)
        let text = RecordText(kind: .source, id: entry.name, place: place, node: entry.value, needsType: false)
        // Of an entry with two versions nothing holds, and what it lacks without them is no fault of its own.
        guard !entry.value.isLost, !faults.contains(where: { $0.id == .mergeMark }) else {
            var record = ReadRecord(.source, entry.name, at: place, nil, RecordLog(file: file.path, settings: settings))
            record.faults = FaultCount(faults)
            return contents.records.append(record)
        }
        switch RecordReader.read(text, in: file.path, settings) {
        case .success(var record):
            record.add(faults)
            contents.records.append(record)
        case .failure(let diagnostic): contents.diagnostics += faults + [diagnostic]
        }
    }

    /// What comes of a list of which nothing could be read.
    private static func notTold(_ faults: [Diagnostic], of file: CasebookFile) -> FileContents {
        let isFaulty = faults.contains { $0.severity == .error }
        return FileContents(diagnostics: FaultLimits.listed(faults), unidentified: isFaulty ? 1 : 0, kind: .source)
    }

    private static func shapeFault(_ node: LocatedNode, _ file: CasebookFile) -> Diagnostic {
        Diagnostic(
            .error, .wrongShape, "the list of sources is a mapping from ids to sources, and this is \(node.shape)",
            at: node.place.inFile(file.path), help: "write '<id>:' and the source's fields below it, indented")
    }
}
