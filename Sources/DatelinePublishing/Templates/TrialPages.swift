import DatelineChronology
import DatelineComposing
import EDTF

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
        let kinds = Dictionary(grouping: edition.subjects.indices) { place in
            let path = edition.subjects[place].route.path.split(separator: "/")
            return "\(path.first ?? "")/\(path.count)"
        }
        let chosen = kinds.values.flatMap { places -> [Int] in
            guard places.count > Self.limit else { return places }
            return (0..<Self.limit).map { places[$0 * (places.count - 1) / (Self.limit - 1)] }
        }
        return chosen.sorted().map { edition.subjects[$0] }
    }
}
