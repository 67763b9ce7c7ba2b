import DatelineModel

/// Which of the pages before and after it a page names.
extension PageMetadata {
    /// The same without neighbours whose names would make the page stricter than what it tells.
    func withoutStricterNeighbours(than marking: Marking) -> PageMetadata {
        var copy = self
        if let previous, previous.marking > marking { copy.previous = nil }
        if let next, next.marking > marking { copy.next = nil }
        return copy
    }
}
