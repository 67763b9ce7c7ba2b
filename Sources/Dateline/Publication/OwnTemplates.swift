public import DatelineModel
import DatelinePublishing
import DatelineReading
import FoundationEssentials
import SystemFiles
public import Templating

extension DiagnosticID {
    /// What the files of templates are reported for, besides what is in them.
    package static let ofOwnTemplates: [DiagnosticID] = [templateReserved]

    package static let templateReserved = DiagnosticID(
        "template-reserved",
        summary: "A template lies in a folder whose name is taken.",
        explanation: "`builtin/` and `casebook/` before a name say whose template is meant, even where it is replaced.",
        example: "templates/builtin/pages/home.html",
        remedy: "Move it: `templates/pages/home.html` takes the place of the built-in template.")
}

/// The templates that lie over the built-in ones: a casebook's own, and over them those of a folder that was named.
public struct OwnTemplates: Sendable {
    /// The templates; of two with one name the later counts.
    public private(set) var sources: [TemplateSource] = []
    /// What is wrong with their files.
    public private(set) var diagnostics: [Diagnostic] = []

    /// None: every template is built in.
    public init() {}

    /// The templates of a casebook's folder, and over them those of a folder that was named.
    ///
    /// - Throws: ``MissingTemplateFolder`` where there is no folder of the given name.
    public init(ofCasebookAt casebook: String?, under folder: String? = nil) throws(MissingTemplateFolder) {
        if let casebook {
            add(AccompanyingFiles(.templates, ofCasebookAt: casebook), layer: TemplateCollection.casebookLayer)
        }
        guard let folder else { return }
        guard FileKind.of(folder) == .folder else { throw MissingTemplateFolder(path: folder) }
        // A full path where the paths of the casebook's files get its folder put before them
        let isPlain = casebook == nil || casebook == "."
        let path = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        add(AccompanyingFiles(templatesIn: folder), under: isPlain ? path : URL(filePath: path).path())
    }

    private mutating func add(_ found: AccompanyingFiles, layer: String = "", under folder: String? = nil) {
        func whole(_ path: String) -> String { folder.map { $0 + "/" + path } ?? path }
        diagnostics += found.diagnostics.map { given in
            var diagnostic = given
            diagnostic.place?.file = whole(given.place?.file ?? "")
            return diagnostic
        }
        for file in found.files where file.path != "README.md" {
            if let fault = Self.fault(of: file, at: whole(file.pathInCasebook)) {
                diagnostics.append(fault)
            } else {
                let bytes = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? file.bytes.dropFirst(3) : file.bytes[...]
                sources.append(
                    TemplateSource(
                        name: file.path, text: String(decoding: bytes, as: UTF8.self),
                        origin: whole(file.pathInCasebook), layer: layer))
            }
        }
    }

    private static func fault(of file: AccompanyingFiles.File, at path: String) -> Diagnostic? {
        let place = TextPlace(file: path, line: 1, column: 1)
        if String(validating: file.bytes, as: UTF8.self) == nil {
            return Diagnostic(
                .error, .textEncoding, message: "'\(file.path)' is not clean UTF-8", at: place,
                help: "save the file as UTF-8")
        }
        let reserved = [TemplateCollection.builtInLayer, TemplateCollection.casebookLayer]
        guard let layer = reserved.first(where: { file.path.hasPrefix($0 + "/") }) else { return nil }
        return Diagnostic(
            .error, .templateReserved, message: "'\(layer)/' is no folder for templates of your own", at: place,
            help: "move the file to '\(path.replacing("/\(layer)/", with: "/"))'")
    }
}

/// That there is no folder of templates where one was named.
public struct MissingTemplateFolder: Error, Hashable, Sendable, CustomStringConvertible {
    /// The path that was named.
    public let path: String

    /// What is wrong.
    public var description: String { "there is no folder '\(path)'" }
}
