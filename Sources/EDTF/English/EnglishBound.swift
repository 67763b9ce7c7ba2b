extension EDTFDate {
    /// The words for a time that is known only to lie before or between days: `by 31 December 2022`, `between 5 December
    /// 2022 and 31 December 2022`; `nil` for any other date.
    package var wordsOfBound: String? {
        guard case .set(let set) = form, set.choice == .oneOf, set.members.count == 1, !isUncertain, !isApproximate
        else { return nil }
        switch set.members[0] {
        case .orEarlier(let last): return "by \(last.prose)"
        case .range(let first, let last): return "between \(first.prose) and \(last.prose)"
        case .date, .orLater: return nil
        }
    }

    /// The words for a time at which something became known: what is only a bound is told as one.
    package var proseOfKnowledge: String { wordsOfBound ?? prose }
}
