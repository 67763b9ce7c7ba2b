extension SingleDate {
    /// For running text, standing alone: `2010s`, `about 2015`, `11 June 2004 (year uncertain)`.
    var prose: String {
        if case .calendarDate(let date) = self, !date.hasMonth, date.marks.isEmpty,
            let decade = EnglishDate.decade(date.yearDigits)
        {
            return decade
        }
        return noun
    }

    /// For running text after another word, with an article where English has one: `the 2010s`, `about 2015`.
    var noun: String {
        let marked = parts.filter { !$0.qualification.isEmpty }
        guard let first = marked.first else { return unmarked }
        if marked.count == parts.count, marked.allSatisfy({ $0.qualification == first.qualification }) {
            return said(first.qualification, of: unmarked)
        }
        let kinds: [Qualification] = [.uncertain, .approximate, [.uncertain, .approximate]]
        let remarks = kinds.compactMap { kind -> String? in
            let names = marked.filter { $0.qualification == kind }.map(\.name)
            return names.isEmpty ? nil : "\(EnglishDate.list(names, "and")) \(kind.adjective)"
        }
        return "\(unmarked) (\(remarks.joined(separator: ", ")))"
    }

    /// For tables: `c. 2015`, `2015?`, `11 June 2004 (year?)`.
    var shortProse: String {
        let marked = parts.filter { !$0.qualification.isEmpty }
        guard let first = marked.first else { return shortUnmarked }
        if marked.count == parts.count, marked.allSatisfy({ $0.qualification == first.qualification }) {
            let circa = first.qualification.contains(.approximate) && !isEstimate ? "c. " : ""
            return circa + shortUnmarked + (first.qualification.contains(.uncertain) ? "?" : "")
        }
        return "\(shortUnmarked) (\(marked.map { $0.name + $0.qualification.mark }.joined(separator: ", ")))"
    }

    private func said(_ qualification: Qualification, of text: String) -> String {
        guard isPlain else { return "\(text) (\(qualification.adjective))" }
        let about = qualification.contains(.approximate) && !isEstimate ? "about " : ""
        return (qualification.contains(.uncertain) ? "possibly " : "") + about + text
    }

    /// The parts of the date by name, each with what was said against it.
    private var parts: [(name: String, qualification: Qualification)] {
        let year = ("year", marks.qualification(of: .year)), month = marks.qualification(of: .month)
        switch self {
        case .longYear: return [year]
        case .subYearGrouping(let grouping): return [year, (grouping.noun, month)]
        case .calendarDate(let date):
            guard date.hasMonth else { return [year] }
            return [year, ("month", month)] + (date.hasDay ? [("day", date.dayQualification)] : [])
        }
    }

    /// Whether "about" reads well before the date: it names a time and does not begin with "some".
    private var isPlain: Bool {
        switch self {
        case .calendarDate(let date):
            date.told.isSpecified || !date.hasMonth && EnglishDate.decade(date.yearDigits) != nil
        case .subYearGrouping(let grouping): grouping.yearDigits.isSpecified
        case .longYear: true
        }
    }

    /// Whether the words for the date say already that it is an estimate.
    private var isEstimate: Bool {
        if case .longYear(let year) = self { year.insignificantDigits > 0 } else { false }
    }

    private var unmarked: String {
        switch self {
        case .calendarDate(let date): date.english
        case .subYearGrouping(let grouping): grouping.english
        case .longYear(let year): year.english
        }
    }

    private var shortUnmarked: String {
        switch self {
        case .calendarDate(let date): date.short
        case .subYearGrouping(let grouping): grouping.short
        case .longYear(let year): year.short
        }
    }
}

extension Qualification {
    /// `uncertain`, `approximate` or both.
    fileprivate var adjective: String {
        self == .uncertain ? "uncertain" : self == .approximate ? "approximate" : "uncertain and approximate"
    }
}
