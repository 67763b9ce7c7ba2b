internal import DatelineModel
internal import Glibc
internal import ParallelWork
internal import SystemFiles

/// Reads a casebook's files: each record on its own, then all of them together.
///
/// Nothing in a file stops the reading: a record with an error is reported and left out, and the others are kept.
public struct CasebookReader: Sendable {
    private let folder: String?
    private let records: RecordInput?
    private let kept: KeptFiles?

    /// A reader of the casebook in a folder.
    ///
    /// - Parameter kept: What was read from the folder's files before.
    public init(folder: String, keeping kept: KeptFiles? = nil) {
        self.folder = folder
        self.kept = kept
        records = nil
    }

    /// A reader of records in JSON Lines.
    ///
    /// - Parameters:
    ///   - records: Where the lines come from.
    ///   - folder: The casebook whose settings and vocabulary apply; `nil` for the defaults.
    public init(records: RecordInput, folder: String? = nil) {
        self.folder = folder
        self.records = records
        kept = nil
    }

    /// Reads everything.
    ///
    /// Files are read in parallel. The result depends neither on that nor on the order of the folder's entries.
    public func read() -> Reading {
        var diagnostics: [Diagnostic] = []
        let scan = folder.map { FolderScan(of: $0) }
        if records == nil { diagnostics += scan?.diagnostics ?? [] }
        let missed = records == nil ? scan?.leftOut ?? 0 : 0
        let files = scan?.files ?? []
        var configuration = CasebookConfiguration(folder: folder, files: files, isOptional: records != nil)
        let lines = records.map { RecordLinesText($0) }
        if let line = lines?.casebookLine { configuration.take(line, ofFile: lines?.name ?? "") }
        let contents = contents(of: files.filter(\.hasRecords), or: lines, configuration.settings)
        diagnostics += configuration.diagnostics + contents.flatMap(\.diagnostics)
        let unidentified = contents.reduce(missed) { $0 + $1.unidentified }
        var linker = configuration.linker(
            for: contents.flatMap(\.records), unread: unread(missed > 0 ? scan?.diagnostics ?? [] : [], contents))
        let (linked, found, leftOut) = linker.link()
        diagnostics += found
        diagnostics += Rule.findings(in: linked)
        return Reading(
            casebook: linked.casebook, diagnostics: finished(diagnostics),
            recordsLeftOut: leftOut + unidentified, filesRead: configuration.filesRead + contents.count)
    }

    private func contents(
        of files: [CasebookFile], or lines: RecordLinesText?, _ settings: Settings
    ) -> [FileContents] {
        let reader = RecordFileReader(settings)
        if let lines { return [lines.contents(settings)] }
        guard let folder else { return [] }
        let bytes = FolderReader(folder)
        let read: @Sendable (CasebookFile) -> FileContents = { file in
            switch bytes.bytes(of: file) {
            case .success(let bytes): reader.read(bytes, of: file)
            case .failure(let diagnostic): reader.leftOut(file, [diagnostic])
            }
        }
        return kept?.contents(of: files, in: folder, by: settings, reading: read)
            ?? inParallel(files, beginningWith: \.hasManyRecords, read)
    }

    /// The files that hold records which could not be identified.
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
    /// Whether the file is one of those that hold any number of records.
    var hasManyRecords: Bool {
        switch role {
        case .sourceList, .lines: true
        case .settings, .vocabulary, .record: false
        }
    }

    /// Whether the file holds records, rather than settings or terms.
    fileprivate var hasRecords: Bool {
        switch role {
        case .record, .sourceList, .lines: true
        case .settings, .vocabulary: false
        }
    }
}

extension CasebookReader {
    /// The casebook that a folder is in: the folder itself or the nearest of its parents that has a `dateline.yaml`.
    ///
    /// Returns `nil` where none of them has one.
    public static func findCasebookFolder(from folder: String) -> String? {
        guard var path = RealPath.of(folder.isEmpty ? "." : folder) else { return nil }
        while true {
            if isFile(path + "/dateline.yaml") { return path.isEmpty ? "/" : path }
            guard let slash = path.lastIndex(of: "/") else { return nil }
            path = String(path[..<slash])
        }
    }

    /// Whether a folder is a casebook: it has a `dateline.yaml`.
    public static func isCasebook(_ folder: String) -> Bool { isFile(folder + "/dateline.yaml") }

    /// Whether a file at a path is, or would be, one of those that a casebook reads.
    public static func reads(_ path: String) -> Bool {
        let slash = path.lastIndex(of: "/")
        let above = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        guard let folder = RealPath.of(above), let casebook = findCasebookFolder(from: folder) else { return false }
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        guard let inner = folder.dropFirst(casebook.count).split(separator: "/").first else {
            return CasebookFile.Role(ofFileAtTop: name) != nil
        }
        return RecordKind.allCases.contains { $0.folder == inner }
    }

    static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
}
