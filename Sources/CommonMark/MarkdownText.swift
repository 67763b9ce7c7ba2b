/// A text that belongs to a node of the tree: bytes up to a NUL, valid UTF-8, good for as long as the node.
struct MarkdownText {
    let bytes: UnsafeBufferPointer<UInt8>

    init(_ start: UnsafePointer<CChar>?) {
        guard let start else {
            bytes = UnsafeBufferPointer(start: nil, count: 0)
            return
        }
        var count = 0
        while start[count] != 0 { count += 1 }
        bytes = UnsafeBufferPointer(start: UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), count: count)
    }

    var isEmpty: Bool { bytes.isEmpty }

    var string: String { String(decoding: bytes, as: UTF8.self) }
}
