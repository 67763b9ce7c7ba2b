import EDTF

/// Everything a date can mean, day by day: the slow way to what relations work out from the ends.
struct BruteForce {
    /// From the first day of what happened to the last.
    typealias Run = ClosedRange<Int>

    /// The ways that the date can have come true; each is all that happened in that way.
    let ways: [[Run]]

    /// The ways of a date of which every part lies in May, June or July 2017.
    init(_ date: EDTFDate) {
        ways = Self.ways(date.form)
    }

    private static func ways(_ form: EDTFDate.Form) -> [[Run]] {
        switch form {
        case .single(.calendarDate(let date)): return days(.calendarDate(date)).map { [$0...$0] }
        case .interval(let interval):
            guard case .date(let first) = interval.start, case .date(let last) = interval.end else { return [] }
            return runs(first, last).map { [$0] }
        case .set(let set):
            let members = set.members.map { member -> [Run] in
                switch (member, set.choice) {
                case (.date(let date), _): days(date).map { $0...$0 }
                case (.range(let first, let last), .allOf): runs(first, last)
                case (.range(let first, let last), .oneOf):
                    runs(first, last).flatMap { [$0.lowerBound...$0.lowerBound, $0.upperBound...$0.upperBound] }
                        + between(first, last).map { $0...$0 }
                case (.orEarlier, _), (.orLater, _): []
                }
            }
            if set.choice == .oneOf { return members.flatMap { $0.map { [$0] } } }
            return members.reduce([[]]) { ways, runs in ways.flatMap { way in runs.map { way + [$0] } } }
        case .dateAndTime, .single: return []
        }
    }

    private static func runs(_ first: SingleDate, _ last: SingleDate) -> [Run] {
        days(first).flatMap { start in days(last).filter { $0 >= start }.map { start...$0 } }
    }

    private static func between(_ first: SingleDate, _ last: SingleDate) -> [Int] {
        guard let low = days(first).first, let high = days(last).last else { return [] }
        return Array(low...high)
    }

    /// The days that a date can mean, by comparing the digits of each day with those of the date.
    private static func days(_ date: SingleDate) -> [Int] {
        let pattern = Array(date.description.filter { !"?~%".contains($0) })
        return (17_250..<17_400).filter { number in
            zip(pattern, CalendarDay(daysSinceEpoch: number).description).allSatisfy { $0 == "X" || $0 == $1 }
        }
    }

    func isBefore(_ other: BruteForce) -> Certainty {
        Self.answer(
            pairs(other).map { mine, others in
                guard let end = mine.map(\.upperBound).max(), let start = others.map(\.lowerBound).min() else {
                    return .notKnown
                }
                return end < start ? .yes : end > start ? .no : .notKnown
            })
    }

    func overlaps(_ other: BruteForce) -> Certainty {
        Self.answer(
            pairs(other).map { mine, others in
                mine.contains { run in others.contains(where: run.overlaps) } ? .yes : .no
            })
    }

    func isWithin(_ days: ClosedRange<CalendarDay>) -> Certainty {
        let range = days.lowerBound.daysSinceEpoch...days.upperBound.daysSinceEpoch
        return Self.answer(
            ways.map { $0.allSatisfy { range.contains($0.lowerBound) && range.contains($0.upperBound) } ? .yes : .no })
    }

    private func pairs(_ other: BruteForce) -> [([Run], [Run])] {
        ways.flatMap { way in other.ways.map { (way, $0) } }
    }

    private static func answer(_ answers: [Certainty]) -> Certainty {
        if answers.allSatisfy({ $0 == .yes }) { return .yes }
        return answers.allSatisfy { $0 == .no } ? .no : .notKnown
    }
}
