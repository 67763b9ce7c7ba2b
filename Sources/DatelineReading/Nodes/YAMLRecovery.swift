extension YAMLReader {
    /// The value of a document as far as it can be read, and all of its faults.
    ///
    /// As ``read(_:startingAtLine:)``, except that where the grammar is broken or a merge is unfinished the other
    /// entries are read all the same, with a lost node in place of what could not be read.
    package static func readOn(
        _ bytes: some Collection<UInt8>, startingAtLine line: Int = 1
    ) -> (node: LocatedNode?, faults: [NodeFault]) {
        bytes.withPiece { piece in
            let conflicts = MergeMarks(piece).conflicts
            guard !conflicts.isEmpty, TextEncoding.foreign(in: piece) == nil else { return recovered(piece, line) }
            let marks = NodeFault.mergeMarks(in: Array(piece), startingAtLine: line)
            let (node, faults) = MergeMarks.blanked(piece, conflicts).withPiece { recovered($0, line) }
            return (node.map { $0.lacking(marks.map(\.place)) }, marks + faults)
        }
    }

    private static func recovered(
        _ piece: UnsafeBufferPointer<UInt8>, _ line: Int
    ) -> (node: LocatedNode?, faults: [NodeFault]) {
        let (node, faults) = read(piece, startingAtLine: line)
        guard node == nil, let last = faults.last, last.breaksGrammar else { return (node, faults) }
        var recovery = YAMLRecovery(piece, startingAtLine: line)
        let rest = recovery.read()
        return (rest, recovery.faults.contains(where: \.breaksGrammar) ? recovery.faults : faults)
    }
}

extension NodeFault {
    /// Whether it ended the reading.
    fileprivate var breaksGrammar: Bool {
        switch kind {
        case .syntax, .mistake: true
        case .duplicateKey, .keyIsNotText, .alias, .anchor, .tag, .severalDocuments, .tooDeep, .tooLarge, .mergeMark,
            .cutByComment, .invalidUTF8, .notUTF8, .lineSeparator, .empty, .trailingComma, .badEscape, .loneSurrogate,
            .controlCharacter, .badNumber, .notAnArray, .notAnObject, .unterminatedFrontMatter, .tomlFrontMatter:
            false
        }
    }
}

extension LocatedNode {
    /// The mapping with a lost entry for each place at which something could not be read.
    fileprivate func lacking(_ places: [NodePlace]) -> LocatedNode {
        guard let entries else { return self }
        let lost = places.map { Entry(key: .lost(at: $0), value: .lost(at: $0)) }
        return LocatedNode(place: place, value: .mapping(entries + lost))
    }
}

/// Reads the parts of a document whose grammar is broken somewhere: entry by entry, and within a broken entry again, as
/// deep as people write by hand.
struct YAMLRecovery {
    private static let maximumDepth = 4

    private let bytes: UnsafeBufferPointer<UInt8>
    private let lines: YAMLLines
    private let firstLine: Int
    /// Everything that was found, in the order of the text.
    private(set) var faults: [NodeFault] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>, startingAtLine line: Int) {
        self.bytes = bytes
        lines = YAMLLines(bytes)
        firstLine = line
    }

    /// What could be read; `nil` where that is nothing.
    mutating func read() -> LocatedNode? { read(lines.indices, depth: 0, isKnownToFail: true) }

    private mutating func read(_ range: Range<Int>, depth: Int, isKnownToFail: Bool = false) -> LocatedNode? {
        let (node, found) = isKnownToFail ? (nil, []) : whole(range)
        if isKnownToFail || node == nil, let parts = parts(of: range), depth < Self.maximumDepth {
            return parts.isList ? list(parts.ranges, depth) : mapping(parts.ranges, depth)
        }
        faults += isKnownToFail ? whole(range).faults : found
        return node
    }

    /// The value of some lines read as they are.
    private func whole(_ range: Range<Int>) -> (node: LocatedNode?, faults: [NodeFault]) {
        let start = range.isEmpty ? bytes.count : lines[range.lowerBound].offset
        let end = lines.line(range.upperBound)?.offset ?? bytes.count
        return YAMLReader.read(bytes[start..<end], startingAtLine: firstLine + range.lowerBound)
    }

    private mutating func mapping(_ ranges: [Range<Int>], _ depth: Int) -> LocatedNode? {
        var entries = DistinctEntries()
        for range in ranges {
            for entry in entry(range, depth) {
                if !entries.add(entry) {
                    faults.append(NodeFault(.duplicateKey(entry.name), at: entry.key.place))
                }
            }
        }
        guard let place = entries.entries.first?.key.place, entries.entries.contains(where: { !$0.value.isLost }) else {
            return nil
        }
        return LocatedNode(place: place, value: .mapping(entries.entries))
    }

    /// The entries in some lines; usually there is one.
    private mutating func entry(_ range: Range<Int>, _ depth: Int) -> [LocatedNode.Entry] {
        let (node, found) = whole(range)
        if let entries = node?.entries {
            faults += found
            return entries
        }
        guard let key = key(of: range.lowerBound) else {
            faults += found
            let place = node?.place ?? found.first?.place ?? NodePlace(line: firstLine, column: 1, length: 0)
            return node?.isNull ?? false ? [] : [LocatedNode.Entry(key: .lost(at: place), value: .lost(at: place))]
        }
        let below = range.dropFirst()
        if lines[range.lowerBound].entry?.value.isEmpty ?? false, parts(of: below) != nil, depth < Self.maximumDepth {
            let before = faults.count
            if let value = read(below, depth: depth + 1), faults.count > before {
                return [LocatedNode.Entry(key: key, value: value)]
            }
            guard faults.count == before else { return [LocatedNode.Entry(key: key, value: .lost(at: key.place))] }
        }
        faults += found
        return [LocatedNode.Entry(key: key, value: .lost(at: key.place))]
    }

    private mutating func list(_ ranges: [Range<Int>], _ depth: Int) -> LocatedNode? {
        var elements: [LocatedNode] = []
        for range in ranges {
            let (node, found) = whole(range)
            faults += found
            elements += node?.elements ?? []
        }
        return elements.first.map { LocatedNode(place: $0.place, value: .sequence(elements)) }
    }

    /// The key at the beginning of a line, read on its own.
    private func key(of index: Int) -> LocatedNode? {
        let line = lines[index]
        guard line.beginsMappingEntry, let entry = line.entry else { return nil }
        let column = line.indent + 1
        let place = NodePlace(line: firstLine + index, column: column, length: entry.key.utf8.count)
        let name = entry.key.filter { $0 != "\"" && $0 != "'" }
        return LocatedNode(place: place, value: .scalar(Scalar(text: name, style: .plain)))
    }

    /// The lines of each entry of a mapping or a list; `nil` where there is neither.
    private func parts(of range: Range<Int>) -> (ranges: [Range<Int>], isList: Bool)? {
        guard let first = range.first(where: { !lines[$0].isBlank }) else { return nil }
        let isList = lines[first].beginsListEntry
        guard isList || lines[first].beginsMappingEntry else { return nil }
        let indent = lines[first].indent
        let starts = range.filter { index in
            let line = lines[index]
            guard line.indent <= indent, !line.isBlank else { return false }
            return isList ? line.beginsListEntry : line.beginsMappingEntry
        }
        var ranges: [Range<Int>] = []
        for (number, start) in starts.enumerated() {
            ranges.append(start..<(number + 1 < starts.count ? starts[number + 1] : range.upperBound))
        }
        return (ranges, isList)
    }
}
