/// Reads one YAML document into located nodes.
///
/// Only the YAML that people write by hand: no aliases, anchors or tags, one document, keys that are texts. Anything
/// else is a fault with its place, and the rest of the document is read all the same unless its grammar is broken.
package enum YAMLReader {
    /// How deep values may be nested.
    package static let maximumDepth = 64

    /// The longest text that is read, in bytes.
    package static let maximumBytes = 4 << 20

    /// The value of the document and its faults; the value is `nil` when there is none or the text is not YAML.
    ///
    /// An empty document has neither a value nor a fault. `startingAtLine` is the number of the first line, for a part
    /// of a file.
    package static func read(
        _ bytes: some Collection<UInt8>, startingAtLine line: Int = 1
    ) -> (node: LocatedNode?, faults: [NodeFault]) {
        bytes.withPiece { piece in
            let start = NodePlace(line: line, column: 1, length: 0)
            guard piece.count <= maximumBytes else { return (nil, [NodeFault(.tooLarge(maximumBytes), at: start)]) }
            guard TextEncoding.foreign(in: piece) == nil else { return (nil, [NodeFault(.notUTF8, at: start)]) }
            if let range = UTF8Check.firstInvalid(in: piece) {
                let place = LineTable(piece, startingAtLine: line).place(range, in: piece)
                return (nil, [NodeFault(.invalidUTF8, at: place)])
            }
            let text = UnsafeBufferPointer(rebasing: piece[ByteOrderMark.length(in: piece)...])
            return read(text, YAMLPlaces(text, startingAtLine: line))
        }
    }

    private static func read(
        _ text: UnsafeBufferPointer<UInt8>, _ places: YAMLPlaces
    ) -> (node: LocatedNode?, faults: [NodeFault]) {
        var tree = YAMLTree(places)
        let problem = YAMLEvents(text).forEach { tree.add($0) }
        let faults = separators(in: text, places) + tree.faults
        guard let problem else { return (tree.root, faults) }
        return (nil, faults + [fault(of: problem, in: text, places)])
    }

    /// A field hidden behind one of these would look like a part of the field before it.
    private static func separators(in text: UnsafeBufferPointer<UInt8>, _ places: YAMLPlaces) -> [NodeFault] {
        var faults: [NodeFault] = []
        var offset = UTF8Check.endOfASCII(in: text, from: 0)
        while offset < text.count, faults.count < NodeFault.most {
            let length = separatorLength(in: text[offset...])
            if length > 0 { faults.append(NodeFault(.lineSeparator, at: places.place(offset..<offset + length))) }
            offset = UTF8Check.endOfASCII(in: text, from: offset + 1)
        }
        return faults
    }

    private static func separatorLength(in rest: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        if rest.starts(with: [0xC2, 0x85]) { return 2 }
        return rest.starts(with: [0xE2, 0x80, 0xA8]) || rest.starts(with: [0xE2, 0x80, 0xA9]) ? 3 : 0
    }

    private static func fault(
        of problem: YAMLProblem, in text: UnsafeBufferPointer<UInt8>, _ places: YAMLPlaces
    ) -> NodeFault {
        let place = places.place(of: problem)
        if places.byte(at: problem) == 0x09 { return NodeFault(.syntax("a tab cannot stand here"), at: place) }
        guard let mistake = YAMLMistake.find(problem.reason, at: places.offset(of: problem), in: YAMLLines(text)) else {
            return NodeFault(.syntax(problem.reason), at: place)
        }
        return NodeFault(.mistake(mistake), at: mistake.range.map(places.place) ?? place)
    }
}
