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
        try render(Edition(of: disclosure).briefing(of: period, as: .standalone, today: Console.today), as: output)
    }

    /// The briefing of a period as a mail.
    func mail(briefingOf period: ReportingPeriod) throws -> [UInt8] {
        try telling {
            try withRenderer {
                try BriefingMail(of: period, in: Edition(of: disclosure), with: $0, today: Console.today).bytes
            }
        }
    }

    /// A timeline of a selection, by itself.
    func render(timelineOf selection: Selection, axis: Timeline.Axis, as output: PageOutput) throws -> [UInt8] {
        try render(Edition(of: disclosure).timeline(of: selection, axis: axis, as: .standalone), as: output)
    }

    /// A timeline of a selection as a drawing by itself.
    ///
    /// - Throws: exit status 66 where nothing that was asked for has a date that can be drawn.
    func draw(_ selection: Selection, axis: Timeline.Axis) throws -> [UInt8] {
        guard let drawing = Edition(of: disclosure).drawing(of: selection, axis: axis) else {
            Console.error("dateline: error: nothing that was asked for has a date that can be drawn")
            Console.error("help: ask for more, or read the list with --format markdown")
            throw ExitCode(66)
        }
        return try telling { try withRenderer { Array(drawing.svg(style: try $0.styleSheet()).utf8) } }
    }

    /// A page of the site as data: the same as the JSON that is published beside it.
    func data(of subject: PageSubject) throws -> [UInt8] {
        guard let page = Edition(of: disclosure).page(subject) else { throw ExitCode(66) }
        return page.json
    }

    /// The briefing of a period as data.
    func data(ofBriefingOf period: ReportingPeriod) -> [UInt8] {
        Edition(of: disclosure).briefing(of: period, today: Console.today).json
    }

    /// A timeline of a selection as data.
    func data(ofTimelineOf selection: Selection, axis: Timeline.Axis) -> [UInt8] {
        Edition(of: disclosure).timeline(of: selection, axis: axis).json
    }

    /// Writes the whole site, or tells why not.
    func publish(to output: String, jobs: Int) throws -> WriteReport {
        try telling { try makeSite(at: output, jobs: jobs) }
    }

    /// Writes the whole site.
    ///
    /// - Throws: ``FaultyTemplates`` or ``PublishError``.
    func makeSite(at output: String, jobs: Int) throws -> WriteReport {
        try withRenderer { renderer in
            let publisher = SitePublisher(
                of: Edition(of: disclosure), with: renderer, staticFiles: try staticFiles())
            let options = WriterOptions(casebooks: folder.map { [$0] } ?? [])
            return try publisher.publish(to: output, jobs: jobs, options: options)
        }
    }

    private func render(_ page: Page, as output: PageOutput) throws -> [UInt8] {
        try telling {
            try withRenderer { renderer in
                switch output {
                case .markdown: try renderer.bytes(of: page, as: .markdown)
                case .standaloneHTML: try renderer.bytes(of: page, as: .html)
                }
            }
        }
    }

    /// Tells at the terminal what went wrong.
    private func telling<Result>(_ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch let faults as FaultyTemplates {
            console.report(faults.diagnostics, in: folder)
            throw ExitCode(1)
        } catch let error as BriefingMail.TooLarge {
            Console.error("dateline: error: \(error)")
            Console.error("help: choose a shorter period, or send the page of --format html")
            throw ExitCode(65)
        } catch let error as PublishError {
            Console.error("dateline: error: \(error)")
            if let help = error.help { Console.error("help: \(help)") }
            throw ExitCode(73)
        }
    }
}
