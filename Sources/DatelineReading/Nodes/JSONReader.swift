/// Reads JSON strictly, by RFC 8259 and with places.
///
/// Two things are left to a reader by the RFC and decided here: a mark of byte order is passed over, and a key that
/// stands twice is a fault, of which the first one counts. Anything else that breaks the grammar ends the reading.
package enum JSONReader {
    /// How deep values may be nested unless said otherwise.
    package static let standardDepth = 64

    /// The value of a whole text, or nil when the text is not JSON.
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

    /// Gives the elements of one array of a top-level object, one at a time, with the faults of each.
    ///
    /// Made for bundles that are too large to be held as a tree: only one element is in memory. Returns the object
    /// with that array left empty, and the faults outside the elements; when the text is not JSON, the elements before
    /// the fault have been given already and the node is nil.
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
    /// Goes over the white space after the value, which must be all that is left.
    mutating func end() throws(NodeFault) {
        skipSpace()
        guard offset == bytes.count else {
            throw fault(.syntax("the value ended before this, and one is all there may be"), at: offset)
        }
    }
}

/// The lines of a JSON Lines text that hold something.
///
/// Lines end with a line feed; empty ones are passed over but counted, so the numbers are those of the file.
package struct JSONLines: Sequence {
    /// One line, without its end.
    package struct Line {
        package let number: Int
        package let bytes: ArraySlice<UInt8>

        /// The value of the line.
        package func read(maximumDepth: Int = JSONReader.standardDepth) -> (node: LocatedNode?, faults: [NodeFault]) {
            JSONReader.read(bytes, startingAtLine: number, maximumDepth: maximumDepth)
        }
    }

    private let bytes: ArraySlice<UInt8>

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    }

    package func makeIterator() -> Iterator { Iterator(rest: bytes) }

    package struct Iterator: IteratorProtocol {
        fileprivate var rest: ArraySlice<UInt8>
        private var number = 0

        fileprivate init(rest: ArraySlice<UInt8>) {
            self.rest = rest
        }

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
