/// Looks at a text that is not EDTF for what its writer may have meant.
enum KnownMistake {
    /// The error that says more than the reader could, or nil.
    static func error(in text: [UInt8]) -> EDTFError? {
        nil
    }
}
