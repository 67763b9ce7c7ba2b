extension EDTFSpan {
    /// The span in English, for running text: `since at least 2012`, `since at least 2012 until about 2016`.
    public var prose: String {
        if let interval { return interval.prose }
        switch (start, end) {
        case (_, .open): return start.isOpen ? "at all times" : "since \(start.beginning)"
        case (.open, _): return "until \(end.ending)"
        case (.date, .date) where start.limit == nil && end.limit == nil:
            return "\(start.beginning) to \(end.ending)"
        case (.unknown, _): return "from an unknown date until \(end.ending)"
        case (.date, _): return "since \(start.beginning) until \(end.ending)"
        }
    }

    /// The span in English, for tables and drawings: `≤2012–`, `2012–2016`, `≤2012–c. 2016`.
    public var shortProse: String {
        if let interval { return interval.shortProse }
        let first = start.short, last = end.short
        let isWide = !first.isEmpty && !last.isEmpty && (first.contains(" ") || last.contains(" "))
        return first + (isWide ? " – " : "–") + last
    }

    /// The span as an interval, where EDTF has one for it.
    private var interval: EDTFInterval? {
        guard let first = start.intervalEnd, let last = end.intervalEnd else { return nil }
        return EDTFInterval(start: first, end: last)
    }
}

extension EDTFSpan.End {
    fileprivate var isOpen: Bool { self == .open }

    /// The one member of a set that says no more than how early or how late: `[..2012]`, `[2012..]`.
    fileprivate var limit: EDTFSet.Member? {
        guard case .date(let date) = self, case .set(let set) = date.form, set.choice == .oneOf,
            set.members.count == 1
        else { return nil }
        switch set.members[0] {
        case .orEarlier, .orLater: return set.members[0]
        case .date, .range: return nil
        }
    }

    /// The end as a beginning: `at least 2012` for one that is no later than 2012.
    fileprivate var beginning: String {
        if let limit, case .orEarlier(let date) = limit { return "at least \(date.noun)" }
        if let limit, case .orLater(let date) = limit { return "\(date.noun) at the earliest" }
        return noun
    }

    /// The end as an ending: `at least 2016` for one that is no earlier than 2016.
    fileprivate var ending: String {
        if let limit, case .orLater(let date) = limit { return "at least \(date.noun)" }
        if let limit, case .orEarlier(let date) = limit { return "\(date.noun) at the latest" }
        return noun
    }

    private var noun: String {
        switch self {
        case .date(let date): date.single?.noun ?? date.prose
        case .open, .unknown: "an unknown date"
        }
    }

    fileprivate var short: String {
        switch self {
        case .date(let date): date.shortProse
        case .open: ""
        case .unknown: "?"
        }
    }
}

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
