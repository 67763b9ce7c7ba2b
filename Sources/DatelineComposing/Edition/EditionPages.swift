public import DatelineChronology
import DatelineModel
public import EDTF

extension Edition {
    /// The page on a subject; `nil` where the disclosure has nothing of the kind.
    ///
    /// Depends on nothing but the disclosure; may be called from many threads.
    public func page(_ subject: PageID, as form: PageForm = .site) -> Page? {
        switch subject {
        case .home: homePage(form)
        case .timeline: timelinePage(form)
        case .year(let year): yearPage(year, form)
        case .weeks: weeksPage(form)
        case .week(let week): briefingPage(of: ReportingPeriod(week: week), form)
        case .incidents: incidentsPage(form)
        case .incident(let id): incidentPage(id, form)
        case .actors: actorsPage(form)
        case .actor(let id): actorPage(id, form)
        case .countries: termsPage(.countries, form)
        case .country(let country): termPage(.country(country), form)
        case .region(let id): termPage(.region(id), form)
        case .sectors: termsPage(.sectors, form)
        case .sector(let id): termPage(.sector(id), form)
        case .malwareList: termsPage(.malware, form)
        case .malware(let id): termPage(.malware(id), form)
        case .techniques: termsPage(.techniques, form)
        case .technique(let id): termPage(.technique(id), form)
        case .sources: sourcesPage(form)
        case .source(let id): sourcePage(id, form)
        case .about: aboutPage(form)
        case .search: searchPage(form)
        case .index: indexPage(form)
        case .initial(let initial): initialPage(initial, form)
        case .notFound: notFoundPage(form)
        }
    }

    /// The briefing of any period, also of one without news.
    ///
    /// - Parameter today: The day on which it is made; one in the period is its cut-off. `nil` on a site, whose pages
    ///   know no clock.
    public func briefing(of period: ReportingPeriod, as form: PageForm = .site, today: CalendarDay? = nil) -> Page {
        briefingPage(of: period, form, today: today)
    }

    /// A timeline of what is asked for, by when it happened or by when it became known.
    public func timeline(of selection: Selection, axis: Timeline.Axis = .happened, as form: PageForm = .site) -> Page {
        timelinePage(of: selection, axis: axis, form)
    }
}
