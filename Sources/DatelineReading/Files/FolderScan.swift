internal import DatelineModel
internal import Glibc
internal import SystemFiles

/// Finds the files of a casebook, sorted by path whatever their order on the disk.
struct FolderScan {
    /// How many files are read at most.
    static let maximumFiles = 200_000
    /// How many folders deep files are looked for, below `incidents`.
    private static let maximumDepth = 32

    /// The files to read, sorted by path.
    private(set) var files: [CasebookFile] = []
    /// Reports of what will not be read.
    private(set) var diagnostics: [Diagnostic] = []
    /// How many files that may hold records are left out.
    private(set) var leftOut = 0

    private let folder: String
    private let links: LinkGuard
    private let limit: Int

    /// Looks through a casebook's folder.
    init(of folder: String, limit: Int = maximumFiles) {
        self.folder = folder
        self.limit = limit
        links = LinkGuard(folder: folder)
        lookThroughTop()
        for kind in RecordKind.allCases { lookThroughFolder(of: kind) }
        files.sort { $0.path < $1.path }
        stopAtLimit()
    }

    private mutating func lookThroughTop() {
        guard let names = names(in: "") else { return }
        for name in names {
            if let role = CasebookFile.Role(ofFileAtTop: name) {
                add(name, as: role)
            } else if name.hasSuffix(".yml"), CasebookFile.Role(ofFileAtTop: name.dropLast(4) + ".yaml") != nil {
                reportUnread(name)
            } else {
                reportMisplaced(name)
            }
        }
    }

    private mutating func lookThroughFolder(of kind: RecordKind) {
        switch links.kind(of: kind.folder) {
        case .folder: lookThrough(kind.folder, for: kind, depth: 0)
        case .refused(let why, let help): reportLeftOut(.symbolicLink, why, at: kind.folder, help: help)
        case .file, .linkedFile: reportUnread(kind.folder)
        case .other: return
        }
    }

    private mutating func lookThrough(_ path: String, for kind: RecordKind, depth: Int) {
        guard depth <= Self.maximumDepth else {
            let message = "'\(path)' is more than \(Self.maximumDepth) folders deep and is not read"
            reportLeftOut(.nestedTooDeep, message, at: path, help: "move the records to a folder further up")
            return
        }
        guard files.count <= limit, let names = names(in: path) else { return }
        let all = Set(names)
        for name in names where !isHidden(name) {
            let inner = path + "/" + name
            if let original = LeftoverFile.original(of: name, among: all) {
                reportCopy(inner, of: path + "/" + original, isThere: all.contains(original))
                continue
            }
            switch links.kind(of: inner) {
            case .folder:
                if MisplacedRecord.isRecordName(name) { diagnostics.append(MisplacedRecord.folder(inner)) }
                lookThrough(inner, for: kind, depth: depth + 1)
            case .file, .linkedFile: addRecord(inner, of: kind)
            case .refused(let why, let help): reportLeftOut(.symbolicLink, why, at: inner, help: help)
            case .other: reportUnread(inner)
            }
        }
    }

    private mutating func addRecord(_ path: String, of kind: RecordKind) {
        if path.hasSuffix(".md") || path.hasSuffix(".yaml") {
            files.append(CasebookFile(path: path, role: .record(kind)))
        } else if path.hasSuffix(".jsonl") {
            files.append(CasebookFile(path: path, role: .lines))
        } else {
            reportUnread(path)
        }
    }

    private mutating func add(_ name: String, as role: CasebookFile.Role) {
        switch links.kind(of: name) {
        case .file, .linkedFile: files.append(CasebookFile(path: name, role: role))
        case .refused(let why, let help): reportLeftOut(.symbolicLink, why, at: name, help: help)
        case .folder: diagnostics.append(MisplacedRecord.folder(name))
        case .other: reportUnread(name)
        }
    }

    /// Reports what lies beside the folders of records but looks as if it belonged in one of them.
    private mutating func reportMisplaced(_ name: String) {
        guard !isHidden(name) else { return }
        switch links.kind(of: name) {
        case .folder: diagnostics += [MisplacedRecord.misnamed(name)].compactMap { $0 }
        case .file where MisplacedRecord.isRecordName(name):
            guard let bytes = FolderReader(folder).bytesForExcerpt(of: name) else { return }
            diagnostics += [MisplacedRecord.beside(name, holding: bytes)].compactMap { $0 }
        case .file, .linkedFile, .refused, .other: return
        }
    }

    private mutating func reportCopy(_ path: String, of original: String, isThere: Bool) {
        warn(
            .leftoverCopy, "'\(path)' is a copy that a sync program or a merge left, and is not read",
            at: path,
            help: isThere
                ? "take over into '\(original)' what only the copy has, then delete the copy"
                : "rename it to '\(original)', which is not there")
    }

    private mutating func reportUnread(_ path: String) {
        let help =
            path.hasSuffix(".yml")
            ? "rename it to '\(path.dropLast(4)).yaml'" : "name it .md, .yaml or .jsonl, or move it out of the folder"
        warn(.unreadFile, "'\(path)' is no record and is not read", at: path, help: help)
    }

    /// Reports something in which records may be missing.
    private mutating func reportLeftOut(_ id: DiagnosticID, _ message: String, at path: String, help: String) {
        leftOut += 1
        let place = TextPlace(file: path, line: 1, column: 1)
        diagnostics.append(Diagnostic(.error, id, message: message, at: place, help: help))
    }

    private mutating func warn(_ id: DiagnosticID, _ message: String, at path: String, help: String) {
        let place = TextPlace(file: path, line: 1, column: 1)
        diagnostics.append(Diagnostic(.warning, id, message: message, at: place, help: help))
    }

    private mutating func stopAtLimit() {
        guard files.count > limit else { return }
        let message = "the casebook has more than \(limit) files, and the rest is not read"
        reportLeftOut(
            .tooManyFiles, message, at: files[limit].path,
            help: "put the records into one file of JSON Lines, one record a line")
        leftOut += files.count - limit - 1
        files.removeLast(files.count - limit)
    }

    /// The names in a folder; `nil` where there is no such folder, which is no fault.
    private mutating func names(in path: String) -> [String]? {
        do {
            return try FolderListing.entries(ofFolderAt: path.isEmpty ? folder : folder + "/" + path).map(\.name)
        } catch {
            guard error.code != ENOENT else { return nil }
            let message = "'\(path.isEmpty ? "." : path)' cannot be read: \(SystemCall.reason(error.code))"
            reportLeftOut(.unreadableFile, message, at: path, help: "let yourself read it: 'chmod u+rx'")
            return nil
        }
    }

    /// Whether a file is left by an editor or the system, or is a note to readers of the folder.
    private func isHidden(_ name: String) -> Bool {
        LeftoverFile.isPassedOver(name) || name == "README.md"
    }
}
