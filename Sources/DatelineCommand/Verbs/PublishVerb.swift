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
    @Flag(name: .customLong("no-cache"), help: "Build every page, also where nothing has changed since the last time.")
    var buildsAll = false
    @Option(name: .long, help: "How many processors to use (default: all).")
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    func validate() throws {
        guard (1...256).contains(jobs) else { throw ValidationError("--jobs is a number from 1 to 256") }
        if let baseURL, !SiteIdentity.isBaseURL(baseURL) {
            throw ValidationError("'\(baseURL)' is not an address of a site; write it like https://example.org/intel/")
        }
    }

    func run() throws {
        let memory = try memory()
        if let receipt = memory?.receipt {
            receipt.said.forEach(Console.error)
            if receipt.status != 0 { throw ExitCode(receipt.status) }
            return
        }
        let opened = try OpenedCasebook(source, baseURL: baseURL, only: only.flatMap(\.self))
        let report = try publish(opened)
        let notes = notes(on: opened)
        for line in [summary(of: report)] + notes { opened.console.say(line) }
        for route in report.vanishedRecords {
            opened.console.say("warning: the page '\(route)' was published before and is gone")
            opened.console.say("help: where another record took its place, add its id under 'formerly' there")
        }
        if report.leftover == nil {
            let said = opened.console.isQuiet ? [] : [summary(of: report.repeated)] + notes
            memory?.keep(said: opened.said + said, status: opened.status)
        }
        try opened.finish()
    }

    private func publish(_ opened: OpenedCasebook) throws -> WriteReport {
        let line = ProgressLine(on: opened.console)
        return try opened.telling { publication in
            defer { line.clear() }
            return try publication.publish(to: output, jobs: jobs, progress: line.show)
        }
    }

    private func summary(of report: WriteReport) -> String {
        "published to '\(output)': \(report.written) files written, \(report.unchanged) unchanged, "
            + "\(report.removed.count) removed, \(report.totalBytes / 1024) KiB in all"
    }

    private func notes(on opened: OpenedCasebook) -> [String] {
        guard opened.disclosure.settings.baseURL == nil else { return [] }
        return [
            "note: without a base-url the site has no sitemap, and its feeds no full addresses",
            "help: add 'base-url: https://example.org/' to dateline.yaml, or --base-url, with your own",
        ]
    }

    /// What is remembered of publications with the same options; `nil` where nothing can be or shall be.
    private func memory() throws -> PublicationMemory? {
        let casebook = try CasebookSource(source)
        guard !buildsAll, source.from == nil, let folder = casebook.folder else { return nil }
        let options: [String?] = [
            folder, output, source.marking?.label, source.asOf?.description, source.templates, baseURL,
            only.flatMap(\.self).map(\.rawValue).joined(separator: ","), "\(source.keepGoing)", "\(source.quiet)",
            "\(Console.hasColour)", Console.today.description,
        ]
        return PublicationMemory(
            of: folder, templates: source.templates, to: output,
            options: options.map { $0 ?? "" })
    }
}
