extension EDTFSet {
    /// For running text: `one of 2012 or 2013`, `2012 or earlier`, `2012 and 2013`.
    var prose: String {
        let items = members.map { $0.prose(choice) }
        switch choice {
        case .allOf: return (isSingleRange ? "all of " : "") + EnglishDate.list(items, "and")
        case .oneOf: return (members.count > 1 || isSingleRange ? "one of " : "") + EnglishDate.list(items, "or")
        }
    }

    /// For tables: `2012 or 2013`, `≤2012`, `2012 and 2013`, `all ≤2012`.
    var shortProse: String {
        switch choice {
        case .oneOf: (isSingleRange ? "one of " : "") + EnglishDate.list(members.map(\.shortProse), "or")
        case .allOf: (isEndless || isSingleRange ? "all " : "") + EnglishDate.list(members.map(\.shortProse), "and")
        }
    }

    /// Whether the one member says how early or how late, and nothing else.
    private var isEndless: Bool {
        guard members.count == 1 else { return false }
        return members[0].earliest == nil || members[0].latest == nil
    }

    private var isSingleRange: Bool {
        if members.count == 1, case .range = members[0] { true } else { false }
    }
}

extension EDTFSet.Member {
    fileprivate func prose(_ choice: EDTFSet.Choice) -> String {
        let word = choice == .oneOf ? "or" : "and"
        return switch self {
        case .date(let date): date.noun
        case .range(let first, let last): "\(first.noun) to \(last.noun)"
        case .orEarlier(let date): "\(date.noun) \(word) earlier"
        case .orLater(let date): "\(date.noun) \(word) later"
        }
    }

    fileprivate var shortProse: String {
        switch self {
        case .date(let date): date.shortProse
        case .range(let first, let last):
            EDTFInterval(start: .date(first), end: .date(last)).shortProse
        case .orEarlier(let date): "≤\(date.shortProse)"
        case .orLater(let date): "≥\(date.shortProse)"
        }
    }
}
