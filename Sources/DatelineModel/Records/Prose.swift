/// The prose of a record: paragraphs, each disclosed or withheld with the sources that it cites.
public struct Prose: Hashable, Sendable {
    /// One block of Markdown: a paragraph, a list, a quotation.
    public struct Paragraph: Hashable, Sendable {
        /// The block's Markdown.
        public var markdown: String
        /// The sources that it cites, each once, in the order of their first citation.
        public var citations: [ID<Source>]
        /// Where it begins.
        public var place: TextPlace?

        /// A block with the sources that it cites.
        public init(markdown: String, citations: [ID<Source>] = [], place: TextPlace? = nil) {
            self.markdown = markdown
            self.citations = citations
            self.place = place
        }
    }

    /// The blocks in their order.
    public var paragraphs: [Paragraph]

    /// Prose from its blocks.
    public init(paragraphs: [Paragraph] = []) { self.paragraphs = paragraphs }

    /// The whole as Markdown.
    public var markdown: String { paragraphs.map(\.markdown).joined(separator: "\n\n") }

    /// Whether there is none.
    public var isEmpty: Bool { paragraphs.isEmpty }
}
