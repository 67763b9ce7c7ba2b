import ArgumentParser
import Dateline

/// `dateline briefing`
struct BriefingVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "briefing", abstract: "Print the briefing of a week or of any period.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case markdown, html, json, email, pdf }

    @OptionGroup var days: PeriodArguments
    @OptionGroup var source: CasebookArguments
    @OptionGroup var output: OutputArguments
    @Option(name: .long, help: "markdown, html, json, email or pdf (default: by the ending of -o, or markdown).")
    var format: Format?
    @Option(name: .long, help: "The Chromium or WeasyPrint that makes the PDF (default: DATELINE_PDF_ENGINE).")
    var pdfEngine: String?
    @Option(name: .long, help: "The paper of the PDF: a4 or letter.") var paper = PaperSize.a4

    func run() async throws {
        let format = try output.format(format, or: .markdown)
        guard let named = days.named else {
            throw ValidationError(
                "say which period: --week 2018-W08 or last, --period 2018-02 or 2018-Q1, or --since and --until")
        }
        let period = named.period
        let engine = format == .pdf ? try await PDFEngine(pdfEngine) : nil
        let opened = try OpenedCasebook(source, tellsOfErrorsAlone: true)
        if let remark = named.remark(on: Console.today) { opened.console.say(remark) }
        opened.tell(of: opened.records(of: Briefing(of: period, in: opened.developments)))
        let bytes =
            switch format {
            case .markdown: try opened.render(briefingOf: period, as: .markdown)
            case .html: try opened.render(briefingOf: period, as: .html)
            case .json: try opened.render(briefingOf: period, as: .json)
            case .email: try opened.telling { try $0.mail(briefingOf: period, today: Console.today) }
            case .pdf: try await engine?.pdf(of: paper.fit(opened.render(briefingOf: period, as: .html))) ?? []
            }
        try Output(file: output.output).write(bytes)
        try opened.finish()
    }
}
