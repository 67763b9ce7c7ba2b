/// Why a text is not an EDTF date, where, and what to write instead.
public struct EDTFError: Error, Hashable, Sendable {
    /// Where the fault begins, in UTF-8 bytes from the beginning of the text.
    public var offset: Int

    /// How many UTF-8 bytes the fault covers; 0 where something is missing.
    public var length: Int

    /// What is wrong: `a month is 01 to 12`.
    public var reason: String

    /// What can be typed instead: `write '2017-05' for May 2017, '2017' for the year alone`.
    public var remedy: String? {
        get { suggestion?.remedy }
        set { suggestion = newValue.map(EDTFSuggestion.advice) }
    }

    /// The remedy, with the dates that are proposed in it.
    package var suggestion: EDTFSuggestion?

    /// A refusal of the bytes at an offset.
    public init(offset: Int, length: Int, reason: String, remedy: String? = nil) {
        self.offset = offset
        self.length = length
        self.reason = reason
        suggestion = remedy.map(EDTFSuggestion.advice)
    }

    /// A refusal of the bytes at an offset, with what may have been meant.
    init(offset: Int, length: Int, reason: String, suggestion: EDTFSuggestion?) {
        self.init(offset: offset, length: length, reason: reason)
        self.suggestion = suggestion
    }
}

extension EDTFError: CustomStringConvertible {
    /// The reason and, after a semicolon, the remedy.
    public var description: String {
        remedy.map { "\(reason); \($0)" } ?? reason
    }
}
