/// The entries of a mapping, of which no two have the same key.
struct DistinctEntries {
    private(set) var entries: [LocatedNode.Entry] = []
    /// The keys, kept only for mappings with so many entries that looking through them would take long.
    private var names: Set<String> = []
    private static let few = 12

    /// Adds an entry unless there is one with its key already.
    mutating func add(_ entry: LocatedNode.Entry) -> Bool {
        guard !holds(entry.name) else { return false }
        entries.append(entry)
        if entries.count > Self.few {
            if names.isEmpty { names = Set(entries.map(\.name)) } else { names.insert(entry.name) }
        }
        return true
    }

    /// Names are compared by bytes; the set takes differently composed letters for equal and only rules out.
    private func holds(_ name: String) -> Bool {
        if entries.count > Self.few, !names.contains(name) { return false }
        return entries.contains { $0.name.hasSameBytes(as: name) }
    }
}
