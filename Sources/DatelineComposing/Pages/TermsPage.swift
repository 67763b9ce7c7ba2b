import DatelineChronology
import DatelineModel
import EDTF
import Templating

/// What a list of countries, sectors, malware, techniques or tags shows.
struct TermsContent: Sendable {
    let intro: String
    let matrix: MatrixTable?
    let groups: [TermGroup]
}

extension TermsContent: PageContent {
    static let template = "pages/terms"
    static let fields = RecordDescription<TermsContent>(
        "TermsPage",
        [
            .init("intro", "What the figures count, in one sentence.") { $0.intro },
            .init("matrix", "Which actors use which techniques; on the list of techniques alone.") { $0.matrix },
            .init("groups", "The things, in groups.") { $0.groups },
        ])
}

/// Things of one kind in a list.
struct TermGroup: Sendable {
    let heading: String
    let rows: [TermRow]
}

extension TermGroup: ModelRecord {
    static let fields = RecordDescription<TermGroup>(
        "TermGroup",
        [
            .init("heading", "What they are.") { $0.heading },
            .init("rows", "The things, by name.") { $0.rows },
        ])
}

/// A country, a sector, a malware or a technique in a list.
struct TermRow: Sendable {
    let link: PageLink
    let code: String?
    let incidents: Int
    let actors: Int
    let bar: Markup
    let obligation: Obligation
}

extension TermRow: ModelRecord {
    static let fields = RecordDescription<TermRow>(
        "TermRow",
        [
            .init("link", "The thing.") { $0.link },
            .init("code", "Its code, where it has one.") { $0.code },
            .init("incidents", "How many incidents refer to it.") { $0.incidents },
            .init(
                "actors",
                "How many actors it is said of, in their own records or by incidents attributed to them, where that stands."
            ) { $0.actors },
            .init("bar", "The incidents drawn as a bar.") { $0.bar },
        ])
}

extension Edition {
    func termsPage(_ section: TermSection, _ form: PageForm) -> Page {
        let scope = PageScope(self, at: section.subject.route, as: form)
        let groups = section.groups(of: terms).map { heading, terms in
            TermGroup(heading: heading, rows: scope.termRows(terms))
        }
        let count = groups.reduce(0) { $0 + $1.rows.count }
        let content = TermsContent(
            intro: section.intro, matrix: section == .techniques ? TechniqueMatrix(scope: scope).table : nil,
            groups: groups.filter { !$0.rows.isEmpty })
        let heading = PageMetadata(
            title: section.title,
            summary: "\(English.count(count, "entry", plural: "entries").capitalizedFirst).", kind: .list,
            section: section.subject)
        return scope.page(heading, content, as: PageModels.terms)
    }
}

extension PageScope {
    /// Terms as rows of a list, by name.
    fileprivate func termRows(_ terms: [Term]) -> [TermRow] {
        let usages = terms.map { ($0, edition.terms.records[$0] ?? TermUsage.Records()) }
        let greatest = usages.map(\.1.incidents.count).max() ?? 0
        return usages.map { term, usage in
            let markings =
                usage.incidents.map { disclosure.incident($0)?.metadata.marking }
                + usage.uses.keys.map { disclosure.actor($0)?.metadata.marking }
            return TermRow(
                link: names.termLink(term), code: term.code(in: vocabulary), incidents: usage.incidents.count,
                actors: usage.uses.count, bar: CountBar.svg(usage.incidents.count, of: greatest),
                obligation: Obligation(
                    marking: (markings + usage.mentions.values.map(Optional.some)).compactMap(\.self).max()))
        }.sorted { $0.sortKey < $1.sortKey }
    }
}

extension TermRow {
    /// By name without regard to case, then as it is written.
    fileprivate var sortKey: String { link.text.lowercased() + "\u{0}" + link.text }
}
