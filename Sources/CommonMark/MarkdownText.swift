/// A text that belongs to a node of the tree: bytes up to a NUL, valid UTF-8, good for as long as the node.
struct MarkdownText {
    let bytes: UnsafeBufferPointer<UInt8>

    init(_ start: UnsafePointer<CChar>?, length: Int) {
        guard let start else {
            bytes = UnsafeBufferPointer(start: nil, count: 0)
            return
        }
        let first = UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self)
        bytes = UnsafeBufferPointer(start: first, count: length)
    }

    var isEmpty: Bool { bytes.isEmpty }

    var string: String { String(decoding: bytes, as: UTF8.self) }
}
