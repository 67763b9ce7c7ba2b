internal import DatelineModel
internal import ParallelWork

/// Reads JSON Lines: one record of any kind per line.
struct JSONLinesReader {
    private let file: String
    private let settings: Settings

    /// A reader for a casebook's settings.
    ///
    /// - Parameters:
    ///   - file: The name of the text in diagnostics.
    ///   - settings: What the casebook says about itself.
    init(ofFile file: String, _ settings: Settings) {
        self.file = file
        self.settings = settings
    }

    /// The records of a text; `hasCasebookLine` if its first line is the casebook's own, which was read before.
    func read(_ bytes: [UInt8], hasCasebookLine: Bool = false) -> FileContents {
        let merges = UnfinishedMerges(in: bytes, named: file)
        let lines = JSONLines(bytes).dropFirst(hasCasebookLine ? 1 : 0).filter { !merges.hold(line: $0.number) }
        let read = inParallel(lines, chunk: 128) { record(in: $0) }
        var contents = FileContents(diagnostics: merges.diagnostics, unidentified: merges.diagnostics.count)
        for part in read {
            contents.records += part.records
            contents.diagnostics += part.diagnostics
            contents.unidentified += part.unidentified
        }
        return contents
    }

    private func record(in line: JSONLines.Line) -> FileContents {
        let start = TextPlace(file: file, line: line.number, column: 1)
        guard line.bytes.count <= FileLimits.line else {
            let message = "the line is larger than \(FileLimits.words(FileLimits.line))"
            let diagnostic = Diagnostic(.error, .fileTooLarge, message: message, at: start, help: "divide the record")
            return FileContents(diagnostics: [diagnostic], unidentified: 1)
        }
        let (node, faults) = line.read()
        let found = faults.map { $0.diagnostic(in: file, .json) }
        guard let node else { return FileContents(diagnostics: found, unidentified: 1) }
        let place = node.place.inFile(file)
        let text = RecordText(
            kind: nil, id: nil, place: TextPlace(file: file, line: place.line, column: place.column), node: node)
        switch RecordReader.read(text, in: file, settings) {
        case .success(var record):
            record.add(found)
            return FileContents(records: [record])
        case .failure(let diagnostic):
            return FileContents(diagnostics: found + [diagnostic], unidentified: 1)
        }
    }
}

/// The lines that a merge has left in two versions. Neither is read, because either may be the stricter one.
struct UnfinishedMerges {
    /// An error for each merge.
    let diagnostics: [Diagnostic]
    private let lines: [Range<Int>]

    init(in bytes: [UInt8], named file: String) {
        diagnostics = NodeFault.mergeMarks(in: bytes).map { $0.diagnostic(in: file, .json) }
        guard !diagnostics.isEmpty else {
            lines = []
            return
        }
        lines = bytes.withPiece { piece in
            let table = LineTable(piece, startingAtLine: 1)
            return MergeMarks(piece).conflicts.map { conflict in
                let first = table.place(conflict.offset..<conflict.offset, in: piece).line
                let last = table.place(conflict.end - 1..<conflict.end - 1, in: piece).line
                return first..<last + 1
            }
        }
    }

    /// Whether a line belongs to a merge.
    func hold(line: Int) -> Bool { lines.contains { $0.contains(line) } }
}
