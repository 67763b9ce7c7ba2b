/// Finds where each element of a list in JSON begins and ends, without reading it.
///
/// The objects are then read one by one: only one is in memory, and one that is broken does not stop the rest. Brackets
/// are matched outside strings; where they do not match, the innermost one that does ends the object, so that a comma
/// too many or a bracket too few spoils one object and not the list.
struct ListElements {
    /// A stretch of the bytes, with the line and column at which it begins.
    struct Piece: Hashable {
        var range: Range<Int>
        var line: Int
        var column: Int
    }

    let bytes: UnsafeRawBufferPointer
    private(set) var offset: Int
    private var line = 1
    private var lineStart: Int

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        lineStart = offset
    }

    /// The byte at the offset, after white space; `nil` at the end.
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

    /// Goes over a byte if it is next.
    mutating func take(_ byte: UInt8) -> Bool {
        guard next() == byte else { return false }
        offset += 1
        return true
    }

    /// Where we are, as an empty piece.
    var here: Piece { Piece(range: offset..<offset, line: line, column: offset - lineStart + 1) }

    /// The value that begins at the next byte: an object or array up to its bracket, anything else up to its end.
    mutating func value() -> Piece {
        _ = next()
        var piece = here
        switch offset < bytes.count ? bytes[offset] : 0 {
        case UInt8(ascii: "{"), UInt8(ascii: "["): passBrackets()
        case UInt8(ascii: "\""): passString()
        default: passWord()
        }
        piece.range = piece.range.lowerBound..<offset
        return piece
    }

    /// Goes on to the next object or to the end of the array; for after something that is no object.
    mutating func recover() {
        while let byte = next() {
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "]"): return
            case UInt8(ascii: "\""): passString()
            default: offset += 1
            }
        }
    }

    private mutating func passLineEnd() {
        offset += 1
        line += 1
        lineStart = offset
    }

    private mutating func passBrackets() {
        var open: [UInt8] = []
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\""):
                passString()
                continue
            case UInt8(ascii: "{"): open.append(UInt8(ascii: "}"))
            case UInt8(ascii: "["): open.append(UInt8(ascii: "]"))
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard let match = open.lastIndex(of: bytes[offset]) else { return }
                open.removeSubrange(match...)
                if open.isEmpty {
                    offset += 1
                    return
                }
            case 0x0A:
                passLineEnd()
                continue
            default: break
            }
            offset += 1
        }
    }

    /// Goes over a string; one that is not closed ends with its line, since a string cannot hold a line end.
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
