/// Which destinations a link may have.
///
/// Readers click on what a report shows them, so the list names what is allowed, not what is known to be bad.
public enum LinkPolicy {
    /// The decision when a page has no rule of its own.
    ///
    /// `https`, `http`, `mailto`, paths within the site and `#fragments` are allowed, all else is refused.
    public static func standard(_ destination: String) -> LinkDecision {
        guard !isForbidden(destination) else { return .refuse }
        switch scheme(of: destination) {
        case nil, "https", "http", "mailto": return .allow
        default: return .refuse
        }
    }

    /// Whether no rule may allow the destination.
    ///
    /// These are the schemes that run code or read the reader's disk, addresses that leave the site without naming
    /// a scheme, and control characters, which browsers drop before they look for the scheme.
    public static func isForbidden(_ destination: String) -> Bool {
        guard !destination.unicodeScalars.contains(where: isHidden) else { return true }
        guard destination.utf8.first != UInt8(ascii: " ") else { return true }
        guard !startsWithHost(destination) else { return true }
        switch scheme(of: destination) {
        case "javascript", "data", "vbscript", "file", "blob", "filesystem", "view-source": return true
        default: return false
        }
    }

    /// The scheme in lower case, or nil for a path (RFC 3986, section 4.1: a colon before any `/`, `?` or `#`).
    static func scheme(of destination: String) -> String? {
        for (offset, byte) in destination.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: ":"): return destination.utf8.prefix(offset).lowercasedASCII
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
            default: continue
            }
        }
        return nil
    }

    /// Browsers read `\` as `/` at the start of an address.
    private static func startsWithHost(_ destination: String) -> Bool {
        let start = destination.utf8.prefix(2)
        return start.count == 2 && start.allSatisfy { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    }

    /// Control characters, line separators and the invisible marks that turn text round.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
        default: false
        }
    }
}

extension Sequence where Element == UInt8 {
    /// The bytes as text with ASCII letters in lower case, for names that are ASCII by their standard.
    fileprivate var lowercasedASCII: String {
        String(decoding: map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}

/// What becomes of one link.
public enum LinkDecision: Hashable, Sendable {
    /// The link is shown as it was written.
    case allow
    /// The link is shown with another destination.
    case rewrite(String)
    /// Only the text of the link is shown.
    case refuse
}

/// A link of a Markdown text, whether or not it will be shown as one.
///
/// Reference links are listed where they are used, with the destination of their definition.
public struct MarkdownLink: Hashable, Sendable {
    /// Where the link goes, with escapes and entities resolved.
    public let destination: String

    /// The title, empty when the author gave none.
    public let title: String

    /// The 1-based line on which the link begins.
    public let line: Int
}
