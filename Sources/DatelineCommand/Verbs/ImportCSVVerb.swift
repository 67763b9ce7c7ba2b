import ArgumentParser
import Dateline
import SystemFiles

/// `dateline import csv FILE... --mapping MAPPING --into DIR`
struct ImportCSVVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "csv", abstract: "Records of the rows of a table, by a mapping of its columns.")

    @OptionGroup var arguments: ImportArguments
    @Option(
        name: .long, help: "The file that says which column is which field.", completion: .file(extensions: ["yaml"]))
    var mapping: String?
    @Flag(name: .long, help: "Print a first mapping from the header of the table, to be looked over.")
    var wizard = false

    func run() throws {
        if wizard { return try printMapping() }
        guard let mapping else {
            throw ValidationError(
                "say which column is which field with '--mapping FILE'; '--wizard' prints a first one")
        }
        let (read, diagnostics) = CSVMapping.read(try bytes(of: mapping), named: mapping)
        Console(isQuiet: arguments.quiet).report(diagnostics)
        guard let read else { throw ExitCode(65) }
        try arguments.run(CSVImport(read, arguments.options))
    }

    private func printMapping() throws {
        guard let table = arguments.files.first else { throw ValidationError("name the table") }
        let (text, diagnostics) = try bytes(of: table).withUnsafeBytes { CSVWizard.mapping(of: $0, named: table) }
        Console(isQuiet: arguments.quiet).report(diagnostics)
        guard let text else { throw ExitCode(65) }
        print(text, terminator: "")
    }

    private func bytes(of path: String) throws -> [UInt8] {
        do throws(RegularFile.Fault) {
            return try RegularFile.read(path, limit: .max, followsLinks: true)
        } catch {
            Console.error("dateline: error: '\(path)' cannot be read: \(error.reason)")
            throw ExitCode(66)
        }
    }
}
