internal import DatelineModel
internal import DatelineReading

/// The files that an import was given: their names, and what was found while they were read.
struct InputFiles: Sendable {
    /// An element of a list in JSON; `nil` where it could not be read.
    struct Element {
        let node: LocatedNode?
        /// The labels of TLP beside the list, which are those of all its elements.
        let surrounding: [EmbeddedLabels.Found]
    }

    private(set) var names: [String] = []
    var found = FirstDiagnostics()

    /// How many files were given.
    var count: Int { names.count }

    /// Notes that a file is read.
    mutating func add(_ name: String) { names.append(name) }

    /// Reads the lists of a file in JSON.
    mutating func lists(
        in bytes: UnsafeRawBufferPointer, named name: String, _ expectation: ListReader.Expectation
    ) -> [ListReader.List] {
        add(name)
        var reader = ListReader(bytes, file: name, expectation)
        let lists = reader.readLists()
        found += reader.faults
        return lists
    }

    /// Reads the elements of all lists of a file in JSON.
    mutating func elements(
        in bytes: UnsafeRawBufferPointer, named name: String, _ expectation: ListReader.Expectation
    ) -> [Element] {
        lists(in: bytes, named: name, expectation).flatMap { list in
            let labels = list.labels
            return list.elements.map { Element(node: $0, surrounding: labels) }
        }
    }

    /// A title that names the files: `STIX import of enterprise-attack.json`.
    func title(beginning: String) -> String {
        beginning + " " + SafeFileName.list(Set(names.map(SafeFileName.of)).sorted())
    }
}

/// What to call a file in a record: its name without folders.
enum SafeFileName {
    static func of(_ path: String) -> String { String(path.split(separator: "/").last ?? "standard input") }

    /// One or two names, or how many there are.
    static func list(_ names: [String]) -> String {
        names.count < 3 ? names.joined(separator: " and ") : "\(names.count) files"
    }
}

extension TextPlace {
    /// Where a node of a file begins.
    init(of node: LocatedNode, in file: String) {
        self.init(file: file, line: node.place.line, column: node.place.column)
    }
}

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
        for index in all.indices { all[index].isOfSoundFile = isSound }
        return all
    }
}
