public import DatelineModel

extension Provenance {
    /// Whether a statement still stands: it was neither withdrawn, nor did another take its place.
    public var stands: Bool { withdrawn == nil && supersededBy == nil }

    /// Who says it: the party named, or else the publisher of the first source that we read it in.
    func speaker(in disclosure: Disclosure) -> Party? {
        by ?? sources.lazy.compactMap { disclosure.source($0)?.publisher }.first
    }
}
