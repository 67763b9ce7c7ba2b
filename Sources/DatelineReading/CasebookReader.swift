public import DatelineModel
internal import ParallelWork

/// Reads a casebook's files: each record by itself, then all together.
///
/// Nothing in a file stops the reading. A record with an error is left out and reported, and the good ones beside it
/// go on.
public struct CasebookReader: Sendable {
    private let folder: String?
    private let records: RecordInput?

    /// A reader of the casebook in a folder.
    public init(folder: String) {
        self.folder = folder
        records = nil
    }

    /// A reader of records in JSON Lines.
    ///
    /// - Parameters:
    ///   - records: Where the lines come from.
    ///   - folder: The casebook whose settings and vocabulary hold for them; `nil` takes the defaults.
    public init(records: RecordInput, folder: String? = nil) {
        self.folder = folder
        self.records = records
    }

    /// Reads everything.
    ///
    /// Files are read on several threads; the outcome does not depend on it, nor on the order of the folder's entries.
    public func read() -> Reading {
        var diagnostics: [Diagnostic] = []
        let scan = folder.map { FolderScan(of: $0) }
        if records == nil { diagnostics += scan?.diagnostics ?? [] }
        let missed = records == nil ? scan?.leftOut ?? 0 : 0
        let files = scan?.files ?? []
        var ground = CasebookConfiguration(folder: folder, files: files, isOptional: records != nil)
        let lines = records.map { RecordLinesText($0) }
        if let line = lines?.casebookLine { ground.take(line, ofFile: lines?.name ?? "") }
        let contents = contents(of: files.filter(\.hasRecords), or: lines, ground.settings)
        diagnostics += ground.diagnostics + contents.flatMap(\.diagnostics)
        let unidentified = contents.reduce(missed) { $0 + $1.unidentified }
        var linker = Linker(
            contents.flatMap(\.records), settings: ground.settings, vocabulary: ground.vocabulary,
            unread: unread(missed > 0 ? scan?.diagnostics ?? [] : [], contents), knowsAllTerms: ground.knowsAllTerms)
        let (linked, found, leftOut) = linker.link()
        diagnostics += found
        diagnostics += Rule.findings(in: linked)
        return Reading(
            casebook: linked.casebook, diagnostics: finished(diagnostics),
            recordsLeftOut: leftOut + unidentified, filesRead: ground.filesRead + contents.count)
    }

    private func contents(
        of files: [CasebookFile], or lines: RecordLinesText?, _ settings: Settings
    ) -> [FileContents] {
        let reader = RecordFileReader(settings)
        if let lines { return [lines.contents(settings)] }
        guard let folder else { return [] }
        let bytes = FolderReader(folder)
        return inParallel(files) { file in
            switch bytes.bytes(of: file) {
            case .success(let bytes): reader.read(bytes, of: file)
            case .failure(let diagnostic): reader.leftOut(file, [diagnostic])
            }
        }
    }

    /// The files whose records could not be told.
    private func unread(_ missed: [Diagnostic], _ contents: [FileContents]) -> UnreadFiles {
        var unread = UnreadFiles()
        for diagnostic in missed where diagnostic.severity == .error { unread.add(diagnostic.place?.file ?? "") }
        for file in contents where file.unidentified > 0 {
            let fault = file.diagnostics.first { $0.severity == .error }
            unread.add(fault?.place?.file ?? "", hiding: file.kind.map { [$0] } ?? RecordKind.allCases)
        }
        return unread
    }

    private func finished(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        let excerpts = Excerpts { path in
            if let records, path == records.name { return records.bytesForExcerpt() }
            return folder.flatMap { FolderReader($0).bytesForExcerpt(of: path) }
        }
        return excerpts.filled(into: diagnostics.sorted())
    }
}

extension CasebookFile {
    /// Whether the file holds records, rather than saying what the casebook is.
    fileprivate var hasRecords: Bool {
        switch role {
        case .record, .sourceList, .lines: true
        case .settings, .vocabulary: false
        }
    }
}

/// What came of reading a casebook: its good records, and everything that was found on the way.
public struct Reading: Sendable {
    /// The records that are free of errors, linked to each other.
    public let casebook: Casebook
    /// What was found, in the order of files and lines, with the lines themselves for an excerpt.
    public let diagnostics: [Diagnostic]
    /// How many records were left out because of errors in them.
    public let recordsLeftOut: Int
    /// How many files were read.
    public let filesRead: Int

    /// Whether anything was found for which a record was left out, or something like it.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// How many diagnostics there are of a severity.
    public func count(of severity: Diagnostic.Severity) -> Int { diagnostics.count { $0.severity == severity } }
}

/// Why a casebook could not be had without faults.
public struct CasebookError: Error, Sendable, CustomStringConvertible {
    /// What was found, errors among it.
    public let diagnostics: [Diagnostic]

    /// The errors as a terminal shows them, without colour.
    public var description: String {
        DiagnosticPrinter.text(diagnostics.filter { $0.severity == .error }, colour: false)
    }
}

extension Casebook {
    /// The casebook in a folder, whole or not at all.
    ///
    /// Throws everything that was found when there are errors among it. Where the good records are wanted in any case,
    /// use ``CasebookReader/read()``.
    public init(at folder: String) throws(CasebookError) {
        let reading = CasebookReader(folder: folder).read()
        guard !reading.hasErrors else { throw CasebookError(diagnostics: reading.diagnostics) }
        self = reading.casebook
    }
}
