import ArgumentParser
import Dateline
import FoundationEssentials

/// `dateline publish`
struct PublishVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Write the whole static site into a folder.")

    @OptionGroup var source: CasebookArguments
    @Option(name: .shortAndLong, help: "The folder to publish to.") var output = "public"
    @Option(name: .long, help: "The address that the site will have (default: the casebook's base-url).")
    var baseURL: String?
    @Option(
        name: .long,
        help: "The kinds of pages, such as weeks,actors (default: those of 'publish' in dateline.yaml, or all).",
        transform: Parsing.pages)
    var only: [[SiteContents.Pages]] = []
    @Option(name: .long, help: "How many processors to use (default: all).")
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    func validate() throws {
        guard (1...256).contains(jobs) else { throw ValidationError("--jobs is a number from 1 to 256") }
        if let baseURL, !SiteIdentity.isBaseURL(baseURL) {
            throw ValidationError("'\(baseURL)' is not an address of a site; write it like https://example.org/intel/")
        }
    }

    func run() throws {
        let opened = try OpenedCasebook(source, baseURL: baseURL, only: only.flatMap(\.self))
        let line = ProgressLine(on: opened.console)
        let report = try opened.telling { publication in
            defer { line.clear() }
            return try publication.publish(to: output, jobs: jobs, progress: line.show)
        }
        opened.console.say(
            "published to '\(output)': \(report.written) files written, \(report.unchanged) unchanged, "
                + "\(report.removed.count) removed, \(report.totalBytes / 1024) KiB in all")
        if opened.disclosure.settings.baseURL == nil {
            opened.console.say("note: without a base-url the site has no sitemap, and its feeds no full addresses")
            opened.console.say(
                "help: add 'base-url: https://example.org/' to dateline.yaml, or --base-url, with your own")
        }
        for route in report.vanishedRecords {
            opened.console.say("warning: the page '\(route)' was published before and is gone")
            opened.console.say("help: where another record took its place, add its id under 'formerly' there")
        }
        try opened.finish()
    }
}
