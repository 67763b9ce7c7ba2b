extension RandomAccessCollection {
    /// The stretches of neighbours that have something in common, in their order.
    func runs<Common: Equatable>(by common: (Element) -> Common) -> [SubSequence] {
        var runs: [SubSequence] = []
        var rest = self[...]
        while let first = rest.first {
            let run = rest.prefix { common($0) == common(first) }
            runs.append(run)
            rest = rest[run.endIndex...]
        }
        return runs
    }
}

extension Sequence where Element: Hashable {
    /// Each element once, in the order of their first places.
    var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
