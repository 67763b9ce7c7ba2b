/// What feeds and the search say about the site as a whole.
public struct SiteIdentity: Hashable, Sendable {
    /// The title of the casebook.
    public var title: String
    /// Who publishes it.
    public var publisher: String
    /// The absolute address of the site without a slash at its end; `nil` where it is not known.
    public let baseURL: String?
    /// The language of the texts, as BCP 47 has it: `en`.
    public var language: String
    /// One sentence on what the site is about.
    public var summary: String
    /// The highest marking of what the site shows: `TLP:CLEAR`.
    public var marking: String
    /// Whether everybody may read the site, so that it may be listed by search engines.
    ///
    /// TLP 2.0: only `TLP:CLEAR` may go to the world. A build that may show more is kept out of them, whatever is in it.
    public var isForEverybody: Bool

    /// An identity from its parts.
    ///
    /// - Parameter baseURL: `https://example.org/intel`, with or without a slash at the end. What is not an address of
    ///   the web, see ``isBaseURL(_:)``, counts as not known.
    public init(
        title: String, publisher: String, baseURL: String? = nil, language: String = "en", summary: String = "",
        marking: String = "TLP:CLEAR", isForEverybody: Bool? = nil
    ) {
        self.title = title
        self.publisher = publisher
        self.language = language
        self.summary = summary
        self.marking = marking
        self.isForEverybody = isForEverybody ?? (marking == "TLP:CLEAR")
        self.baseURL = baseURL.flatMap { text in
            guard Self.isBaseURL(text) else { return nil }
            var text = text
            while text.hasSuffix("/") { text.removeLast() }
            return text
        }
    }

    /// Whether the text is an address below which a site can lie: `http` or `https`, a host, no query or fragment.
    public static func isBaseURL(_ text: String) -> Bool {
        let scheme = ["https://", "http://"].first { text.lowercased().hasPrefix($0) }
        guard let scheme else { return false }
        let rest = text.utf8.dropFirst(scheme.utf8.count)
        guard let first = rest.first, first != UInt8(ascii: "/") else { return false }
        return rest.allSatisfy { byte in
            byte > 0x20 && byte < 0x7F && !"\"'<>?#\\^`{|}@ ".utf8.contains(byte)
        }
    }
}
