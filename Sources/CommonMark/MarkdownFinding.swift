/// Something in a Markdown text that readers will not see as its author meant it.
///
/// Nothing here stops the text from being shown; what is unsafe is left out in any case.
public struct MarkdownFinding: Hashable, Sendable {
    /// What was found.
    public enum Kind: Hashable, Sendable {
        /// HTML, a comment or a processing instruction: it never reaches the page.
        case rawHTML
        /// A link to a scheme or host that is refused: only its text is shown.
        case refusedLink
        /// An image: its alternative text is shown in its place.
        case image
        /// A footnote, which CommonMark does not have.
        case footnote
        /// Brackets that hold an `@key` and are no citation all the same.
        case unreadCitation
        /// A citation inside the text of a link, where a second link cannot stand.
        case citationInsideLink
        /// Asterisks that look like marks of bold text and are read as text.
        case literalEmphasis
    }

    /// What was found.
    public let kind: Kind

    /// The author's text in question, at most its first 60 characters.
    public let text: String

    /// The 1-based line on which it begins.
    public let line: Int

    /// The 1-based column at which it begins, counted in UTF-8 bytes.
    public let column: Int

    /// What is wrong, in lower case and without a full stop.
    public var message: String {
        switch kind {
        case .rawHTML: "'\(text)' is HTML and will not be shown"
        case .refusedLink: "the link to '\(text)' is refused and only its text will be shown"
        case .image: "the image '\(text)' will not be shown, only its alternative text"
        case .footnote: "'\(text)' is a footnote, and footnotes are not supported"
        case .unreadCitation: "'\(text)' is not read as a citation"
        case .citationInsideLink: "the citation '\(text)' stands inside a link and will be shown as it is written"
        case .literalEmphasis: "'\(text)' is not read as bold, and its asterisks will be shown"
        }
    }

    /// What to write in its place.
    public var remedy: String {
        switch kind {
        case .rawHTML: "write it as Markdown, or put it in backticks to show it as code"
        case .refusedLink: "use an address that begins with https:, http: or mailto:, or a path within the site"
        case .image: "write a link to it: the same without the '!'"
        case .footnote: "put the note in brackets in the sentence, or cite the source as '[@key]'"
        case .unreadCitation: "write '[@key]', '[@key, p. 4]' or '[@one; @two]', without markup inside the brackets"
        case .citationInsideLink: "put the citation after the link"
        case .literalEmphasis:
            (BoldProposal.text(for: text).map { "write '\($0)', or " } ?? "") + "put a space behind the asterisks"
        }
    }
}

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
