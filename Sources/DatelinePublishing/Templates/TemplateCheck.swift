import DatelineChronology
public import DatelineComposing
public import DatelineModel
import EDTF
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
        func add(_ error: TemplateError, on page: String) {
            var diagnostic = Diagnostic(error, in: collection)
            guard let place = diagnostic.place else { return }
            diagnostic.message += ", on the page '\(page)'"
            faults[place, default: (diagnostic, [])].pages.insert(page)
        }
        do throws(TemplateError) { _ = try renderer.assets() } catch { add(error, on: "assets") }
        for page in editions.flatMap({ TrialPages(of: $0).all }) {
            for format in PageRenderer.Format.allCases where format.isMade(for: page.kind) {
                do throws(TemplateError) {
                    _ = try renderer.bytes(of: page, as: format)
                } catch {
                    add(error, on: page.title)
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

/// Pages to try templates on: some of each kind, the first and the last among them.
struct TrialPages {
    /// How many pages of one kind are tried.
    static let limit = 12

    private let edition: Edition

    init(of edition: Edition) { self.edition = edition }

    /// The pages, as part of the site and by themselves, and those that are made only when they are asked for.
    var all: [Page] {
        var pages: [Page] = []
        for subject in subjects {
            for form in [PageForm.site, .standalone] { pages += [edition.page(subject, as: form)].compactMap(\.self) }
        }
        for year in [1970, 2017] {
            guard let days = EDTFDate.year(year).bounds.days else { continue }
            pages.append(edition.briefing(of: ReportingPeriod(days: days), as: .standalone))
        }
        for axis in [Timeline.Axis.happened, .becameKnown] {
            pages.append(edition.timeline(of: Selection(), axis: axis, as: .standalone))
        }
        return pages
    }

    /// Some subjects of each kind, spread evenly over all.
    private var subjects: [PageID] {
        let kinds = Dictionary(grouping: edition.subjects.indices) { index in
            let path = edition.subjects[index].route.path.split(separator: "/")
            return "\(path.first ?? "")/\(path.count)"
        }
        let chosen = kinds.values.flatMap { indices -> [Int] in
            guard indices.count > Self.limit else { return indices }
            return (0..<Self.limit).map { indices[$0 * (indices.count - 1) / (Self.limit - 1)] }
        }
        return chosen.sorted().map { edition.subjects[$0] }
    }
}
