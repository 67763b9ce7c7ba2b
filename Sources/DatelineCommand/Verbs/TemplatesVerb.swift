import ArgumentParser
import Dateline
import SystemFiles

/// `dateline templates`
struct TemplatesVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates",
        abstract: "List the templates and where each comes from, print what they may use, or copy one to change it.")

    @Option(name: .long, help: "The casebook's folder (default: this folder or a parent with dateline.yaml).")
    var casebook: String?
    @Option(name: .long, help: "A folder of templates to lay over the casebook's own.") var templates: String?
    @Flag(name: .long, help: "Print the fields of every page's model, the filters, the tests and the functions.")
    var fields = false
    @Flag(name: .long, help: "Print the JSON Schema of what pages show, as 'index.json' and '--format json' have it.")
    var schema = false
    @Option(name: .long, help: "Copy this built-in template into the casebook's templates/, to change it.")
    var eject: String?

    func validate() throws {
        guard [fields, schema, eject != nil].count(where: { $0 }) <= 1 else {
            throw ValidationError("give one of --fields, --schema and --eject")
        }
    }

    func run() throws {
        if fields { return print(TemplateContract().text, terminator: "") }
        if schema { return try Output(file: nil).write(PageSchema.bytes) }
        if let eject { return try copy(eject) }
        let folder = casebook ?? CasebookReader.findCasebookFolder(from: ".")
        let own = try OwnTemplates(ofCasebookAt: folder, underNamed: templates)
        Console(isQuiet: false).report(own.diagnostics, in: folder)
        print(TemplateListing(of: own.sources).text, terminator: "")
        if !own.diagnostics.isEmpty { throw ExitCode(1) }
    }

    private func copy(_ name: String) throws {
        let collection = TemplateCollection()
        guard let template = collection.builtIn(named: name) else {
            let names = collection.builtIn.map(\.name)
            let near = EditDistance.nearest(to: name, among: names) ?? names.first { $0.hasSuffix("/" + name) }
            Console.error("dateline: error: there is no built-in template '\(name)'")
            Console.error("help: \(near.map { "did you mean '\($0)'?" } ?? "'dateline templates' lists them all")")
            throw ExitCode(64)
        }
        guard let folder = casebook ?? CasebookReader.findCasebookFolder(from: "."),
            CasebookReader.isCasebook(folder)
        else {
            Console.error("dateline: error: no dateline.yaml here or in a folder above")
            Console.error("help: name a casebook with --casebook FOLDER, or make one with 'dateline init FOLDER'")
            throw ExitCode(66)
        }
        try write(template, to: folder + "/templates/" + name)
    }

    private func write(_ template: TemplateSource, to path: String) throws {
        guard FileKind.of(path) == nil else {
            Console.error("dateline: error: '\(path)' is there already and is not written over")
            Console.error("help: change that file, or move it away first: mv '\(path)' '\(path).old'")
            throw ExitCode(73)
        }
        do throws(SystemRefusal) {
            try NewFolders.make(NewFolders.parent(of: path))
            try FileReplacement.put(template.text.utf8, at: path)
        } catch {
            Console.error("dateline: error: cannot write '\(error.path)': \(error.reason)")
            throw ExitCode(73)
        }
        Console.error("made \(path)")
        let blocks = (try? TemplateOutline(of: template))?.blocks ?? []
        guard !blocks.isEmpty else { return }
        Console.error(
            "to change one block alone, leave only {% extends \"builtin/\(template.name)\" %} and that block; "
                + "its blocks: \(blocks.joined(separator: ", "))")
    }
}
