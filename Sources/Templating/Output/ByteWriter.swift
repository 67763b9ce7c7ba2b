import TextForms

/// The output as it grows: one stretch of memory, written through its address.
struct ByteWriter: ~Copyable {
    private(set) var base: UnsafeMutablePointer<UInt8>
    private(set) var count = 0
    private var capacity: Int
    private let limit: Int
    /// Whether more than the limit was to be written; what is beyond is dropped and the renderer stops.
    private(set) var isOver = false

    init(limit: Int, capacity: Int = 32 << 10) {
        self.limit = limit
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    deinit {
        base.deallocate()
    }

    /// The address at which `more` bytes can be written; nil past the limit.
    @inline(__always)
    mutating func room(for more: Int) -> UnsafeMutablePointer<UInt8>? {
        if count + more > capacity, !grow(by: more) { return nil }
        return base + count
    }

    @inline(__always)
    mutating func advance(by written: Int) {
        count += written
    }

    @inline(never)
    private mutating func grow(by more: Int) -> Bool {
        guard more <= limit, count <= limit - more else {
            isOver = true
            return false
        }
        let wanted = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
        capacity = wanted
        return true
    }

    @inline(__always)
    mutating func write(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
        guard let target = room(for: length) else { return }
        target.update(from: bytes, count: length)
        count += length
    }

    mutating func write(_ byte: UInt8) {
        guard let target = room(for: 1) else { return }
        target.pointee = byte
        count += 1
    }

    mutating func write(_ text: String) {
        let utf8 = text.utf8
        if utf8.withContiguousStorageIfAvailable({ write($0) }) == nil {
            for byte in utf8 { write(byte) }
        }
    }

    @inline(__always)
    mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
        if let start = bytes.baseAddress { write(start, bytes.count) }
    }

    /// Takes back what was written since there were `mark` bytes.
    mutating func take(from mark: Int) -> String {
        let text = String(decoding: UnsafeBufferPointer(start: base + mark, count: count - mark), as: UTF8.self)
        count = mark
        return text
    }

    func append(to buffer: inout [UInt8]) {
        buffer.append(contentsOf: UnsafeBufferPointer(start: base, count: count))
    }
}

/// Writes text so that it stays text in the form of the output.
extension ByteWriter {
    /// Text in HTML or XML, the same as ``HTMLEscaping`` gives with both quotes, but written in place: most of what a
    /// template prints goes through here.
    mutating func writeHTML(_ text: String) {
        let utf8 = text.utf8
        if utf8.withContiguousStorageIfAvailable({ writeHTML($0) }) == nil {
            Array(utf8).withUnsafeBufferPointer { writeHTML($0) }
        }
    }

    /// Copies byte by byte while looking, and stops only where a reference is due.
    mutating func writeHTML(_ text: UnsafeBufferPointer<UInt8>) {
        guard let source = text.baseAddress else { return }
        let length = text.count
        var offset = 0
        while offset < length {
            guard let target = room(for: length - offset) else { return }
            let copied = ByteWriter.copyPlain(source + offset, length - offset, to: target)
            advance(by: copied)
            offset += copied
            if offset < length {
                writeReference(for: source[offset])
                offset += 1
            }
        }
    }

    /// Copies up to the first byte that HTML must not see as it is; eight bytes at a time.
    @inline(__always)
    private static func copyPlain(
        _ source: UnsafePointer<UInt8>, _ length: Int, to target: UnsafeMutablePointer<UInt8>
    ) -> Int {
        var offset = 0
        while offset &+ 8 <= length {
            let word = UnsafeRawPointer(source + offset).loadUnaligned(as: UInt64.self)
            UnsafeMutableRawPointer(target + offset).storeBytes(of: word, as: UInt64.self)
            let special = specials(in: UInt64(littleEndian: word))
            if special != 0 { return offset &+ special.trailingZeroBitCount &>> 3 }
            offset &+= 8
        }
        while offset < length {
            let byte = source[offset]
            if isSpecial(byte) { break }
            target[offset] = byte
            offset &+= 1
        }
        return offset
    }

    /// The high bit of the first byte that is one of `" & ' < >`, perhaps of later ones too; 0 if there is none.
    ///
    /// `&` and `'` differ in their lowest bit, `<` and `>` in the one above it, so three comparisons do.
    @inline(__always)
    private static func specials(in word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = word ^ (ones &* 0x22)
        let references = (word | ones) ^ (ones &* 0x27)
        let brackets = (word | (ones &* 2)) ^ (ones &* 0x3E)
        let zeros =
            ((quotes &- ones) & ~quotes) | ((references &- ones) & ~references) | ((brackets &- ones) & ~brackets)
        return zeros & (ones &* 0x80)
    }

    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        // one bit for each of " & ' < > among the bytes below 64
        byte < 64 && (0x5000_00C4_0000_0000 as UInt64) >> UInt64(byte) & 1 != 0
    }

    private mutating func writeReference(for byte: UInt8) {
        guard let reference = HTMLEscaping.reference(for: byte, quotes: .both) else { return }
        write(reference)
    }

    @inline(__always)
    mutating func write(_ text: StaticString) {
        write(text.utf8Start, text.utf8CodeUnitCount)
    }
}

extension ByteWriter {
    /// Decimal digits, with a minus sign where due.
    mutating func write(integer: Int) {
        guard let target = room(for: 20) else { return }
        var rest = integer.magnitude
        var length = integer < 0 ? 1 : 0
        var power = rest
        repeat {
            length += 1
            power /= 10
        } while power > 0
        var offset = length
        repeat {
            offset -= 1
            target[offset] = UInt8(truncatingIfNeeded: rest % 10) &+ 48
            rest /= 10
        } while rest > 0
        if integer < 0 { target[0] = UInt8(ascii: "-") }
        advance(by: length)
    }
}
