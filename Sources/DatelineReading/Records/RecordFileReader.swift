package import DatelineModel

/// Reads the records of one file.
struct RecordFileReader: Sendable {
    private let settings: Settings

    init(_ settings: Settings) { self.settings = settings }

    /// The records in a file's bytes.
    func read(_ bytes: [UInt8], of file: CasebookFile) -> FileContents {
        switch file.role {
        case .record(let kind) where file.isMarkdown: readMarkdown(bytes, of: file, as: kind)
        case .record(let kind): readYAML(bytes[...], of: file, as: kind)
        case .sourceList: SourceListReader(of: file, settings).read(bytes)
        case .lines: JSONLinesReader(ofFile: file.path, settings).read(bytes)
        case .settings, .vocabulary: FileContents()
        }
    }

    /// The record of a file that could not be read, left out for the reasons given.
    func leftOut(_ file: CasebookFile, _ diagnostics: [Diagnostic]) -> FileContents {
        guard case .record(let kind) = file.role else {
            return FileContents(diagnostics: diagnostics, unidentified: 1)
        }
        var record = ReadRecord(
            kind, id: file.stem, at: start(of: file), content: nil,
            log: RecordLog(file: file.path, settings: settings))
        record.faults = FaultCount(diagnostics)
        return FileContents(records: [record])
    }

    private func readMarkdown(_ bytes: [UInt8], of file: CasebookFile, as kind: RecordKind) -> FileContents {
        do throws(NodeFault) {
            let parts = try FrontMatter.split(bytes)
            guard let range = parts.yaml else {
                let marks = NodeFault.mergeMarks(in: bytes).map { $0.diagnostic(in: file.path, .yaml) }
                return leftOut(file, marks.isEmpty ? [noFrontMatter(in: file, isEmpty: bytes.isEmpty)] : marks)
            }
            let prose = ProseSource(parts.body, firstLine: parts.bodyFirstLine)
            return readYAML(
                bytes[range], startingAtLine: parts.yamlFirstLine, with: prose, of: file, as: kind)
        } catch {
            return leftOut(file, [error.diagnostic(in: file.path, .yaml)])
        }
    }

    /// Reads the fields of a record, with the prose after them in a Markdown file.
    private func readYAML(
        _ yaml: ArraySlice<UInt8>, startingAtLine line: Int = 1, with prose: ProseSource? = nil,
        of file: CasebookFile, as kind: RecordKind
    ) -> FileContents {
        let (node, faults) = YAMLReader.readOn(yaml, startingAtLine: line)
        let diagnostics = faults.map { $0.diagnostic(in: file.path, .yaml) }
        guard let node, !node.isNull else {
            return leftOut(file, diagnostics.isEmpty ? [noFields(in: file, line: line)] : diagnostics)
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

    private func noFrontMatter(in file: CasebookFile, isEmpty: Bool) -> Diagnostic {
        Diagnostic(
            .error, .frontMatter, message: isEmpty ? "the file is empty" : "the file does not begin with front matter",
            at: start(of: file),
            help: "begin it with a line '---', the fields, and another line '---'")
    }

    private func noFields(in file: CasebookFile, line: Int) -> Diagnostic {
        Diagnostic(
            .error, .frontMatter, message: "the record has no fields",
            at: TextPlace(file: file.path, line: line, column: 1),
            help: "write the fields, such as 'type: incident'")
    }
}

/// The fields of a file that holds one record, read back to see what a change made of it.
package enum FieldsOfFile {
    /// The fields and the prose; `nil` where the file has errors or is not one that holds a single record.
    package static func read(
        _ text: String, at path: String, _ settings: Settings
    ) -> (fields: RecordFields, prose: String)? {
        guard let folder = path.split(separator: "/").first,
            let kind = RecordKind.allCases.first(where: { $0.folder == folder })
        else { return nil }
        let file = CasebookFile(path: path, role: .record(kind))
        let records = RecordFileReader(settings).read(Array(text.utf8), of: file).records
        guard records.count == 1, !records[0].isLeftOut else { return nil }
        switch records[0].content {
        case .incident(let incident): return (incident.fields, incident.body.markdown)
        case .actor(let actor): return (actor.fields, actor.body.markdown)
        case .source(let source): return (source.fields, "")
        case nil: return nil
        }
    }
}
