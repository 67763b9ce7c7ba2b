/// Reads JSON strictly, by RFC 8259, and keeps the places of values.
///
/// The RFC leaves two things to the reader: here a byte order mark is skipped, and a repeated key is a fault, of which
/// the first value counts. Anything else that breaks the grammar ends the reading.
package enum JSONReader {
    /// How deep values may be nested unless said otherwise.
    package static let standardDepth = 64

    /// The value of a whole text; `nil` when the text is not JSON.
    package static func read(
        _ bytes: some Collection<UInt8>, startingAtLine line: Int = 1, maximumDepth: Int = standardDepth,
        maximumBytes: Int = .max
    ) -> (node: LocatedNode?, faults: [NodeFault]) {
        bytes.withPiece { piece in
            if let fault = refusal(of: piece, line, maximumBytes) { return (nil, [fault]) }
            var scanner = JSONScanner(piece, startingAtLine: line, maximumDepth: maximumDepth)
            do throws(NodeFault) {
                scanner.skipSpace()
                guard scanner.current != nil else { throw scanner.fault(.empty, at: scanner.offset, length: 0) }
                let node = try scanner.value()
                try scanner.end()
                return (node, scanner.faults)
            } catch {
                return (nil, scanner.faults + [error])
            }
        }
    }

    /// Passes on the elements of one array of a top-level object, one at a time, each with its faults.
    ///
    /// For bundles that are too large to hold as a tree: only one element is in memory at a time. Returns the object
    /// with that array left empty, and the faults outside the elements. When the text is not JSON, the node is `nil`,
    /// and the elements before the fault have been passed on already.
    package static func forEachElement(
        ofArrayAt key: String, in bytes: some Collection<UInt8>, startingAtLine line: Int = 1,
        maximumDepth: Int = standardDepth, maximumBytes: Int = .max, _ body: (LocatedNode, [NodeFault]) -> Void
    ) -> (node: LocatedNode?, faults: [NodeFault]) {
        bytes.withPiece { piece in
            if let fault = refusal(of: piece, line, maximumBytes) { return (nil, [fault]) }
            var stream = JSONElements(key, JSONScanner(piece, startingAtLine: line, maximumDepth: maximumDepth))
            return stream.read(body)
        }
    }

    private static func refusal(
        of bytes: UnsafeBufferPointer<UInt8>, _ line: Int, _ maximumBytes: Int
    ) -> NodeFault? {
        let start = NodePlace(line: line, column: 1, length: 0)
        guard bytes.count <= maximumBytes else { return NodeFault(.tooLarge(maximumBytes), at: start) }
        guard TextEncoding.foreign(in: bytes) == nil else { return NodeFault(.notUTF8, at: start) }
        guard let range = UTF8Check.firstInvalid(in: bytes) else { return nil }
        return NodeFault(.invalidUTF8, at: LineTable(bytes, startingAtLine: line).place(range, in: bytes))
    }
}

extension JSONScanner {
    /// Skips the white space after the value; nothing else may be left.
    mutating func end() throws(NodeFault) {
        skipSpace()
        guard offset == bytes.count else {
            throw fault(.syntax("the value ended before this, and one is all there may be"), at: offset)
        }
    }
}

/// The lines of a JSON Lines text that are not blank.
///
/// Lines end with a line feed. Blank ones are skipped but counted, so that the numbers are those of the file.
package struct JSONLines: Sequence {
    /// One line, without its end.
    package struct Line {
        /// The number of the line in the file, from 1.
        package let number: Int
        /// The text of the line.
        package let bytes: ArraySlice<UInt8>

        /// The value of the line.
        package func read(maximumDepth: Int = JSONReader.standardDepth) -> (node: LocatedNode?, faults: [NodeFault]) {
            JSONReader.read(bytes, startingAtLine: number, maximumDepth: maximumDepth)
        }
    }

    private let bytes: ArraySlice<UInt8>

    /// The lines of a text, with or without a byte order mark.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    }

    /// Goes through the lines from the first.
    package func makeIterator() -> Iterator { Iterator(rest: bytes) }

    /// Goes through the lines.
    package struct Iterator: IteratorProtocol {
        fileprivate var rest: ArraySlice<UInt8>
        private var number = 0

        fileprivate init(rest: ArraySlice<UInt8>) {
            self.rest = rest
        }

        /// The next line that is not blank; `nil` at the end.
        package mutating func next() -> Line? {
            while !rest.isEmpty {
                let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
                let line = rest[..<end]
                rest = end < rest.endIndex ? rest[(end + 1)...] : rest[end...]
                number += 1
                if line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) {
                    return Line(number: number, bytes: line)
                }
            }
            return nil
        }
    }
}

/// Reads a top-level object, and passes on the elements of one of its arrays as they come.
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
            scanner.report(NodeFault(.notAnArray(key), at: start))
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
