/// The mark that some programs put before a text to say how it is encoded.
package enum ByteOrderMark {
    /// How many bytes of UTF-8's mark the text begins with: 3 or 0.
    static func length(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// Whether the text is in UTF-16 or UTF-32.
    static func isForeign(in bytes: UnsafeBufferPointer<UInt8>) -> Bool { foreignEncoding(of: bytes) != nil }

    /// The name of the encoding that is not UTF-8: by the mark, or by the zeros beside two first letters of ASCII.
    package static func foreignEncoding(of bytes: some Collection<UInt8>) -> String? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let zeros = bytes.prefix(4).map { $0 == 0 }
        if zeros == [false, true, false, true] { return "UTF-16LE" }
        return zeros == [true, false, true, false] ? "UTF-16BE" : nil
    }
}

extension Collection where Element == UInt8 {
    /// Gives the bytes in one piece, copying them only when they are not.
    func withPiece<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let outcome = withContiguousStorageIfAvailable { bytes -> Swift.Result<Result, Failure> in
            do throws(Failure) { return .success(try body(bytes)) } catch { return .failure(error) }
        }
        if let outcome { return try outcome.get() }
        let copy = ContiguousArray(self)
        let copied = copy.withUnsafeBufferPointer { bytes -> Swift.Result<Result, Failure> in
            do throws(Failure) { return .success(try body(bytes)) } catch { return .failure(error) }
        }
        return try copied.get()
    }
}
