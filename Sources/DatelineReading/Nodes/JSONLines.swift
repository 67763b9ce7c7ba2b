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
