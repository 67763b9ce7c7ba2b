import DatelineChronology
import DatelineModel
import EDTF
import Templating

/// What a page is composed within: the edition, the page's own place, and the day to whose knowledge it keeps.
///
/// All that is composed is a function of it and of what is asked for.
final class PageScope: Sendable {
    let edition: Edition
    let place: PagePlace
    /// The day whose knowledge is kept to, where that is less than the disclosure's: the end of a briefing's period.
    let cutOff: CalendarDay?

    init(_ edition: Edition, at place: PagePlace, cutOff: CalendarDay? = nil) {
        self.edition = edition
        self.place = place
        self.cutOff = cutOff
    }

    convenience init(_ edition: Edition, at route: Route, as form: PageForm, cutOff: CalendarDay? = nil) {
        let place = PagePlace(route, as: form, baseURL: edition.disclosure.settings.baseURL)
        self.init(edition, at: place, cutOff: cutOff)
    }

    /// The same page with the knowledge of a day.
    func keeping(to day: CalendarDay) -> PageScope { PageScope(edition, at: place, cutOff: day) }

    var disclosure: Disclosure { edition.disclosure }
    var vocabulary: Vocabulary { edition.disclosure.vocabulary }

    /// The most entries that the page lists.
    var mostListed: Int { place.form == .standalone ? .max : ListDivisions.mostListed }

    /// The most entries of a list that the page has whole.
    var mostWhole: Int { place.form == .standalone ? .max : ListDivisions.mostWhole }

    /// Whether a list is divided by year and month; a page that travels alone has all of it.
    func isDivided(_ list: IncidentList) -> Bool { place.form == .site && edition.divisions.isDivided(list) }

    // MARK: Knowledge

    /// Whether a statement was known by the cut-off.
    func isKnown(_ provenance: Provenance) -> Bool {
        guard let cutOff else { return true }
        return provenance.becameKnown?.isOver(by: cutOff) ?? false
    }

    /// Whether a source may have been there by the cut-off; what was certainly published later is not cited.
    private func mayBeKnown(_ source: Source) -> Bool {
        guard let cutOff, let first = source.published?.bounds.earliest.moment else { return true }
        return first.day <= cutOff
    }

    // MARK: Citing

    /// The references to sources, in their order.
    func citations(of ids: [ID<Source>], at locator: String? = nil) -> [Citation] {
        ids.compactMap { id in
            guard let source = disclosure.source(id), mayBeKnown(source) else { return nil }
            return Citation(source: id, locator: locator, marking: source.metadata.marking ?? .clear)
        }
    }

    /// The same as a piece of running text.
    func cited(_ ids: [ID<Source>]) -> RichText { RichText(citing: citations(of: ids)) }

    // MARK: Linking

    /// The page on a subject, to lead to; `nil` where there is none.
    func target(_ subject: PageID, part: String? = nil) -> LinkTarget? {
        edition.hasPage(on: subject) ? .page(subject.route, part: part) : nil
    }

    /// A name with the link to the page about it.
    func link(_ text: String, _ subject: PageID) -> PageLink { PageLink(text: text, target: target(subject)) }

    /// The address of the page on a subject, as this page writes it; `nil` where there is none or it is this page.
    func address(_ subject: PageID) -> String? { place.href(link("", subject)) }

    /// The address of the page that lists what of a divided list began in a stretch of days; `nil` where there is none.
    func partAddress(of list: IncidentList, _ days: Range<CalendarDay>) -> String? {
        let (year, month) = (days.lowerBound.year, days.lowerBound.month)
        let isMonth = days.upperBound.daysSinceEpoch - days.lowerBound.daysSinceEpoch <= 31
        return (isMonth ? address(list.part(year, month: month)) : nil) ?? address(list.part(year))
    }
}

extension PageScope: Composer {
    var scope: PageScope { self }
}

extension PageScope {
    /// The attribute for texts of records.
    var recordLanguage: Markup { Markup(trusted: LanguageOfTexts.attribute(disclosure.settings.language)) }

    /// The attribute for words of a source: its own language, or that of the records.
    func languageOfWords(_ provenance: Provenance) -> Markup {
        let own = provenance.sources.lazy.compactMap { self.disclosure.source($0)?.language }.first
        return Markup(trusted: LanguageOfTexts.attribute(own ?? disclosure.settings.language))
    }
}

/// Composes one part of pages within a scope.
protocol Composer: Sendable {
    var scope: PageScope { get }
}

extension Composer {
    var edition: Edition { scope.edition }
    var disclosure: Disclosure { scope.edition.disclosure }
    var vocabulary: Vocabulary { scope.edition.disclosure.vocabulary }
}
