import DatelineChronology

/// A period in the words of a sentence.
extension ReportingPeriod {
    /// `in the week of 19–25 February 2018`, `in February 2018`, `in the period 1 February to 3 March 2018`.
    var inWords: String {
        switch kind {
        case .day: "on \(prose)"
        case .week: "in the week of \(prose)"
        case .month, .quarter, .year: "in \(prose)"
        case .period: "in the period \(prose)"
        }
    }

    /// `in this week`, `on this day`.
    var thisInWords: String { kind == .day ? "on this day" : "in this \(unit)" }
}
