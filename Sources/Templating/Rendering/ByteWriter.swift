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
