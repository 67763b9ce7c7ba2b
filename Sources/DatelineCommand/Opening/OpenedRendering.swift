import ArgumentParser
import Dateline

extension OpenedCasebook {
    /// A page by itself; its data is the same as the JSON that is published beside it.
    func render(_ subject: PageID, as format: PageForms) throws -> [UInt8] {
        guard let page = publication.edition.page(subject, as: format.form) else { throw ExitCode(66) }
        return try render(page, as: format)
    }

    /// The briefing of a period by itself.
    func render(briefingOf period: ReportingPeriod, as format: PageForms) throws -> [UInt8] {
        try render(publication.edition.briefing(of: period, as: format.form, today: Console.today), as: format)
    }

    /// A timeline of a selection by itself.
    func render(timelineOf selection: Selection, axis: Timeline.Axis, as format: PageForms) throws -> [UInt8] {
        try render(publication.edition.timeline(of: selection, axis: axis, as: format.form), as: format)
    }

    private func render(_ page: Page, as format: PageForms) throws -> [UInt8] {
        switch format {
        case .markdown: try telling { try $0.bytes(of: page, as: .markdown) }
        case .html: try telling { try $0.bytes(of: page, as: .html) }
        case .json: page.json
        }
    }

    /// Does some work with the publication, and tells at the terminal what went wrong.
    func telling<Result>(_ work: (Publication) throws -> Result) throws -> Result {
        do {
            return try work(publication)
        } catch let faults as FaultyFiles {
            console.report(faults.diagnostics, in: publication.folder)
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

/// The forms in which a page is printed by itself.
enum PageForms {
    case markdown, html, json

    /// Text travels alone; data is that of the site.
    var form: PageForm {
        switch self {
        case .markdown, .html: .standalone
        case .json: .site
        }
    }
}

/// The records that a page shows: what is found in others is not told of beside it.
extension OpenedCasebook {
    /// The incidents that a selection selects, the sources that they stand on, and the actor that it asks for.
    func records(of selection: Selection) -> Set<DiagnosticSubject> {
        let selected = disclosure.selected(by: selection)
        var records = Set(selected.incidents.map { DiagnosticSubject.incident($0.id.text) })
        records.formUnion(selected.sources.map { .source($0.id.text) })
        if let actor = selection.actor { records.insert(.actor(actor.text)) }
        return records
    }

    /// The records that a briefing reports on, and the sources that these reports stand on.
    func records(of briefing: Briefing) -> Set<DiagnosticSubject> {
        let entries = briefing.happened + briefing.perhapsHappened + briefing.perhapsHappenedByYear + briefing.underWay
        let news = (briefing.news + briefing.perhapsNews).flatMap(\.developments)
        let developments = news + briefing.withdrawals + entries.map(\.development)
        var records = Set(developments.map { DiagnosticSubject($0.record) })
        records.formUnion(developments.flatMap(\.sources).map { .source($0.text) })
        return records
    }
}

extension DiagnosticSubject {
    fileprivate init(_ record: RecordReference) {
        switch record {
        case .incident(let id): self = .incident(id.text)
        case .actor(let id): self = .actor(id.text)
        }
    }
}
