/// Why a text cannot be read as Markdown.
///
/// There is one reason: every other text is Markdown of some kind.
public enum MarkdownError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The text is longer than ``MarkdownDocument/maximumBytes``; both figures are in UTF-8 bytes.
    case tooLarge(bytes: Int, maximum: Int)

    /// What is wrong and what to do, in lower case and without a full stop.
    public var description: String {
        switch self {
        case .tooLarge(let bytes, let maximum):
            "the prose has \(bytes) bytes and at most \(maximum) are read; divide it into several records"
        }
    }
}
