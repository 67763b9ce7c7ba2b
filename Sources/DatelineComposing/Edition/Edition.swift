public import DatelineChronology
public import DatelineModel
import EDTF

/// A disclosure as a publication: which pages there are, and what stands on each.
///
/// What pages have in common is worked out once. A page depends on the disclosure and on nothing else, so that pages
/// can be made in any order and on several threads, all of which look into this one object.
public final class Edition: Sendable {
    /// What is published.
    public let disclosure: Disclosure
    /// Every page, in a fixed order.
    public let subjects: [PageID]

    let developments: Developments
    let actorIndex: ActorIndex
    let terms: TermUsage
    let sourceUsage: SourceUsage
    let nameIndex: NameIndex
    let weeks: EditionWeeks
    let names: KnownNames
    /// What is composed once and shared by all pages.
    let facts: EditionFacts
    /// All incidents by when they happened.
    let chronology: Timeline
    /// The same under headings of years and months.
    let chronologyGroups: [Timeline.YearGroup]
    /// Which lists are divided by year and month.
    let divisions: ListDivisions
    /// The sources by when they were published.
    let shelf: SourceShelf
    /// What showing or counting all incidents obliges a page to.
    let chronologyObligation: Obligation
    /// Incidents that name an incident as related.
    let relatedFrom: [ID<Incident>: [ID<Incident>]]
    /// The pages of the main navigation, with their names: those that have something to show.
    let sections: [(text: String, subject: PageID)]
    /// Where there are pages.
    let routes: Set<Route>
    /// The actors, those to whom most incidents are attributed first.
    let actorsByIncidents: [Actor]
    private let places: [ID<Incident>: Int]
    private let headings: [TimelineHeadings]
    private let known: Set<PageID>

    /// The edition of a disclosure.
    public convenience init(of disclosure: Disclosure) { self.init(of: Developments(in: disclosure)) }

    /// The edition of a disclosure whose developments are worked out already.
    public init(of developments: Developments) {
        let disclosure = developments.disclosure
        self.disclosure = disclosure
        self.developments = developments
        actorIndex = ActorIndex(of: disclosure)
        terms = TermUsage(in: disclosure)
        sourceUsage = SourceUsage(in: disclosure)
        nameIndex = NameIndex(of: disclosure, terms: terms)
        weeks = EditionWeeks(of: developments)
        names = KnownNames(in: disclosure)
        facts = EditionFacts(of: disclosure)
        chronology = Timeline(in: developments)
        chronologyGroups = chronology.groups
        chronologyObligation = Obligation(joining: chronology.entries.map { Obligation($0.development) })
        let places = Self.places(in: chronology)
        let headings = chronology.entries.map { TimelineHeadings(of: $0.when) }
        (self.places, self.headings) = (places, headings)
        divisions = ListDivisions(of: Self.lists(in: developments, terms)) { id in places[id].map { headings[$0] } }
        let counts = Dictionary(
            disclosure.actors.map { [developments] in ($0.id, developments.incidents(attributedTo: $0.id).count) }
        ) { first, _ in first }
        actorsByIncidents = disclosure.actors.sorted { first, second in
            let (one, two) = (counts[first.id] ?? 0, counts[second.id] ?? 0)
            return one == two ? first.id < second.id : one > two
        }
        shelf = SourceShelf(of: disclosure)
        var related: [ID<Incident>: [ID<Incident>]] = [:]
        for incident in disclosure.incidents {
            for other in incident.related { related[other, default: []].append(incident.id) }
        }
        relatedFrom = related
        subjects = Self.subjects(
            disclosure, years: Set(chronologyGroups.compactMap(\.year)).sorted(), divisions: divisions, weeks: weeks,
            terms: terms, shelf: shelf, index: nameIndex)
        sections = Self.sections(disclosure, weeks: weeks, terms: terms)
        known = Set(subjects)
        routes = Set(subjects.map(\.route))
    }

    private static func places(in chronology: Timeline) -> [ID<Incident>: Int] {
        var places: [ID<Incident>: Int] = [:]
        for (place, entry) in chronology.entries.enumerated() {
            if case .incident(let id) = entry.development.record { places[id] = place }
        }
        return places
    }

    /// The lists of incidents that may have to be divided.
    private static func lists(
        in developments: Developments, _ terms: TermUsage
    ) -> [(list: IncidentList, incidents: [ID<Incident>])] {
        let disclosure = developments.disclosure
        return [(.all, disclosure.incidents.map(\.id))]
            + disclosure.actors.map { (.actor($0.id), developments.incidents(with: $0.id)) }
            + terms.records.map { (.term($0.key), $0.value.incidents) }
    }

    /// The incidents of a list, by id.
    func incidents(of list: IncidentList) -> [ID<Incident>] {
        switch list {
        case .all: disclosure.incidents.map(\.id)
        case .actor(let id): developments.incidents(with: id)
        case .term(let term): terms.records[term]?.incidents ?? []
        }
    }

    /// A timeline of the incidents of a list whose dates stand under some headings.
    func timeline(of list: IncidentList, where isWanted: (TimelineHeadings) -> Bool) -> Timeline {
        timeline(of: incidents(of: list).filter { id in places[id].map { isWanted(headings[$0]) } ?? false })
    }

    /// The last incidents of a list that stand under a year, the latest first.
    func latest(_ count: Int, of list: IncidentList) -> [TimelineEntry] {
        let last = incidents(of: list).compactMap { places[$0] }.filter { headings[$0].year != nil }.sorted()
        return last.suffix(count).reversed().map { chronology.entries[$0] }
    }

    /// Whether there is a page on a subject.
    public func hasPage(on subject: PageID) -> Bool { known.contains(subject) }

    /// The years that have a page, the earliest first.
    var years: [Int] {
        subjects.compactMap { if case .year(let year) = $0 { year } else { nil } }
    }

    /// The incidents just before and after one in the chronology.
    func neighbours(of incident: ID<Incident>) -> (previous: ID<Incident>?, next: ID<Incident>?) {
        guard let place = places[incident] else { return (nil, nil) }
        func id(at place: Int) -> ID<Incident>? {
            guard chronology.entries.indices.contains(place),
                case .incident(let id) = chronology.entries[place].development.record
            else { return nil }
            return id
        }
        return (id(at: place - 1), id(at: place + 1))
    }

    /// A timeline of some incidents by when they happened.
    func timeline(of incidents: some Sequence<ID<Incident>>) -> Timeline {
        let entries = incidents.compactMap { places[$0] }.sorted().map { place in
            var entry = chronology.entries[place]
            entry.isAfterPrevious = .yes
            return entry
        }
        return Timeline(entries, axis: .happened)
    }
}
