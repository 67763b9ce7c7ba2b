import ArgumentParser
import Dateline

/// The form in which a single page is printed.
enum PageOutput {
    case markdown, standaloneHTML
}

extension OpenedCasebook {
    /// A page of the site, by itself.
    func render(_ subject: PageSubject, as output: PageOutput) throws -> [UInt8] {
        guard let page = Edition(of: disclosure).page(subject, as: .standalone) else { throw ExitCode(66) }
        return try render(page, as: output)
    }

    /// The briefing of a period, by itself.
    func render(briefingOf period: ReportingPeriod, as output: PageOutput) throws -> [UInt8] {
        try render(Edition(of: disclosure).briefing(of: period, as: .standalone), as: output)
    }

    /// A timeline of a selection, by itself.
    func render(timelineOf selection: Selection, axis: Timeline.Axis, as output: PageOutput) throws -> [UInt8] {
        try render(Edition(of: disclosure).timeline(of: selection, axis: axis, as: .standalone), as: output)
    }

    /// An actor's profile as JSON.
    func actorDocument(_ id: ID<Actor>) throws -> [UInt8] {
        guard let actor = disclosure.actor(id) else { throw ExitCode(66) }
        return ActorDocument(ActorProfile(of: actor, in: disclosure), in: disclosure).json
    }

    /// Writes the whole site.
    func publish(to output: String, jobs: Int) throws -> WriteReport {
        let publisher = SitePublisher(
            of: Edition(of: disclosure), with: try renderer(), staticFiles: try staticFiles())
        do {
            let options = WriterOptions(casebooks: folder.map { [$0] } ?? [])
            return try publisher.publish(to: output, jobs: jobs, options: options)
        } catch {
            Console.error("dateline: error: \(error)")
            if let help = error.help { Console.error("help: \(help)") }
            throw ExitCode(73)
        }
    }

    private func render(_ page: Page, as output: PageOutput) throws -> [UInt8] {
        switch output {
        case .markdown: try renderer().bytes(of: page, as: .markdown)
        case .standaloneHTML: try renderer().bytes(of: page, as: .html)
        }
    }

    private func renderer() throws -> PageRenderer {
        do {
            return try PageRenderer(overrides: try templates())
        } catch let errors as TemplateErrors {
            Console.error("\(errors)")
            throw ExitCode(1)
        }
    }
}
