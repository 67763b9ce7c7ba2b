import Dateline
import Synchronization

/// A casebook as a site that is shown while it is written: read anew after an edit, with each page made when somebody
/// looks at it; faulty records are left out and told of.
final class CasebookPreview: Sendable {
    private struct Shown: Sendable {
        let publication: Publication
        let site: SiteOnDemand
        let renderer: PageRenderer
    }

    private let arguments: CasebookArguments
    private let files = KeptFiles()
    private let shown = Mutex<Shown?>(nil)

    init(of arguments: CasebookArguments) {
        var arguments = arguments
        arguments.keepGoing = true
        self.arguments = arguments
    }

    /// The site for the server.
    var site: PreviewSite {
        PreviewSite(rebuild: { [self] in rebuild() }, find: { [self] in find($0) })
    }

    private func rebuild() -> PreviewOutcome {
        do {
            let opened = try OpenedCasebook(arguments, keeping: files)
            let renderer = try renderer(for: opened.publication)
            let site = try opened.publication.siteOnDemand(with: renderer)
            shown.withLock { $0 = Shown(publication: opened.publication, site: site, renderer: renderer) }
            let errors = opened.diagnostics.filter { $0.severity == .error }
            return errors.isEmpty ? .built : .failed(text(errors))
        } catch {
            return .failed(told(error))
        }
    }

    /// The renderer of what is shown, where it has the same templates: reading them takes longer than many an edit.
    private func renderer(for publication: Publication) throws -> PageRenderer {
        if let shown = shown.withLock(\.self), shown.publication.templates.sources == publication.templates.sources,
            publication.templates.diagnostics.isEmpty
        {
            return shown.renderer
        }
        return try publication.renderer()
    }

    private func find(_ path: String) -> PreviewFinding {
        guard let shown = shown.withLock(\.self) else { return .nothing }
        do {
            let bytes = try shown.publication.telling { try shown.site.bytes(at: path) }
            if let bytes { return .file(bytes) }
            return shown.site.hasPage(inFolder: path) ? .folder : .nothing
        } catch {
            return .failed(told(error))
        }
    }

    /// What is shown of an error; faulty files are told at the terminal too.
    private func told(_ error: any Error) -> String {
        guard let faults = error as? FaultyFiles else { return "\(error)" }
        let text = text(faults.diagnostics, in: arguments.casebook)
        Console.error(text)
        return text
    }

    private func text(_ diagnostics: [Diagnostic], in folder: String? = nil) -> String {
        DiagnosticPrinter.text(
            diagnostics, colour: false, folder: folder ?? "", limit: DiagnosticPrinter.usualLimit)
    }
}
