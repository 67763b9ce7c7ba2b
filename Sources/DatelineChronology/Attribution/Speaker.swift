import DatelineModel

extension Provenance {
    /// Who says it: the party named, or else the publisher of the first source that we read it in.
    func speaker(in disclosure: Disclosure) -> Party? {
        by ?? sources.lazy.compactMap { disclosure.source($0)?.publisher }.first
    }
}
