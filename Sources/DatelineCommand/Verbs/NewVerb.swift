public import ArgumentParser
public import Dateline

/// `dateline new incident|actor|source NAME`
struct NewVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Make a record to fill in, from its archetype.")

    @Argument(help: "incident, actor or source.") var kind: Archetype.Kind
    @Argument(help: "The title or name.") var name: String
    @Option(name: .long, help: "The casebook's folder (default: this folder or a parent with dateline.yaml).")
    var casebook: String?

    func run() throws {
        guard let folder = CasebookReader.findCasebookFolder(from: casebook ?? ".") else {
            Console.error("dateline: error: no dateline.yaml here or in a folder above")
            Console.error("help: make a casebook with 'dateline init FOLDER'")
            throw ExitCode(66)
        }
        guard let archetype = Archetype(kind, name: name, on: Console.today, in: folder) else {
            throw ValidationError("'\(name)' has no letter or digit that an id can be made of; use a Latin spelling")
        }
        do {
            try archetype.write(to: folder)
            Console.error("made \(folder)/\(archetype.path)")
        } catch {
            Console.error("dateline: error: \(error)")
            throw ExitCode(73)
        }
    }
}

extension Archetype.Kind: ExpressibleByArgument {}
