/// A new casebook: settings, a vocabulary and one record of each kind to begin with.
public struct NewCasebook: Hashable, Sendable {
    private let title: String
    private let schemas: [NewFile]

    /// A casebook with a title, and with schemas for editors by their paths from the folder on.
    public init(title: String, schemas: [String: String] = [:]) {
        self.title = title
        self.schemas = schemas.sorted { $0.key < $1.key }.map { NewFile(path: $0.key, text: $0.value) }
    }

    /// Writes the files into a folder, which is made where there is none; no file of theirs may be there yet.
    ///
    /// - Returns: the paths of the files, from the folder on.
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
