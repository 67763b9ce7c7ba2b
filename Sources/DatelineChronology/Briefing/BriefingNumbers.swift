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
            case .incidents: "Events that became known"
            case .attributions: "Attributions made"
            case .claims: "Other claims made"
            case .names: "Names given to actors"
            }
        }

        func counts(_ development: Development) -> Bool {
            switch development.subject {
            case .incident: self == .incidents
            case .attribution: self == .attributions
            case .claim, .relation, .activity, .targets: self == .claims
            case .naming, .alias: self == .names
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
        var periods = [period]
        for _ in 0..<12 { periods.append((periods.last ?? period).previous) }
        let span = (periods.last ?? period).days.lowerBound...period.days.upperBound
        var found: [Measure: [[Development]]] = [:]
        for development in developments.known(touching: span) {
            guard let measure = Measure.allCases.first(where: { $0.counts(development) }),
                let index = Self.index(of: development, in: periods)
            else { continue }
            found[measure, default: Array(repeating: [], count: periods.count)][index].append(development)
        }
        rows = Measure.allCases.map { measure in
            let counted = found[measure] ?? Array(repeating: [], count: periods.count)
            return Row(
                measure: measure, developments: counted[0], before: counted[1].count,
                sumOfTwelve: counted.dropFirst().reduce(0) { $0 + $1.count })
        }
    }

    /// Which of periods in a row, the last first, a development certainly became known in.
    private static func index(of development: Development, in periods: [ReportingPeriod]) -> Int? {
        guard let first = development.becameKnown?.bounds.earliest.moment?.day,
            let index = periods.firstIndex(where: { $0.days.contains(first) }),
            development.becameKnown(within: periods[index].days) == .yes
        else { return nil }
        return index
    }
}
