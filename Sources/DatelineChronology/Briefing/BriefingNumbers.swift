import DatelineModel
import EDTF

/// How much became known in a period, compared with the period before and the mean of the twelve before.
public struct BriefingNumbers: Hashable, Sendable {
    /// What is counted.
    public enum Measure: String, Hashable, Sendable, CaseIterable {
        case incidents, attributions, claims, names

        /// The words of a table's row.
        public var text: String {
            switch self {
            case .incidents: "Incidents that became known"
            case .attributions: "Attributions made"
            case .claims: "Other claims made"
            case .names: "Names given to actors"
            }
        }

        func counts(_ development: Development) -> Bool {
            switch (self, development.subject) {
            case (.incidents, .incident), (.attributions, .attribution), (.names, .naming), (.names, .alias): true
            case (.claims, .claim), (.claims, .relation), (.claims, .activity), (.claims, .targets): true
            default: false
            }
        }
    }

    /// One figure, with what it is compared with.
    public struct Row: Hashable, Sendable {
        /// What is counted.
        public let measure: Measure
        /// The developments counted in the period.
        public let developments: [Development]
        /// The count of the period before.
        public let before: Int
        /// The sum over the twelve periods before; a twelfth of it is their mean.
        public let sumOfTwelve: Int

        /// The count of the period.
        public var count: Int { developments.count }
        /// The change against the period before.
        public var change: Int { count - before }
        /// The mean of the twelve periods before, in tenths, rounded to the nearest.
        public var meanInTenths: Int { (sumOfTwelve * 10 + 6) / 12 }
    }

    /// The figures, one for each measure.
    public let rows: [Row]

    init(of period: ReportingPeriod, in developments: Developments) {
        var earlier: [ReportingPeriod] = []
        var current = period
        for _ in 0..<12 {
            current = current.previous
            earlier.append(current)
        }
        let span = (earlier.last ?? period).days.lowerBound...period.days.upperBound
        let known = developments.all.filter { $0.becameKnown(within: span) != .no }
        rows = Measure.allCases.map { measure in
            let counted = known.filter(measure.counts)
            let count = { (period: ReportingPeriod) in
                counted.count { $0.becameKnown(within: period.days) == .yes }
            }
            return Row(
                measure: measure, developments: counted.filter { $0.becameKnown(within: period.days) == .yes },
                before: count(period.previous), sumOfTwelve: earlier.reduce(0) { $0 + count($1) })
        }
    }
}
