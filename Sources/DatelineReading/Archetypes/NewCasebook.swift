/// A new casebook: settings, a vocabulary and one record of each kind to begin with.
public struct NewCasebook: Hashable, Sendable {
    private let title: String

    /// A casebook with a title.
    public init(title: String) { self.title = title }

    /// Writes the files into a folder, which is made where there is none; no file of theirs may be there yet.
    ///
    /// - Returns: the paths of the files, from the folder on.
    public func write(to folder: String) throws(NewFileError) -> [String] {
        let files = [
            NewFile(path: "dateline.yaml", text: settings), NewFile(path: "vocabulary.yaml", text: vocabulary),
            NewFile(path: ".gitignore", text: "public/\n.dateline/\n"),
        ]
        for file in files { try file.write(to: folder) }
        return files.map(\.path)
    }

    private var settings: String {
        """
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
