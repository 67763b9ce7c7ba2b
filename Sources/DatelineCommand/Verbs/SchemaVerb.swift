public import ArgumentParser
public import Dateline

/// `dateline schema`
struct SchemaVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema of the record format, for editors and other programs.")

    @Argument(help: "record, sources, casebook or vocabulary.") var schema = RecordSchema.record
    @OptionGroup var output: OutputArguments

    func run() throws { try Output(file: output.output).write(schema.bytes) }
}

extension RecordSchema: ExpressibleByArgument {}
