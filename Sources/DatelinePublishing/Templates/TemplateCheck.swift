public import DatelineComposing
public import DatelineModel
public import Templating

/// What is wrong with templates: faults that reading them shows, then those that a trial shows.
public struct TemplateCheck: Sendable {
    private let collection: TemplateCollection

    /// A check of templates that lie over the built-in ones.
    public init(of overrides: [TemplateSource]) { collection = TemplateCollection(overrides: overrides) }

    /// All faults, in the order of the templates.
    ///
    /// Templates that can be read are tried on pages of the editions, in every form; where there are no templates over
    /// the built-in ones there is nothing to try.
    public func diagnostics(triedOn editions: [Edition]) -> [Diagnostic] {
        guard !collection.overrides.isEmpty else { return [] }
        let unused = UnusedTemplates(in: collection).diagnostics
        do throws(TemplateErrors) {
            let renderer = try PageRenderer(overrides: collection.overrides)
            return (faults(of: renderer, on: editions) + unused).sorted()
        } catch {
            return (diagnostics(of: error.errors) + unused).sorted()
        }
    }

    /// Faults as diagnostics, each with its line.
    public func diagnostics(of errors: [TemplateError]) -> [Diagnostic] {
        errors.map { Diagnostic($0, in: collection) }
    }

    /// What goes wrong when pages are rendered, once for each place, with the first page that has it.
    private func faults(of renderer: PageRenderer, on editions: [Edition]) -> [Diagnostic] {
        var faults: [TextPlace: (diagnostic: Diagnostic, pages: Set<String>)] = [:]
        func note(_ error: TemplateError, on page: String) {
            var diagnostic = Diagnostic(error, in: collection)
            guard let place = diagnostic.place else { return }
            diagnostic.message += ", on the page '\(page)'"
            faults[place, default: (diagnostic, [])].pages.insert(page)
        }
        do throws(TemplateError) { _ = try renderer.assets() } catch { note(error, on: "assets") }
        for page in editions.flatMap({ TrialPages(of: $0).all }) {
            for format in PageRenderer.Format.allCases where format.isMade(for: page.kind) {
                do throws(TemplateError) {
                    _ = try renderer.bytes(of: page, as: format)
                } catch {
                    note(error, on: page.title)
                }
            }
        }
        return faults.values.map { found in
            var diagnostic = found.diagnostic
            if found.pages.count > 1 { diagnostic.message += " and \(found.pages.count - 1) more" }
            return diagnostic
        }
    }
}
