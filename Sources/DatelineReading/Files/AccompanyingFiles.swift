public import DatelineModel
internal import Glibc
internal import SystemFiles

/// The files of a casebook that are not records: its own templates, and files to publish as they are.
public struct AccompanyingFiles: Sendable {
    /// What the files are for, by the name of their folder.
    public enum Purpose: String, Hashable, Sendable, CaseIterable {
        case templates
        case published = "static"
    }

    /// One of the files.
    public struct File: Hashable, Sendable {
        /// The path within the folder: `pages/actor.html`.
        public let path: String
        /// The path within the casebook: `templates/pages/actor.html`.
        public let pathInCasebook: String
        /// All of its bytes.
        public let bytes: [UInt8]
    }

    /// The files, sorted by path.
    public private(set) var files: [File] = []
    /// What could not be read.
    public private(set) var diagnostics: [Diagnostic] = []

    private let folder: String
    private let limit: Int
    private let links: LinkGuard

    /// Reads a casebook's files for one purpose; there need not be any.
    public init(_ purpose: Purpose, ofCasebookAt folder: String) {
        self.folder = folder
        limit = purpose == .templates ? FileLimits.file : FileLimits.lines
        links = LinkGuard(folder: folder)
        read(purpose.rawValue, depth: 0, start: purpose.rawValue.utf8.count + 1)
    }

    /// Reads the templates in a folder that is not a casebook's.
    public init(templatesIn folder: String) {
        self.folder = folder
        limit = FileLimits.file
        links = LinkGuard(folder: folder)
        read("", depth: 0, start: 0)
    }

    private mutating func read(_ path: String, depth: Int, start: Int) {
        guard depth <= 32 else { return }
        let names: [String]
        do {
            names = try FolderListing.entries(ofFolderAt: path.isEmpty ? folder : folder + "/" + path).map(\.name)
        } catch {
            reportUnlisted(path, error.code)
            return
        }
        for name in names where !LeftoverFile.isPassedOver(name) {
            let inner = path.isEmpty ? name : path + "/" + name
            switch links.kind(of: inner) {
            case .folder: read(inner, depth: depth + 1, start: start)
            case .file, .linkedFile: readFile(inner, start: start)
            case .refused(let why, let help): report(.symbolicLink, why, at: inner, help: help)
            case .other: continue
            }
        }
    }

    private mutating func readFile(_ path: String, start: Int) {
        switch FolderReader.bytes(at: folder + "/" + path, named: path, limit: limit, links: links) {
        case .success(let bytes):
            let name = String(decoding: path.utf8.dropFirst(start), as: UTF8.self)
            files.append(File(path: name, pathInCasebook: path, bytes: bytes))
        case .failure(let diagnostic): diagnostics.append(diagnostic)
        }
    }

    /// A missing folder is fine. One that cannot be listed is an error, or its files would be missing silently.
    private mutating func reportUnlisted(_ path: String, _ code: Int32) {
        guard code != ENOENT else { return }
        let name = path.isEmpty ? "." : path
        report(
            .unreadableFile, "'\(name)' cannot be read: \(SystemCall.reason(code))", at: name,
            help: "let yourself read it: 'chmod u+rx'")
    }

    private mutating func report(_ id: DiagnosticID, _ message: String, at path: String, help: String) {
        let place = TextPlace(file: path, line: 1, column: 1)
        diagnostics.append(Diagnostic(.error, id, message: message, at: place, help: help))
    }
}
