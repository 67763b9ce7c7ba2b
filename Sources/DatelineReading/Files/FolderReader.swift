internal import DatelineModel
internal import SystemFiles

/// Reads the bytes of a casebook's files, or reports why they cannot be read.
struct FolderReader: Sendable {
    private let folder: String
    private let links: LinkGuard

    init(_ folder: String) {
        self.folder = folder
        links = LinkGuard(folder: folder)
    }

    /// The bytes of a file, or the diagnostic for one that cannot be read.
    func bytes(of file: CasebookFile) -> Result<[UInt8], Diagnostic> {
        let limit = file.role == .lines ? FileLimits.lines : FileLimits.file
        return Self.bytes(
            at: folder + "/" + file.path, named: file.path, limit: limit, links: links)
    }

    /// The bytes of a file for an excerpt; `nil` where it can no longer be read.
    func bytesForExcerpt(of path: String) -> [UInt8]? {
        try? Self.bytes(at: folder + "/" + path, named: path, limit: FileLimits.lines, links: links)
            .get()
    }

    static func bytes(at path: String, named name: String, limit: Int, links: LinkGuard?) -> Result<[UInt8], Diagnostic>
    {
        let place = TextPlace(file: name, line: 1, column: 1)
        do throws(RegularFile.Fault) {
            return .success(try RegularFile.read(path, limit: limit))
        } catch {
            if let real = links?.pathToOpen(name), real != path {
                return bytes(at: real, named: name, limit: limit, links: nil)
            }
            return .failure(diagnostic(for: error, in: name, at: place))
        }
    }

    private static func diagnostic(
        for fault: RegularFile.Fault, in name: String, at place: TextPlace
    ) -> Diagnostic {
        switch fault {
        case .missing:
            Diagnostic(
                .error, .unreadableFile, message: "there is no file '\(name)'", at: place, help: "check the path")
        case .notRegular:
            Diagnostic(
                .error, .unreadableFile, message: "'\(name)' is not a regular file", at: place,
                help: "put a text file there")
        case .tooLarge(let limit):
            Diagnostic(
                .error, .fileTooLarge, message: "'\(name)' is larger than \(FileLimits.words(limit))", at: place,
                help: "divide it into several files")
        case .refused(let reason):
            Diagnostic(
                .error, .unreadableFile, message: "'\(name)' cannot be read: \(reason)", at: place,
                help: "let yourself read it: 'chmod u+r \(name)'")
        }
    }
}

/// How long a file may be: anything longer is a mistake or an attack.
enum FileLimits {
    /// One record, or a list of sources, in bytes.
    static let file = 4 << 20
    /// One line of JSON Lines, in bytes.
    static let line = 4 << 20
    /// A file of JSON Lines, in bytes.
    static let lines = 1 << 30

    /// A size in words: `4 MiB`.
    static func words(_ bytes: Int) -> String {
        bytes >= 1 << 30 ? "\(bytes >> 30) GiB" : "\(bytes >> 20) MiB"
    }
}
