public import DatelineChronology
public import DatelineModel
import EDTF

/// A disclosure as a publication: which pages there are, and what stands on each.
///
/// What pages have in common is worked out once, when the first page asks for it: a command for one page works out no
/// more than that page needs. A page depends on the disclosure and on nothing else, so that pages can be made in any
/// order and on several threads, all of which look into this one object.
public final class Edition: Sendable {
    /// What is published.
    public let disclosure: Disclosure
    let developments: Developments
    /// What is composed once and shared by all pages.
    let facts: EditionFacts
    private let parts = Parts()

    /// What is worked out when it is first asked for.
    private struct Parts {
        let subjects = Once<[PageID]>()
        let routes = Once<Set<Route>>()
        let sections = Once<[(text: String, subject: PageID)]>()
        let actorIndex = Once<ActorIndex>()
        let terms = Once<TermUsage>()
        let sourceUsage = Once<SourceUsage>()
        let nameIndex = Once<NameIndex>()
        let weeks = Once<EditionWeeks>()
        let names = Once<KnownNames>()
        let chronology = Once<Chronology>()
        let divisions = Once<ListDivisions>()
        let sourceList = Once<SourceList>()
        let relatedFrom = Once<[ID<Incident>: [ID<Incident>]]>()
        let actorsByIncidents = Once<[Actor]>()
    }

    /// The edition of a disclosure.
    public convenience init(of disclosure: Disclosure) { self.init(of: Developments(in: disclosure)) }

    /// The edition of a disclosure whose developments are worked out already.
    public init(of developments: Developments) {
        disclosure = developments.disclosure
        self.developments = developments
        facts = EditionFacts(of: developments.disclosure)
    }

    /// Every page, in a fixed order.
    public var subjects: [PageID] { parts.subjects.value { allSubjects } }
    /// Where there are pages.
    var routes: Set<Route> { parts.routes.value { Set(subjects.map(\.route)) } }
    /// The pages of the main navigation, with their names: those that have something to show.
    var sections: [(text: String, subject: PageID)] { parts.sections.value { allSections } }
    var actorIndex: ActorIndex { parts.actorIndex.value { ActorIndex(of: disclosure) } }
    var terms: TermUsage { parts.terms.value { TermUsage(in: disclosure) } }
    var sourceUsage: SourceUsage { parts.sourceUsage.value { SourceUsage(in: disclosure) } }
    var nameIndex: NameIndex { parts.nameIndex.value { NameIndex(of: disclosure, terms: terms) } }
    var weeks: EditionWeeks { parts.weeks.value { EditionWeeks(of: developments) } }
    var names: KnownNames { parts.names.value { KnownNames(in: disclosure) } }
    /// All incidents by when they happened.
    var chronology: Chronology { parts.chronology.value { Chronology(of: developments) } }
    /// Which lists are divided by year and month.
    var divisions: ListDivisions {
        parts.divisions.value { ListDivisions(of: lists) { [chronology] in chronology.headings(of: $0) } }
    }
    /// The sources by when they were published.
    var sourceList: SourceList { parts.sourceList.value { SourceList(of: disclosure) } }
    /// Incidents that name an incident as related.
    var relatedFrom: [ID<Incident>: [ID<Incident>]] {
        parts.relatedFrom.value {
            var related: [ID<Incident>: [ID<Incident>]] = [:]
            for incident in disclosure.incidents {
                for other in incident.related { related[other, default: []].append(incident.id) }
            }
            return related
        }
    }
    /// The actors, those to whom most incidents are attributed first.
    var actorsByIncidents: [Actor] {
        parts.actorsByIncidents.value {
            let counts = disclosure.actors.map { developments.incidents(attributedTo: $0.id).count }
            let order = counts.indices.sorted { one, two in
                counts[one] == counts[two] ? one < two : counts[one] > counts[two]
            }
            return order.map { disclosure.actors[$0] }
        }
    }

    /// The lists of incidents that may have to be divided.
    private var lists: [(list: IncidentList, incidents: [ID<Incident>])] {
        var lists: [(list: IncidentList, incidents: [ID<Incident>])] = [(.all, disclosure.incidents.map(\.id))]
        for actor in disclosure.actors { lists.append((.actor(actor.id), developments.incidents(with: actor.id))) }
        for (term, usage) in terms.records { lists.append((.term(term), usage.incidents)) }
        return lists
    }

    /// The incidents of a list, by id.
    func incidents(of list: IncidentList) -> [ID<Incident>] {
        switch list {
        case .all: disclosure.incidents.map(\.id)
        case .actor(let id): developments.incidents(with: id)
        case .term(let term): terms.records[term]?.incidents ?? []
        }
    }

    /// What telling that incidents belong to a list obliges a page to: a mention may be stricter than its record.
    func obligation(of list: IncidentList, telling incidents: some Sequence<ID<Incident>>) -> Obligation {
        switch list {
        case .all: return Obligation()
        case .term(let term):
            let mentions = terms.records[term]?.mentions ?? [:]
            guard !mentions.isEmpty else { return Obligation() }
            return Obligation(joining: incidents.map { Obligation(marking: mentions[$0]) })
        case .actor(let id):
            return Obligation(
                joining: incidents.compactMap(disclosure.incident).filter { !$0.about.contains(id) }.map { incident in
                    let markings = incident.attributions.filter { $0.actorInvolved == id }.map {
                        $0.provenance.marking ?? .clear
                    }
                    return Obligation(marking: markings.min())
                })
        }
    }

    /// A timeline of the incidents of a list whose dates stand under some headings.
    func timeline(of list: IncidentList, where isWanted: (TimelineHeadings) -> Bool) -> Timeline {
        let chronology = chronology
        return chronology.timeline(
            of: incidents(of: list).filter { chronology.headings(of: $0).map(isWanted) ?? false })
    }

    /// A timeline of some incidents by when they happened.
    func timeline(of incidents: some Sequence<ID<Incident>>) -> Timeline { chronology.timeline(of: incidents) }

    /// The last incidents of a list that stand under a year, the latest first.
    func latest(_ count: Int, of list: IncidentList) -> [TimelineEntry] {
        chronology.latest(count, of: incidents(of: list))
    }

    /// The incidents just before and after one in the chronology.
    func neighbours(of incident: ID<Incident>) -> (previous: ID<Incident>?, next: ID<Incident>?) {
        chronology.neighbours(of: incident)
    }

    /// The years that have a page, the earliest first.
    var years: [Int] { chronology.years }

    /// What the site consists of.
    public var contents: SiteContents { disclosure.settings.publish }
}
