internal import DatelineModel
internal import DatelineReading

extension ListReader {
    /// A list with what stands round it, for imports that need to know of which list an element is.
    struct List {
        /// The elements in their order; `nil` for one that could not be read.
        var elements: [LocatedNode?] = []
        /// What the object around the list has besides it.
        var surroundings: [LocatedNode.Entry] = []
        /// Whether nothing in the file of the list is wrong.
        var isOfSoundFile = true

        /// What stands beside the list under a key.
        func surrounding(_ key: String) -> LocatedNode? { surroundings.first { $0.name == key }?.value }

        /// The labels of TLP beside the list, which are those of all its elements.
        var labels: [EmbeddedLabels.Found] { EmbeddedLabels.found(in: surroundings) }
    }

    /// The lists of the file, in their order; empty ones only where there is nothing else.
    mutating func readLists() -> [List] {
        var all: [List] = []
        var isEmpty = true
        var list = List()
        read { finding in
            switch finding {
            case .element(let node): list.elements.append(node)
            case .unreadable: list.elements.append(nil)
            case .end(let surroundings):
                isEmpty = false
                list.surroundings = surroundings
                if !list.elements.isEmpty || !surroundings.isEmpty { all.append(list) }
                list = List()
            }
        }
        if !list.elements.isEmpty || all.isEmpty && !isEmpty { all.append(list) }
        let isSound = !diagnostics.contains { $0.severity == .error }
        for place in all.indices { all[place].isOfSoundFile = isSound }
        return all
    }
}
