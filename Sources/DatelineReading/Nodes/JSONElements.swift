/// Reads a top-level object and gives the elements of one of its arrays away as they come.
struct JSONElements {
    private let key: String
    private var scanner: JSONScanner
    private var entries = DistinctEntries()
    private var faults: [NodeFault] = []

    init(_ key: String, _ scanner: JSONScanner) {
        self.key = key
        self.scanner = scanner
    }

    mutating func read(_ body: (LocatedNode, [NodeFault]) -> Void) -> (node: LocatedNode?, faults: [NodeFault]) {
        do throws(NodeFault) {
            scanner.skipSpace()
            let start = scanner.place(scanner.offset, length: 1)
            try readObject(body)
            try scanner.end()
            return (LocatedNode(place: start, value: .mapping(entries.entries)), faults + scanner.takeFaults())
        } catch {
            return (nil, faults + scanner.takeFaults() + [error])
        }
    }

    private mutating func readObject(_ body: (LocatedNode, [NodeFault]) -> Void) throws(NodeFault) {
        guard scanner.current != nil else { throw scanner.fault(.empty, at: scanner.offset, length: 0) }
        guard scanner.current == UInt8(ascii: "{") else { throw scanner.fault(.notAnObject, at: scanner.offset) }
        let closing = UInt8(ascii: "}")
        var wasRead = false
        var goesOn = try !scanner.open(closing: closing)
        while goesOn {
            let name = try scanner.key()
            let isTheArray = !wasRead && name.text.map(key.hasSameBytes) ?? false
            wasRead = wasRead || isTheArray
            let value = isTheArray ? try readArray(body) : try scanner.value()
            scanner.add(LocatedNode.Entry(key: name, value: value), to: &entries)
            goesOn = try scanner.goOn(closing: closing)
        }
    }

    private mutating func readArray(_ body: (LocatedNode, [NodeFault]) -> Void) throws(NodeFault) -> LocatedNode {
        let start = scanner.place(scanner.offset, length: 1)
        guard scanner.current == UInt8(ascii: "[") else {
            scanner.note(NodeFault(.notAnArray(key), at: start))
            return try scanner.value()
        }
        faults += scanner.takeFaults()
        let closing = UInt8(ascii: "]")
        var goesOn = try !scanner.open(closing: closing)
        while goesOn {
            let element = try scanner.value()
            body(element, scanner.takeFaults())
            goesOn = try scanner.goOn(closing: closing)
        }
        return LocatedNode(place: start, value: .sequence([]))
    }
}
