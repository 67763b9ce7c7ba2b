import DatelineChronology
import DatelineModel
import EDTF

/// A year of the list of sources, or a month of a year: what was published then.
public struct SourceListPart: Hashable, Sendable {
    let year: Int
    /// The month, from 1; `nil` for the year.
    let month: Int?

    /// Where the page of the part is.
    var route: Route {
        guard let month else { return Route(path: "/sources/by-year/\(year)/") }
        return Route(path: "/sources/by-year/\(year)/\(month < 10 ? "0" : "")\(month)/")
    }

    var wholeYear: SourceListPart { SourceListPart(year: year, month: nil) }

    /// The time in words: `2017`, `May 2017`.
    var period: String { month.flatMap { EDTFDate.month($0, of: year)?.prose } ?? EDTFDate.year(year).prose }
    /// The same where it stands in a list.
    var text: String { period.capitalizedFirst }
}

/// The sources of an edition by when they were published, divided by year and month where they are many.
struct SourceList: Sendable {
    /// The most sources that a page lists.
    private static let mostListed = 500

    /// All sources, the newest first, those without a date last.
    private let sorted: [Source]
    private let places: [SourceListPart: [Int]]
    /// The parts that have pages, in their order.
    let parts: [SourceListPart]

    init(of disclosure: Disclosure) {
        sorted = disclosure.sources.sorted { first, second in
            UndatedLast.precedes(first.published, second.published, isNewestFirst: true) ?? (first.id < second.id)
        }
        let isDivided = sorted.count > Self.mostListed
        let years = isDivided ? Self.places(of: sorted.indices, in: sorted) { $0?.wholeYear } : [:]
        var places = years
        for all in years.values where all.count > Self.mostListed {
            places.merge(Self.places(of: all, in: sorted) { $0?.month == nil ? nil : $0 }) { one, _ in one }
        }
        self.places = places
        parts = places.keys.sorted { ($0.year, $0.month ?? 0) < ($1.year, $1.month ?? 0) }
    }

    private static func places(
        of indices: some Sequence<Int>, in sorted: [Source], by part: (SourceListPart?) -> SourceListPart?
    ) -> [SourceListPart: [Int]] {
        indices.reduce(into: [:]) { places, place in
            if let part = part(Self.part(of: sorted[place])) { places[part, default: []].append(place) }
        }
    }

    /// The sources of a part, or all.
    func sources(of part: SourceListPart?) -> [Source] {
        part.map { (places[$0] ?? []).map { sorted[$0] } } ?? sorted
    }

    func count(of part: SourceListPart) -> Int { places[part]?.count ?? 0 }

    /// The parts into which the list, or a year of it, is divided.
    func parts(within part: SourceListPart?) -> [SourceListPart] {
        guard let part else { return parts.filter { $0.month == nil } }
        return part.month == nil ? parts.filter { $0.year == part.year && $0.month != nil } : []
    }

    /// What the page of a part lists itself: what stands on no page of a smaller part.
    func listed(on part: SourceListPart?) -> [Source] {
        guard !parts(within: part).isEmpty else { return sources(of: part) }
        return sources(of: part).filter { source in
            guard let own = Self.part(of: source) else { return true }
            return part != nil && own.month == nil
        }
    }

    /// The year, and the month where it is known, in which a source was certainly published.
    private static func part(of source: Source) -> SourceListPart? {
        guard let days = source.published?.bounds.days else { return nil }
        let (first, last) = (days.lowerBound, days.upperBound)
        guard first.year == last.year else { return nil }
        return SourceListPart(year: first.year, month: first.month == last.month ? first.month : nil)
    }
}
