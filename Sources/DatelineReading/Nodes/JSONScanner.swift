/// Reads JSON values one after the other from bytes that are known to be UTF-8 (RFC 8259).
///
/// Only white space can hold a line end, strings cannot, so counting lines costs nothing.
struct JSONScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    var offset: Int
    private(set) var faults: [NodeFault] = []

    private var line: Int
    private var lineStart: Int
    private var depth = 0
    private let maximumDepth: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, startingAtLine line: Int, maximumDepth: Int) {
        self.bytes = bytes
        self.line = line
        self.maximumDepth = maximumDepth
        offset = ByteOrderMark.length(in: bytes)
        lineStart = offset
    }

    /// The byte at the offset; `nil` at the end.
    var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    func place(_ start: Int, length: Int) -> NodePlace {
        NodePlace(line: line, column: start - lineStart + 1, length: length)
    }

    /// A fault whose place ends with the line and covers whole characters.
    func fault(_ kind: NodeFault.Kind, at start: Int, length: Int = 1) -> NodeFault {
        var end = min(start + length, bytes.count)
        while end > start, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        let line = bytes[start..<end].prefix { $0 != 0x0A && $0 != 0x0D }
        return NodeFault(kind, at: place(start, length: line.count))
    }

    /// Returns the faults so far, and forgets them.
    mutating func takeFaults() -> [NodeFault] {
        defer { faults = [] }
        return faults
    }

    mutating func report(_ fault: NodeFault) {
        if faults.count < NodeFault.most { faults.append(fault) }
    }

    mutating func skipSpace() {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x09: offset += 1
            case 0x0A: startLine(at: offset + 1)
            case 0x0D: startLine(at: offset + (offset + 1 < bytes.count && bytes[offset + 1] == 0x0A ? 2 : 1))
            default: return
            }
        }
    }

    private mutating func startLine(at start: Int) {
        offset = start
        lineStart = start
        line += 1
    }

    /// The value at the offset, which must not be white space.
    mutating func value() throws(NodeFault) -> LocatedNode {
        let start = offset
        switch current {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return try string()
        case .some(0x30...0x39), UInt8(ascii: "-"): return try number()
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"): try word("null")
        case nil: throw fault(.syntax("the text ends where a value is expected"), at: start, length: 0)
        default: throw fault(.syntax("a value is expected here"), at: start)
        }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        let style: Scalar.Style = text == "null" ? .jsonNull : .jsonBool
        return LocatedNode(
            place: place(start, length: text.utf8.count), value: .scalar(Scalar(text: text, style: style)))
    }

    /// Consumes an opening bracket; `true` when the closing one follows at once.
    mutating func open(closing: UInt8) throws(NodeFault) -> Bool {
        depth += 1
        guard depth <= maximumDepth else { throw fault(.tooDeep(maximumDepth), at: offset) }
        offset += 1
        skipSpace()
        guard current == closing else { return false }
        close()
        return true
    }

    /// Consumes a comma before another element, or the closing bracket; `true` for the comma.
    mutating func goOn(closing: UInt8) throws(NodeFault) -> Bool {
        skipSpace()
        guard current != closing else {
            close()
            return false
        }
        guard current == UInt8(ascii: ",") else {
            let bracket = String(UnicodeScalar(closing))
            throw fault(.syntax("',' or '\(bracket)' is expected here"), at: offset, length: current == nil ? 0 : 1)
        }
        let comma = place(offset, length: 1)
        offset += 1
        skipSpace()
        guard current != closing else { throw NodeFault(.trailingComma, at: comma) }
        return true
    }

    private mutating func close() {
        offset += 1
        depth -= 1
    }

    private mutating func array() throws(NodeFault) -> LocatedNode {
        let start = place(offset, length: 1)
        var elements: [LocatedNode] = []
        let closing = UInt8(ascii: "]")
        var goesOn = try !open(closing: closing)
        while goesOn {
            elements.append(try value())
            goesOn = try goOn(closing: closing)
        }
        return LocatedNode(place: start, value: .sequence(elements))
    }

    private mutating func object() throws(NodeFault) -> LocatedNode {
        let start = place(offset, length: 1)
        var entries = DistinctEntries()
        let closing = UInt8(ascii: "}")
        var goesOn = try !open(closing: closing)
        while goesOn {
            let key = try key()
            add(LocatedNode.Entry(key: key, value: try value()), to: &entries)
            goesOn = try goOn(closing: closing)
        }
        return LocatedNode(place: start, value: .mapping(entries.entries))
    }

    mutating func add(_ entry: LocatedNode.Entry, to entries: inout DistinctEntries) {
        if !entries.add(entry) { report(NodeFault(.duplicateKey(entry.name), at: entry.key.place)) }
    }

    /// A key with its colon; afterwards the offset is at the value.
    mutating func key() throws(NodeFault) -> LocatedNode {
        guard current == UInt8(ascii: "\"") else {
            throw fault(.syntax("a key in double quotes is expected here"), at: offset, length: current == nil ? 0 : 1)
        }
        let key = try string()
        skipSpace()
        guard current == UInt8(ascii: ":") else {
            throw fault(.syntax("':' is expected here"), at: offset, length: current == nil ? 0 : 1)
        }
        offset += 1
        skipSpace()
        return key
    }

    private mutating func word(_ word: StaticString) throws(NodeFault) {
        let length = word.utf8CodeUnitCount
        let matches = word.withUTF8Buffer { bytes[offset...].starts(with: $0) }
        guard matches else { throw fault(.syntax("a value is expected here"), at: offset) }
        offset += length
    }
}

extension NodeFault {
    /// How many faults of one text are reported; a hostile text could have millions.
    static let most = 100
}
