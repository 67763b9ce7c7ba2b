import ArgumentParser
import Dateline

/// Where a casebook is read from.
struct CasebookPlace {
    let reader: CasebookReader
    /// The folder; `nil` where the records come from a file alone.
    let folder: String?

    /// What goes before the paths of diagnostics; nothing where the records come from a file that has its own path.
    let diagnosticsFolder: String?

    /// - Throws: exit status 66 where there is no casebook.
    init(_ arguments: CasebookArguments) throws {
        let isThere = arguments.casebook.map(CasebookReader.isCasebook) ?? true
        folder = arguments.casebook ?? CasebookReader.findCasebookFolder(from: ".")
        diagnosticsFolder = arguments.from == nil ? folder : nil
        if let records = arguments.from {
            reader = CasebookReader(
                records: records == "-" ? .standardInput() : .file(records), folder: folder)
        } else if let folder, isThere {
            reader = CasebookReader(folder: folder)
        } else {
            let place = arguments.casebook.map { "'\($0)' is not a casebook: it has no dateline.yaml" }
            Console.error("dateline: error: \(place ?? "no dateline.yaml here or in a folder above")")
            Console.error("help: name a casebook with --casebook FOLDER, or make one with 'dateline init FOLDER'")
            throw ExitCode(66)
        }
    }

    /// The templates that lie over the built-in ones.
    ///
    /// - Throws: exit status 66 where there is no folder of the given name.
    func templates(under named: String?) throws -> OwnTemplates {
        try OwnTemplates(ofCasebookAt: folder, underNamed: named)
    }
}

extension OwnTemplates {
    /// The templates of a casebook, and over them those of a folder that was named on the command line.
    ///
    /// - Throws: exit status 66 where there is no folder of the given name.
    init(ofCasebookAt casebook: String?, underNamed folder: String?) throws {
        do throws(MissingTemplateFolder) {
            try self.init(ofCasebookAt: casebook, under: folder)
        } catch {
            Console.error("dateline: error: \(error)")
            Console.error("help: name a folder of templates with --templates FOLDER")
            throw ExitCode(66)
        }
    }
}
