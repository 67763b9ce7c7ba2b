import Dateline
import SystemFiles

/// Remembers publications of a casebook, in a folder beside its records that is safe to delete.
///
/// Nothing is taken on trust: the content of every file that a site depends on is compared, and for the site itself all
/// that the system tells of its files. Whatever differs makes the site be built as if nothing were remembered.
struct PublicationMemory {
    private let casebook: String
    private let templates: String?
    private let output: String
    private let options: [String]
    private let program: ContentDigest
    /// The digest of all that the site depends on, when this was made.
    private let inputs: ContentDigest

    /// The memory of publications of one casebook into one folder with the same options; `nil` where the program cannot
    /// tell itself from another version.
    ///
    /// - Parameters:
    ///   - casebook: The casebook's folder.
    ///   - templates: A folder of templates to lay over the casebook's own.
    ///   - options: All that the site and what is said of it depends on, besides files.
    init?(of casebook: String, templates: String?, to output: String, options: [String]) {
        guard let program = ProgramFiles.digest else { return nil }
        self.casebook = casebook
        self.templates = templates
        self.output = output
        self.options = options
        self.program = program
        inputs = Self.inputs(ofCasebookAt: casebook, templates: templates)
    }

    /// The receipt of the last publication, where nothing that it was made from and nothing of what was made has changed
    /// since.
    var receipt: PublicationReceipt? {
        guard let bytes = try? RegularFile.read(file, limit: 64 << 20),
            let text = String(validating: bytes, as: UTF8.self), let receipt = PublicationReceipt(text: text),
            receipt.inputs == whole(inputs), SiteListing(of: output)?.digest == receipt.site
        else { return nil }
        return receipt
    }

    /// Keeps a receipt of a publication that was made just now, unless a file has changed under it; where the receipt
    /// cannot be kept, everything is built the next time.
    ///
    /// - Parameters:
    ///   - said: What is to be said the next time, where nothing has changed.
    ///   - status: The exit status.
    func keep(said: [String], status: Int32) {
        FileStamp.waitForNextTick()
        guard Self.inputs(ofCasebookAt: casebook, templates: templates) == inputs, let site = SiteListing(of: output)
        else {
            return
        }
        let receipt = PublicationReceipt(inputs: whole(inputs), site: site.digest, status: status, said: said)
        try? NewFolders.make(folder + "/receipts")
        try? FileReplacement.put("*\n".utf8, at: folder + "/.gitignore")
        try? FileReplacement.put(receipt.text.utf8, at: file)
    }

    /// Of everything that files hold, together with what was asked for and the program that does it.
    private func whole(_ inputs: ContentDigest) -> ContentDigest {
        let parts = [program.hexadecimal, inputs.hexadecimal] + options
        return ContentDigest(of: Array(parts.joined(separator: "\0").utf8))
    }

    private static func inputs(ofCasebookAt casebook: String, templates: String?) -> ContentDigest {
        let files = CasebookInputs.map(ofCasebookAt: casebook, templates: templates) { path, bytes in
            path + "\0" + ContentDigest(of: bytes).hexadecimal
        }
        return ContentDigest(of: Array(files.joined(separator: "\0").utf8))
    }

    private var folder: String { casebook + "/.dateline" }

    /// A file for each folder that is published to, and each set of options.
    private var file: String {
        let name = ContentDigest(of: Array(([RealPath.of(output) ?? output] + options).joined(separator: "\0").utf8))
        return folder + "/receipts/" + name.hexadecimal.prefix(32)
    }
}
