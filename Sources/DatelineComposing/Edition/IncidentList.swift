import DatelineChronology
import DatelineModel
import EDTF

/// A list of incidents that is divided by year and month where it is long.
enum IncidentList: Hashable, Sendable {
    case all
    case term(Term)
    case actor(ID<Actor>)

    /// The page on which the list begins.
    var subject: PageID {
        switch self {
        case .all: .timeline
        case .term(let term): term.subject
        case .actor(let id): .actor(id)
        }
    }

    /// The page of one of its years, or of a month of that.
    func part(_ year: Int, month: Int? = nil) -> PageID {
        if self == .all, month == nil { return .year(year) }
        return .part(ListPart(list: self, year: year, month: month))
    }
}

/// A year of a list of incidents, or a month of a year: what began then.
///
/// Its address depends on nothing else: a new record never moves another to another page.
public struct ListPart: Hashable, Sendable {
    let list: IncidentList
    let year: Int
    /// The month, from 1; `nil` for the year.
    let month: Int?

    /// Where the page of the part is.
    var route: Route {
        let base = list == .all ? "/years/" : list.subject.route.path
        guard let month else { return Route(path: "\(base)\(year)/") }
        return Route(path: "\(base)\(year)/\(month < 10 ? "0" : "")\(month)/")
    }

    /// The time in words: `2017`, `May 2017`.
    var period: String { month.flatMap { EDTFDate.month($0, of: year)?.prose } ?? EDTFDate.year(year).prose }
}

/// Which lists of an edition are divided, and how.
///
/// A list with no more than ``ListDivisions/mostWhole`` incidents is whole on its page. A longer one has a page a year,
/// and a year with more than ``ListDivisions/mostInYear`` has one a month.
struct ListDivisions: Sendable {
    /// The most incidents of a list that stands whole on its page: so many, with their sources, drawings and what else
    /// the page of an actor tells, are light enough for a phone.
    static let mostWhole = 100
    /// The most entries that a page of a part lists with more than a line each.
    static let mostListed = 50
    /// How many of the latest entries a divided list begins with.
    static let mostLatest = 20
    /// The most of a year that stand on one page.
    static let mostInYear = 300
    /// The most that have a line each on a page.
    static let mostLines = 800

    /// How many incidents of a list began in each year, and in each month of it; 0 stands for a month that is not known.
    private typealias Counts = [Int: [Int: Int]]
    private var divided: [IncidentList: Counts] = [:]

    /// The divisions of lists.
    ///
    /// - Parameters:
    ///   - lists: The lists with their incidents.
    ///   - headings: The headings under which an incident stands.
    init(
        of lists: some Sequence<(list: IncidentList, incidents: [ID<Incident>])>,
        headings: (ID<Incident>) -> TimelineHeadings?
    ) {
        for (list, incidents) in lists where incidents.count > Self.mostWhole {
            var counts: Counts = [:]
            for heading in incidents.lazy.compactMap(headings) {
                guard let year = heading.year else { continue }
                counts[year, default: [:]][heading.month ?? 0, default: 0] += 1
            }
            divided[list] = counts
        }
    }

    /// Whether a list is divided into years.
    func isDivided(_ list: IncidentList) -> Bool { divided[list] != nil }

    /// Whether a year of a list is divided into months.
    func isDivided(_ year: Int, of list: IncidentList) -> Bool {
        (divided[list]?[year]?.values.reduce(0, +) ?? 0) > Self.mostInYear
    }

    /// The years of a divided list, each with how many incidents began in it, the earliest first.
    func years(of list: IncidentList) -> [(year: Int, count: Int)] {
        (divided[list] ?? [:]).map { ($0.key, $0.value.values.reduce(0, +)) }.sorted { $0.year < $1.year }
    }

    /// The months of a year that are known, each with how many incidents began in it, in their order.
    func months(of year: Int, in list: IncidentList) -> [(month: Int, count: Int)] {
        (divided[list]?[year] ?? [:]).filter { $0.key > 0 }.map { ($0.key, $0.value) }.sorted { $0.month < $1.month }
    }

    /// Whether a part has a page.
    func hasPage(on part: ListPart) -> Bool {
        guard let counts = divided[part.list]?[part.year] else { return false }
        guard let month = part.month else { return part.list != .all }
        return isDivided(part.year, of: part.list) && month > 0 && counts[month] != nil
    }

    /// The page on which a list begins, and those of its parts.
    func pages(of list: IncidentList) -> [PageID] { [list.subject] + parts(of: list) }

    /// The pages of the parts of a list.
    func parts(of list: IncidentList) -> [PageID] {
        years(of: list).flatMap { year, _ -> [PageID] in
            let months = isDivided(year, of: list) ? months(of: year, in: list).map(\.month) : []
            return (list == .all ? [] : [list.part(year)]) + months.map { list.part(year, month: $0) }
        }
    }
}
