public import DatelineModel

/// The sources of a page, numbered in the order in which the page first refers to them.
public struct NumberedSources: Hashable, Sendable {
    /// The sources in the order of their numbers, the first being 1.
    public private(set) var ids: [ID<Source>] = []
    private var numbers: [ID<Source>: Int] = [:]

    /// No source yet.
    public init() {}

    /// The number of a source, given to it now if it has none.
    public mutating func number(of id: ID<Source>) -> Int {
        if let number = numbers[id] { return number }
        ids.append(id)
        numbers[id] = ids.count
        return ids.count
    }

    /// The number of a source that has one.
    public func existingNumber(of id: ID<Source>) -> Int? { numbers[id] }
}
