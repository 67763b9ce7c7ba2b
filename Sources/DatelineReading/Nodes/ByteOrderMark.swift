/// The mark that some programs put before a text to say how it is encoded.
enum ByteOrderMark {
    /// How many bytes of UTF-8's mark the text begins with: 3 or 0.
    static func length(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
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
