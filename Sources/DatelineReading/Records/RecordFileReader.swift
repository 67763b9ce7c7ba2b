internal import DatelineModel

/// Reads the records of one file.
struct RecordFileReader: Sendable {
    private let settings: Settings

    init(_ settings: Settings) { self.settings = settings }

    /// The records in a file's bytes.
    func read(_ bytes: [UInt8], of file: CasebookFile) -> FileContents {
        switch file.role {
        case .record(let kind): file.isMarkdown ? readMarkdown(bytes, file, kind) : readYAML(bytes, file, kind)
        case .sourceList: SourceListReader.read(bytes, of: file, settings)
        case .lines: JSONLinesReader.read(bytes, named: file.path, settings)
        case .settings, .vocabulary: FileContents()
        }
    }

    /// The record that a file would have held, for one that could not be read.
    func leftOut(_ file: CasebookFile, _ diagnostics: [Diagnostic]) -> FileContents {
        guard case .record(let kind) = file.role else {
            return FileContents(diagnostics: diagnostics, unidentified: 1)
        }
        var record = ReadRecord(
            kind, file.stem, at: start(of: file), nil, RecordLog(file: file.path, settings: settings))
        record.faults = FaultCount(diagnostics)
        return FileContents(records: [record])
    }

    private func readMarkdown(_ bytes: [UInt8], _ file: CasebookFile, _ kind: RecordKind) -> FileContents {
        do throws(NodeFault) {
            let parts = try FrontMatter.split(bytes)
            guard let range = parts.yaml else {
                let marks = NodeFault.mergeMarks(in: bytes).map { $0.diagnostic(in: file.path, .yaml) }
                return leftOut(file, marks.isEmpty ? [noFrontMatter(file, isEmpty: bytes.isEmpty)] : marks)
            }
            let prose = ProseSource(parts.body, firstLine: parts.bodyFirstLine)
            return read(bytes[range], startingAtLine: parts.yamlFirstLine, prose, file, kind)
        } catch {
            return leftOut(file, [error.diagnostic(in: file.path, .yaml)])
        }
    }

    private func readYAML(_ bytes: [UInt8], _ file: CasebookFile, _ kind: RecordKind) -> FileContents {
        read(bytes[...], startingAtLine: 1, nil, file, kind)
    }

    private func read(
        _ yaml: ArraySlice<UInt8>, startingAtLine line: Int, _ prose: ProseSource?, _ file: CasebookFile,
        _ kind: RecordKind
    ) -> FileContents {
        let (node, faults) = YAMLReader.readOn(yaml, startingAtLine: line)
        let diagnostics = faults.map { $0.diagnostic(in: file.path, .yaml) }
        guard let node, !node.isNull else {
            return leftOut(file, diagnostics.isEmpty ? [empty(file, line)] : diagnostics)
        }
        let place = TextPlace(file: file.path, line: 1, column: 1)
        let text = RecordText(kind: kind, id: file.stem, place: place, node: node, prose: prose)
        switch RecordReader.read(text, in: file.path, settings) {
        case .success(var record):
            record.add(diagnostics)
            return FileContents(records: [record])
        case .failure(let diagnostic):
            return leftOut(file, diagnostics + [diagnostic])
        }
    }

    private func start(of file: CasebookFile) -> TextPlace { TextPlace(file: file.path, line: 1, column: 1) }

    private func noFrontMatter(_ file: CasebookFile, isEmpty: Bool) -> Diagnostic {
        Diagnostic(
            .error, .frontMatter, isEmpty ? "the file is empty" : "the file does not begin with front matter",
            at: start(of: file),
            help: "begin it with a line '---', the fields, and another line '---'")
    }

    private func empty(_ file: CasebookFile, _ line: Int) -> Diagnostic {
        Diagnostic(
            .error, .frontMatter, "the record has no fields", at: TextPlace(file: file.path, line: line, column: 1),
            help: "write the fields, such as 'type: incident'")
    }
}

extension ReadRecord {
    /// Adds what was found before the record was read; an error leaves it out.
    mutating func add(_ found: [Diagnostic]) {
        faults.put(before: found)
        if isLeftOut { content = nil }
    }
}
