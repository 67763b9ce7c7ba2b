import DatelineChronology
import DatelineModel
import EDTF

/// The weeks that have something to report: something certainly became known in them, or happened in them,
/// or entered the casebook late.
struct EditionWeeks: Sendable {
    /// The weeks, the earliest first.
    let all: [ISOWeek]
    /// How much each of them has to report.
    let counts: [ISOWeek: Counts]
    private let places: [ISOWeek: Int]

    init(of developments: Developments) {
        var found: [ISOWeek: Counts] = [:]
        for development in developments.all {
            if let week = development.becameKnown?.certainWeek {
                found[week, default: Counts()].add(development, known: 1)
            }
            if case .incident = development.subject, case .date(let date) = development.happened,
                let week = date.certainWeek
            {
                found[week, default: Counts()].add(development, happened: 1)
            }
            if let week = development.provenance?.withdrawn?.certainWeek {
                found[week, default: Counts()].add(development)
            }
        }
        for entry in LateEntry.byWeek(of: developments) {
            found[ISOWeek(containing: entry.recorded), default: Counts()].add(entry)
        }
        counts = found
        all = found.keys.sorted()
        places = Dictionary(zip(all, all.indices)) { first, _ in first }
    }

    /// How much a week has to report.
    struct Counts: Sendable {
        /// How many things became known in it.
        private(set) var known = 0
        /// How many incidents happened in it.
        private(set) var happened = 0
        /// How many records entered the casebook in it that had become known before.
        private(set) var entered = 0
        /// The highest marking of what was counted.
        private(set) var marking = Marking.clear

        /// The records that were counted.
        private(set) var records: Set<RecordReference> = []

        mutating func add(_ development: Development, known: Int = 0, happened: Int = 0) {
            self.known += known
            self.happened += happened
            marking = max(marking, development.marking)
            records.insert(development.record)
        }

        mutating func add(_ entry: LateEntry) {
            entered += 1
            marking = max(marking, entry.marking)
            records.insert(entry.record)
        }
    }

    /// The weeks before and after one of these.
    func neighbours(of week: ISOWeek) -> (previous: ISOWeek?, next: ISOWeek?) {
        guard let place = places[week] else { return (all.last { $0 < week }, all.first { week < $0 }) }
        return (place > 0 ? all[place - 1] : nil, place + 1 < all.count ? all[place + 1] : nil)
    }
}

extension EDTFDate {
    /// The week in which all that the date can mean lies; `nil` where it does not fit into one.
    var certainWeek: ISOWeek? {
        guard let days = bounds.days else { return nil }
        let week = ISOWeek(containing: days.lowerBound)
        return week.days.contains(days.upperBound) ? week : nil
    }
}
