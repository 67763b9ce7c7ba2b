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
