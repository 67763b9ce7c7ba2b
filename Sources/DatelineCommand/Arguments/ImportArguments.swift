import ArgumentParser
import Dateline

/// What all imports take.
struct ImportArguments: ParsableArguments {
    @Argument(help: "The files; '-' is standard input.", completion: .file()) var files: [String]
    @Option(name: .long, help: "The casebook that gets the records; a new one where there is none.")
    var into: String?
    @Option(name: .long, help: "The title of a new casebook.") var title: String?
    @Option(
        name: .long, help: "The day on which the records enter the casebook, for those that have none: 2018-02-20.",
        transform: Parsing.day)
    var recorded: CalendarDay?
    @Flag(name: .long, help: "Write the import's values over those of records that are there.") var replace = false
    @Flag(name: .shortAndLong, help: "Say nothing but errors.") var quiet = false

    @OptionGroup var messages: MessageArguments

    /// The options that imports of all formats have.
    var options: ImportOptions { ImportOptions(title: title, casebook: into, recorded: recorded) }

    /// Reads the files, writes the records and says what became of everything.
    func run(_ kind: some RecordImport) throws {
        guard let into else { throw ValidationError("name the casebook that gets the records with '--into DIR'") }
        let console = messages.console(isQuiet: quiet, of: "dateline import")
        var records = kind
        for (index, file) in files.enumerated() {
            console.progress("reading \(index + 1) of \(files.count): \(file)")
            records.read(file: file)
        }
        console.progress("making records")
        let result = records.finish().fitted(into: into)
        console.progress("")
        console.report(result.diagnostics)
        guard !isEmpty(result) else {
            Console.error("dateline: error: nothing was found to import")
            throw ExitCode(65)
        }
        let writing = try write(result.casebook, into: into, telling: console)
        console.say(result.summary.text)
        if isFaulty(result) || writing.hasLeftOut { throw ExitCode(1) }
    }

    /// Whether nothing at all came of the files, and that for faults in them.
    private func isEmpty(_ result: ImportResult) -> Bool {
        result.summary.used == 0 && result.diagnostics.contains { $0.severity == .error }
    }

    /// Whether something of the files was left out because it is faulty; what is in order is written all the same.
    private func isFaulty(_ result: ImportResult) -> Bool {
        result.summary.faulty > 0 || result.diagnostics.contains { $0.severity == .error }
    }

    private func write(_ casebook: Casebook, into: String, telling console: Console) throws -> RecordWriting {
        do {
            let writing = try RecordWriter(folder: into, replace: replace).merge(casebook)
            console.report(writing.diagnostics)
            let count = writing.paths.count
            console.say("wrote \(count) \(count == 1 ? "file" : "files") into '\(into)'")
            return writing
        } catch {
            Console.error("dateline: error: \(error)")
            throw ExitCode(73)
        }
    }
}
