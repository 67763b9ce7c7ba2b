import DatelineChronology
import DatelineModel
import EDTF

/// All incidents of an edition by when they happened.
struct Chronology: Sendable {
    let timeline: Timeline
    /// The same under headings of years and months.
    let groups: [Timeline.YearGroup]
    /// The years that have entries, the earliest first.
    let years: [Int]
    /// What showing or counting all incidents obliges a page to.
    let obligation: Obligation
    private let indices: [ID<Incident>: Int]
    private let headings: [TimelineHeadings]

    init(of developments: Developments) {
        timeline = Timeline(in: developments)
        groups = timeline.groups
        years = Set(groups.compactMap(\.year)).sorted()
        obligation = Obligation(joining: timeline.entries.map { Obligation($0.development) })
        headings = timeline.entries.map { TimelineHeadings(of: $0.when) }
        var indices: [ID<Incident>: Int] = [:]
        for (index, entry) in timeline.entries.enumerated() {
            if case .incident(let id) = entry.development.record { indices[id] = index }
        }
        self.indices = indices
    }

    var entries: [TimelineEntry] { timeline.entries }

    /// The headings under which an incident stands.
    func headings(of incident: ID<Incident>) -> TimelineHeadings? { indices[incident].map { headings[$0] } }

    /// A timeline of some incidents.
    func timeline(of incidents: some Sequence<ID<Incident>>) -> Timeline {
        let entries = incidents.compactMap { indices[$0] }.sorted().map { index in
            var entry = timeline.entries[index]
            entry.isAfterPrevious = .yes
            return entry
        }
        return Timeline(entries, axis: .happened)
    }

    /// The last of some incidents that stand under a year, the latest first.
    func latest(_ count: Int, of incidents: [ID<Incident>]) -> [TimelineEntry] {
        let last = incidents.compactMap { indices[$0] }.filter { headings[$0].year != nil }.sorted()
        return last.suffix(count).reversed().map { timeline.entries[$0] }
    }

    /// The incidents just before and after one.
    func neighbours(of incident: ID<Incident>) -> (previous: ID<Incident>?, next: ID<Incident>?) {
        guard let index = indices[incident] else { return (nil, nil) }
        return (id(at: index - 1), id(at: index + 1))
    }

    private func id(at index: Int) -> ID<Incident>? {
        guard timeline.entries.indices.contains(index),
            case .incident(let id) = timeline.entries[index].development.record
        else { return nil }
        return id
    }
}
