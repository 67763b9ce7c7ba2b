/// A stretch of a template's text, in bytes.
struct Place: Sendable, Hashable {
    var offset: Int32
    var length: Int32

    init(_ start: Int, _ end: Int) {
        offset = Int32(clamping: start)
        length = Int32(clamping: end - start)
    }

    var end: Int { Int(offset) + Int(length) }

    /// From the start of this to the end of `other`.
    func through(_ other: Place) -> Place {
        Place(Int(offset), max(end, other.end))
    }
}
