/// Finds where each element of a JSON list begins and ends, without parsing it.
///
/// The objects are then parsed one by one: only one is in memory, and a broken one does not affect the others. Brackets
/// outside strings are matched. Where they do not match, the innermost matching bracket ends the object, so that a
/// stray comma or a missing bracket spoils one object and not the list.
struct ListElements {
    /// A range of bytes, with the line and column where it begins.
    struct Piece: Hashable {
        var range: Range<Int>
        var line: Int
        var column: Int
    }

    /// How often an unclosed value is searched to the end of the file. A hostile file could have one on each line.
    private static let mostSearches = 20

    let bytes: UnsafeRawBufferPointer
    private(set) var offset: Int
    private var line = 1
    private var lineStart: Int
    private var searches = 0

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        lineStart = offset
    }

    /// The next byte that is not white space; `nil` at the end.
    mutating func next() -> UInt8? {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x09, 0x0D: offset += 1
            case 0x0A: passLineEnd()
            default: return bytes[offset]
            }
        }
        return nil
    }

    /// The next byte after what may separate top-level values: white space, the byte order marks of concatenated files,
    /// and the separators of JSON text sequences (RFC 7464).
    mutating func nextBetweenValues() -> UInt8? {
        while let byte = next() {
            if byte == 0x1E {
                offset += 1
            } else if bytes[offset...].starts(with: [0xEF, 0xBB, 0xBF]) {
                offset += 3
            } else {
                return byte
            }
        }
        return nil
    }

    /// Skips a byte if it is next.
    mutating func take(_ byte: UInt8) -> Bool {
        guard next() == byte else { return false }
        offset += 1
        return true
    }

    /// The current position, as an empty piece.
    var here: Piece { Piece(range: offset..<offset, line: line, column: offset - lineStart + 1) }

    /// The value that begins at the next byte: an object or array up to its closing bracket, anything else up to its
    /// end.
    mutating func value() -> Piece {
        _ = next()
        var piece = here
        switch offset < bytes.count ? bytes[offset] : 0 {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            let start = self
            if !passBrackets() { resume(after: start) }
        case UInt8(ascii: "\""): passString()
        default: passWord()
        }
        piece.range = piece.range.lowerBound..<offset
        return piece
    }

    /// Skips to the next object or the end of the array, after something that is not an object.
    mutating func recover() {
        while let byte = next() {
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "]"): return
            case UInt8(ascii: "\""): passString()
            default: offset += 1
            }
        }
    }

    /// Skips text that is neither an object nor a list, to the next opening bracket or the end of the line, and returns
    /// it.
    mutating func stray() -> Piece {
        var piece = here
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") { passString() }
        while offset < bytes.count, ![0x0A, UInt8(ascii: "{"), UInt8(ascii: "[")].contains(bytes[offset]) {
            offset += 1
        }
        piece.range = piece.range.lowerBound..<offset
        return piece
    }

    /// The position of the next line that begins with an opening bracket; `nil` if there is none.
    func nextLineWithValue() -> ListElements? {
        var ahead = self
        while ahead.offset < bytes.count {
            ahead.passToLineEnd()
            if let byte = ahead.next(), byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { return ahead }
        }
        return nil
    }

    private mutating func passToLineEnd() {
        while offset < bytes.count, bytes[offset] != 0x0A { offset += 1 }
        if offset < bytes.count { passLineEnd() }
    }

    /// Ends an unclosed value before a later line that begins with an object: there the next value begins.
    ///
    /// If the value were closed, that object could be inside it.
    private mutating func resume(after start: ListElements) {
        var line = start
        line.searches += 1
        while line.offset < bytes.count {
            line.passToLineEnd()
            guard line.offset < bytes.count, bytes[line.offset] == UInt8(ascii: "{") else { continue }
            self = line
            return
        }
    }

    private mutating func passLineEnd() {
        offset += 1
        line += 1
        lineStart = offset
    }

    /// Skips to the bracket that closes the one at the offset; `false` if there is none.
    private mutating func passBrackets() -> Bool {
        var open: [UInt8] = []
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\""):
                passString()
                continue
            case UInt8(ascii: "{"): open.append(UInt8(ascii: "}"))
            case UInt8(ascii: "["): open.append(UInt8(ascii: "]"))
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard let match = open.lastIndex(of: bytes[offset]) else { return true }
                open.removeSubrange(match...)
                if open.isEmpty {
                    offset += 1
                    return true
                }
            case 0x0A:
                passLineEnd()
                if searches >= Self.mostSearches, offset < bytes.count, bytes[offset] == UInt8(ascii: "{") {
                    return true
                }
                continue
            default: break
            }
            offset += 1
        }
        return false
    }

    /// Skips a string. An unclosed one ends with its line, since a JSON string cannot contain a line break.
    private mutating func passString() {
        offset += 1
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\""):
                offset += 1
                return
            case UInt8(ascii: "\\"): offset += offset + 1 < bytes.count && bytes[offset + 1] != 0x0A ? 2 : 1
            case 0x0A: return
            default: offset += 1
            }
        }
    }

    private mutating func passWord() {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): return
            default: offset += 1
            }
        }
    }
}
