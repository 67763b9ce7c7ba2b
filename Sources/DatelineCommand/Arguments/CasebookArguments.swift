import ArgumentParser
import Dateline

/// Which casebook, at which marking, as known by which day.
struct CasebookArguments: ParsableArguments {
    @Option(name: .long, help: "The casebook's folder (default: this folder or a parent with dateline.yaml).")
    var casebook: String?

    @Option(name: .long, help: "Read records from a file of JSON Lines; '-' is standard input.")
    var from: String?

    @Option(
        name: .long, help: "The strictest marking that may be shown, such as TLP:GREEN (default: the casebook's).",
        transform: Parsing.marking)
    var marking: Marking?

    @Option(name: .long, help: "Show only what was known when this day ended: 2017-12-01.", transform: Parsing.day)
    var asOf: CalendarDay?

    @Option(name: .long, help: "A folder of templates to lay over the casebook's own.")
    var templates: String?

    @Flag(name: .long, help: "Leave faulty records out and go on; the exit status still tells of them.")
    var keepGoing = false

    @Flag(name: .shortAndLong, help: "Say nothing but errors.")
    var quiet = false

    func validate() throws {
        try Future.refuse(asOf, of: "--as-of", remedy: "leave it out for all that is known")
    }
}
