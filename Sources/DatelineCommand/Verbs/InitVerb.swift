import ArgumentParser
import Dateline

/// `dateline init DIR`
struct InitVerb: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "init", abstract: "Make a new casebook.")

    @Argument(help: "The folder; it is made where there is none.") var folder: String
    @Option(name: .long, help: "The title of the publication.") var title = "A new casebook"

    func run() throws {
        do {
            let schemas = Dictionary(
                uniqueKeysWithValues: RecordSchema.allCases.map {
                    ("\(RecordSchema.folder)/\($0.fileName)", String(decoding: $0.bytes, as: UTF8.self))
                })
            let written = try NewCasebook(title: title, schemas: schemas).write(to: folder)
            for path in written { Console.error("made \(folder)/\(path)") }
            Console.error("next: cd \(folder) && dateline new incident \"What happened\"")
        } catch {
            Console.error("dateline: error: \(error)")
            throw ExitCode(73)
        }
    }
}
