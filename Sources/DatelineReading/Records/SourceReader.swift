internal import DatelineModel

/// Reads a source.
enum SourceReader {
    /// The source that a record describes; `nil` where something required is missing.
    static func read(_ text: RecordText, _ id: ID<Source>?, into log: inout RecordLog) -> Source? {
        guard let fields = Fields(text.node, knowing: FieldTable.source.names, of: "a source", into: &log) else {
            return nil
        }
        TypeField.check(fields, .source, isRequired: text.needsType, into: &log)
        let title = TitleReader.read(fields, "title", of: "the source", into: &log)
        let help = "write the id of an organisation, or a name"
        _ = fields.required("publisher", of: "the source", help: help, into: &log)
        let publisher = PartyReader.read(fields, "publisher", into: &log)
        let draft = rest(of: fields, text, into: &log)
        guard let id, let title, let publisher else { return nil }
        var source = Source(id: id, title: title, publisher: publisher)
        draft(&source)
        return source
    }

    private static func rest(
        of fields: Fields, _ text: RecordText, into log: inout RecordLog
    ) -> (inout Source) -> Void {
        var metadata = RecordMetadata()
        metadata.place = text.place
        metadata.marking = fields.marking("marking", into: &log)
        metadata.formerIDs = FormerIDs.read(fields, into: &log)
        let authors = authors(fields, into: &log)
        let published = fields.date("published", into: &log)
        let addresses = (url: fields.address("url", into: &log), archived: fields.address("archived", into: &log))
        let retrieved = fields.day("retrieved", into: &log)
        let kind = fields.word("kind", as: Source.Kind.self, into: &log)
        let language = fields.language("language", into: &log)
        let reliability = fields.word("reliability", as: Reliability.self, into: &log)
        let note = fields.line("note", into: &log)
        reportProse(text.prose, into: &log)
        return { [metadata] source in
            source.metadata = metadata
            source.authors = authors
            source.published = published
            source.url = addresses.url
            source.archived = addresses.archived
            source.retrieved = retrieved
            source.kind = kind
            source.language = language
            source.reliability = reliability
            source.note = note
        }
    }

    /// One name or a list of them.
    private static func authors(_ fields: Fields, into log: inout RecordLog) -> [String] {
        guard let node = fields["author"] else { return [] }
        return (node.elements ?? [node]).compactMap { LineText.read($0, "an author", into: &log) }
    }

    private static func reportProse(_ prose: ProseSource?, into log: inout RecordLog) {
        guard let prose, let offset = prose.text.firstIndex(where: { !$0.isWhitespace }) else { return }
        let lines = prose.text[..<offset].count(where: \.isNewline)
        log.error(
            .unknownField, "a source has no prose", at: prose.place(line: lines + 1, column: 1, in: log.file),
            help: "write one sentence under 'note'")
    }
}

/// Reads `sources.yaml`: a mapping from ids to sources, each of which is read independently of the others.
struct SourceListReader {
    private let file: CasebookFile
    private let settings: Settings

    init(of file: CasebookFile, _ settings: Settings) {
        self.file = file
        self.settings = settings
    }

    /// The sources of the list.
    func read(_ bytes: [UInt8]) -> FileContents {
        let (node, faults) = YAMLReader.readOn(bytes)
        let found = faults.map { $0.diagnostic(in: file.path, .yaml) }
        guard let node, !node.isNull else { return unreadable(found) }
        guard let entries = node.entries else { return unreadable(found + [shapeFault(of: node)]) }
        return contents(of: entries, with: found)
    }

    /// The sources, each with the faults in its part of the file; faults before the first belong to none.
    private func contents(of entries: [LocatedNode.Entry], with faults: [Diagnostic]) -> FileContents {
        var contents = FileContents(kind: .source)
        let named = entries.filter { !$0.key.isLost }
        let starts = named.map(\.key.place.line)
        var ofEntries = Dictionary(grouping: faults) { fault in
            starts.lastIndex { $0 <= fault.place?.line ?? 0 } ?? -1
        }
        let ofNone = ofEntries.removeValue(forKey: -1) ?? []
        for (index, entry) in named.enumerated() {
            add(entry, with: ofEntries[index] ?? [], to: &contents)
        }
        contents.diagnostics = FaultLimits.listed(ofNone)
        contents.unidentified = ofNone.contains { $0.severity == .error } ? 1 : 0
        return contents
    }

    private func add(_ entry: LocatedNode.Entry, with faults: [Diagnostic], to contents: inout FileContents) {
        let place = entry.key.place.inFile(file.path)
        let text = RecordText(kind: .source, id: entry.name, place: place, node: entry.value, needsType: false)
        // Neither version of an entry in an unfinished merge counts, and what it lacks without them is no fault of its
        // own.
        guard !entry.value.isLost, !faults.contains(where: { $0.id == .mergeMark }) else {
            var record = ReadRecord(
                .source, id: entry.name, at: place, content: nil, log: RecordLog(file: file.path, settings: settings))
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

    /// The result for a list of which nothing could be read.
    private func unreadable(_ faults: [Diagnostic]) -> FileContents {
        let isFaulty = faults.contains { $0.severity == .error }
        return FileContents(diagnostics: FaultLimits.listed(faults), unidentified: isFaulty ? 1 : 0, kind: .source)
    }

    private func shapeFault(of node: LocatedNode) -> Diagnostic {
        Diagnostic(
            .error, .wrongShape,
            message: "the list of sources is a mapping from ids to sources, and this is \(node.shape)",
            at: node.place.inFile(file.path), help: "write '<id>:' and the source's fields below it, indented")
    }
}
