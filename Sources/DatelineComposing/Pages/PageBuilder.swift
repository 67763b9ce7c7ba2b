import DatelineChronology
import DatelineModel
import EDTF

/// A page in the making: it numbers the sources as they are cited and keeps watch on the marking.
struct PageBuilder {
    let edition: Edition
    let route: Route
    let form: PageForm
    let linking: Linking
    /// The day whose knowledge the page keeps to, where that is less than the disclosure's: the end of a briefing's
    /// period.
    var cutOff: CalendarDay?
    /// The highest marking of what was shown so far.
    private(set) var marking = Marking.clear
    /// The newest date on which something that was shown so far became known.
    private(set) var updated: EDTFDate?
    private(set) var sources = NumberedSources()
    private var occurrences: [ID<Source>: Int] = [:]

    var disclosure: Disclosure { edition.disclosure }
    var vocabulary: Vocabulary { edition.disclosure.vocabulary }

    init(_ edition: Edition, _ route: Route, _ form: PageForm) {
        self.edition = edition
        self.route = route
        self.form = form
        let baseURL = edition.disclosure.settings.baseURL
        linking =
            switch form {
            case .site: .onSite(route, baseURL: baseURL)
            case .standalone: .alone(baseURL: baseURL)
            }
    }

    // MARK: What is shown

    /// Takes note that something of this marking is shown.
    mutating func show(_ marking: Marking?) {
        if let marking { self.marking = max(self.marking, marking) }
    }

    /// Takes note that something is shown that became known on a date.
    mutating func show(knownSince date: EDTFDate?) {
        guard let date, let end = date.bounds.latest.moment else { return }
        guard let updated, let current = updated.bounds.latest.moment else {
            self.updated = date
            return
        }
        if current < end || (current == end && updated < date) { self.updated = date }
    }

    /// Takes note that a statement is shown.
    mutating func show(_ provenance: Provenance) {
        show(provenance.marking)
        show(knownSince: provenance.becameKnown)
    }

    /// Takes note that a development is shown.
    mutating func show(_ development: Development) {
        show(development.marking)
        show(knownSince: development.becameKnown)
    }

    /// Whether a statement was known by the page's cut-off.
    func isKnown(_ provenance: Provenance) -> Bool {
        guard let cutOff else { return true }
        return provenance.becameKnown?.isOver(by: cutOff) ?? false
    }

    /// Whether a source may have been there by the page's cut-off; what was certainly published later is not cited.
    private func mayBeKnown(_ source: Source) -> Bool {
        guard let cutOff, let first = source.published?.bounds.earliest.moment else { return true }
        return first.day <= cutOff
    }

    // MARK: Citing

    /// The marks that refer to sources, which get their numbers now if they have none.
    mutating func marks(for ids: [ID<Source>], locator: String? = nil) -> [ReferenceMark] {
        ids.compactMap { id in
            guard let source = disclosure.source(id), mayBeKnown(source) else { return nil }
            show(source.metadata.marking)
            let number = sources.number(of: id)
            let occurrence = (occurrences[id] ?? 0) + 1
            occurrences[id] = occurrence
            return ReferenceMark(number: number, occurrence: occurrence, locator: locator)
        }
    }

    /// The same as a piece of running text, with a space before it.
    mutating func cited(_ ids: [ID<Source>]) -> RichText {
        RichText(marks(for: ids).map(RichText.Run.mark))
    }

    /// The number of a source that the page lists without a mark of reference.
    mutating func number(of id: ID<Source>) -> Int {
        show(disclosure.source(id)?.metadata.marking)
        return sources.number(of: id)
    }

    /// How often a source is referred to on the page so far.
    func occurrences(of id: ID<Source>) -> Int { occurrences[id] ?? 0 }

    // MARK: Linking

    /// The link to the page on a subject; `nil` where there is none.
    func href(_ subject: PageID) -> String? {
        guard edition.hasPage(on: subject) else { return nil }
        return linking.href(to: subject.route)
    }

    /// The link to the page of the year in which a stretch of days begins; `nil` where there is none.
    func yearAddress(_ days: Range<CalendarDay>) -> String? { link("", .year(days.lowerBound.year)).href }

    /// A name with the link to the page about it; the page itself is not linked to.
    func link(_ text: String, _ subject: PageID) -> PageLink {
        PageLink(text: text, href: subject.route == route ? nil : href(subject))
    }
}
