import ArgumentParser
import Dateline

/// The program: one verb, one file.
@main
struct DatelineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dateline",
        abstract: "Make a chronology that people can trust out of scattered incident records.",
        discussion: """
            A casebook is a folder of records with a dateline.yaml. The three jobs:
              dateline briefing --week 2018-W08
              dateline actor apt37
              dateline publish
            A shell completes commands with: dateline --generate-completion-script bash|zsh|fish
            """,
        version: "dateline \(DatelineVersion.number)",
        subcommands: [
            InitVerb.self, NewVerb.self, CheckVerb.self, TimelineVerb.self, BriefingVerb.self, ActorVerb.self,
            ListVerb.self, PublishVerb.self, ServeVerb.self, ChangesVerb.self, ImportVerb.self, ExportVerb.self,
            TemplatesVerb.self, SchemaVerb.self, ExplainVerb.self,
        ])

    /// Reads the command line and does what it says; what it cannot read is told with what was probably meant.
    static func main() async {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if let mistake = UsageMistake(of: arguments, in: Self.self) {
            mistake.tell()
            exit(withError: ExitCode.validationFailure)
        }
        do {
            try Console.refuseUnreadableDay()
            var command = try await asyncParseAsRoot(arguments)
            if var waiting = command as? any AsyncParsableCommand {
                try await waiting.run()
            } else {
                try command.run()
            }
        } catch {
            guard let mistake = UsageMistake(message(for: error), of: arguments, in: Self.self) else {
                exit(withError: error)
            }
            mistake.tell()
            exit(withError: ExitCode.validationFailure)
        }
    }
}
