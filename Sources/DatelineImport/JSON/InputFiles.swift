internal import DatelineModel
internal import DatelineReading

/// The files of an import: their names, and the diagnostics from reading them.
struct InputFiles: Sendable {
    /// An element of a list in JSON; `nil` where it could not be read.
    struct Element {
        let node: LocatedNode?
        /// The TLP labels beside the list, which apply to all of its elements.
        let surrounding: [EmbeddedLabels.Found]
    }

    private(set) var names: [String] = []
    var found = FirstDiagnostics()

    /// How many files were given.
    var count: Int { names.count }

    /// Adds the name of a file.
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

/// How records refer to a file: by its name without folders.
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
    /// A list with the fields around it, for imports that need them with each element.
    struct List {
        /// The elements in their order; `nil` for one that could not be read.
        var elements: [LocatedNode?] = []
        /// The other fields of the object that contains the list.
        var surroundings: [LocatedNode.Entry] = []
        /// Whether the file of the list has no errors.
        var isOfSoundFile = true

        /// The field beside the list with a key.
        func surrounding(_ key: String) -> LocatedNode? { surroundings.first { $0.name == key }?.value }

        /// The TLP labels beside the list, which apply to all of its elements.
        var labels: [EmbeddedLabels.Found] { EmbeddedLabels.found(in: surroundings) }
    }

    /// The lists of the file, in order. An empty one is returned only if there is no other.
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
