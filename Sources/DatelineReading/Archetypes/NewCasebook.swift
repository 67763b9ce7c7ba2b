internal import Glibc
internal import SystemFiles

/// A new casebook: its settings, a vocabulary to fill in, and the schemas for editors.
public struct NewCasebook: Hashable, Sendable {
    private let title: String
    private let schemas: [NewFile]

    /// A casebook with a title, and with schemas for editors by their paths within the folder.
    public init(title: String, schemas: [String: String] = [:]) {
        self.title = title
        self.schemas = schemas.sorted { $0.key < $1.key }.map { NewFile(path: $0.key, text: $0.value) }
    }

    /// Writes the files into a folder, which is created if need be; throws if one of them exists already.
    ///
    /// - Returns: the paths of the files within the folder.
    public func write(to folder: String) throws(NewFileError) -> [String] {
        let files =
            [
                NewFile(path: "dateline.yaml", text: settings), NewFile(path: "vocabulary.yaml", text: vocabulary),
                NewFile(path: ".gitignore", text: "public/\n.dateline/\n"),
            ] + schemas
        for file in files { try file.write(to: folder) }
        return files.map(\.path)
    }

    private var settings: String {
        """
        \(EditorSchema.casebook.line(inFileAt: "dateline.yaml", amongSchemas: schemas.map(\.path)))\
        title: \(Archetype.quoted(title))
        # publisher: Who publishes this
        # base-url: https://example.org/
        # description: One sentence on what this casebook is.
        marking: TLP:CLEAR            # the strictest marking of a build that names none
        default-marking: TLP:CLEAR    # of a record that names none

        """
    }

    private var vocabulary: String {
        """
        \(EditorSchema.vocabulary.line(inFileAt: "vocabulary.yaml", amongSchemas: schemas.map(\.path)))\
        # The names of those who say things, and of malware and techniques; common sectors and regions are built in.
        organisations: {}
        #  fireeye: { name: FireEye, kind: company, country: US }
        malware: {}
        #  wannacry: { name: WannaCry, attack: S0366 }
        techniques: {}
        #  T1486: Data Encrypted for Impact

        """
    }
}

/// A new file, which never overwrites another.
struct NewFile: Hashable, Sendable {
    /// The path within a folder.
    let path: String
    /// The text.
    let text: String

    /// Writes the file into a folder, creating the folders on its path.
    func write(to folder: String) throws(NewFileError) {
        let whole = "\(folder)/\(path)"
        do throws(SystemRefusal) {
            try NewFolders.make(NewFolders.parent(of: whole))
        } catch {
            throw NewFileError(path: error.path, reason: error.reason)
        }
        let descriptor = open(whole, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw errno == EEXIST
                ? NewFileError(thereIs: whole) : NewFileError(path: whole, reason: SystemCall.reason())
        }
        defer { _ = close(descriptor) }
        if let code = OpenFile.write(text.utf8, to: descriptor) {
            throw NewFileError(path: whole, reason: SystemCall.reason(code))
        }
    }
}

/// Why a new file was not written.
public struct NewFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file.
    public let path: String
    /// What is wrong, in lower case and without a full stop.
    public let description: String

    init(path: String, reason: String) {
        self.path = path
        description = "cannot write '\(path)': \(reason)"
    }

    init(thereIs path: String) {
        self.path = path
        description = "'\(path)' is there already and stays as it is"
    }
}
