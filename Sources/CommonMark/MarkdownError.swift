/// Why a text cannot be read as Markdown.
///
/// Both reasons bound the time that reading takes; every other text is Markdown of some kind.
public enum MarkdownError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The text is longer than ``MarkdownDocument/maximumBytes``; both figures are in UTF-8 bytes.
    case tooLarge(bytes: Int, maximum: Int)

    /// The text opens more images than ``MarkdownDocument/maximumImages``.
    case tooManyImages(count: Int, maximum: Int)

    /// What is wrong and what to do, in lower case and without a full stop.
    public var description: String {
        switch self {
        case .tooLarge(let bytes, let maximum):
            "the prose has \(bytes) bytes and at most \(maximum) are read; divide it into several records"
        case .tooManyImages(let count, let maximum):
            "the prose opens \(count) images with '![' and at most \(maximum) are read; write links instead"
        }
    }
}
