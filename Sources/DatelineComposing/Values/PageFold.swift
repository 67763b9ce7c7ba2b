import DatelineModel

/// Folds what a page shows while its content takes the form of a template's value or of data.
///
/// Content is composed without knowing where it will stand. The fold goes over it once, in the order in which the page
/// refers to its sources: it numbers them, keeps the highest marking and the newest knowledge, and leads every link
/// from the page's own place.
struct PageFold {
    /// The place of the page, from which its links lead.
    let place: PagePlace
    /// The most rows that remain of each list; `nil` for all. What is cut away is folded all the same.
    var rows: Int?
    /// What all that was shown so far obliges the page to.
    private(set) var obligation = Obligation()
    /// The sources that the page refers to, in the order of their numbers.
    private(set) var sources: [ID<Source>] = []
    private var numbers: [ID<Source>: Int] = [:]
    /// The addresses of what the page leads to, each worked out once.
    private(set) var addresses: [LinkTarget: PageAddress?]
    /// How often each source was referred to so far, by its number.
    private var occurrences: [Int] = []

    /// - Parameter addresses: Those that are known from an earlier fold of the same page.
    init(at place: PagePlace, rows: Int? = nil, knowing addresses: [LinkTarget: PageAddress?] = [:]) {
        self.place = place
        self.rows = rows
        self.addresses = addresses
    }

    /// The address of a target from the page's place; `nil` where there is none to lead to.
    mutating func address(_ target: LinkTarget) -> PageAddress? {
        if let known = addresses[target] { return known }
        let address = place.href(target).map { PageAddress($0) }
        addresses[target] = .some(address)
        return address
    }

    /// The address that a name leads to.
    mutating func address(_ link: PageLink) -> PageAddress? {
        guard let target = link.target else { return nil }
        return address(target)
    }

    /// Takes note that something is shown.
    mutating func note(_ shown: Obligation) { obligation.join(shown) }

    /// Takes note that something of this marking is shown.
    mutating func note(_ marking: Marking) { obligation.join(Obligation(marking: marking)) }

    /// The mark of a reference, which gets the next number where its source has none.
    mutating func mark(_ citation: Citation) -> ReferenceMark {
        note(citation.marking)
        let number = number(of: citation.source)
        occurrences[number - 1] += 1
        return ReferenceMark(number: number, occurrence: occurrences[number - 1], locator: citation.locator)
    }

    /// The number of a source, given to it now if it has none.
    mutating func number(of source: ID<Source>) -> Int {
        if let number = numbers[source] { return number }
        sources.append(source)
        occurrences.append(0)
        numbers[source] = sources.count
        return sources.count
    }

    /// How often the page has referred to a source of a number so far.
    func occurrences(of number: Int) -> Int {
        occurrences.indices.contains(number - 1) ? occurrences[number - 1] : 0
    }
}
