public import CommonMark

/// The prose of a record: paragraphs, each disclosed or withheld with the sources that it cites.
public struct Prose: Sendable {
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

    /// The tree of the prose as it was read; out of date where paragraphs were taken out since.
    private let parsed: MarkdownDocument?

    /// Prose from its blocks, whose Markdown is parsed when it is asked for.
    public init(paragraphs: [Paragraph] = []) {
        self.paragraphs = paragraphs
        parsed = nil
    }

    /// Prose from the blocks of a text and the tree of that text, which holds the prose as well as the text if the two
    /// are the same.
    ///
    /// Throws when the blocks, with an empty line between each two, are more than is read.
    public init(paragraphs: [Paragraph], readAs document: MarkdownDocument) throws(MarkdownError) {
        self.paragraphs = paragraphs
        let markdown = Self.markdown(of: paragraphs)
        parsed = document.isReading(of: markdown) ? document : try MarkdownDocument(markdown)
    }

    /// The whole as Markdown.
    public var markdown: String { Self.markdown(of: paragraphs) }

    /// The whole as a tree, from which HTML, Markdown and plain text are made.
    ///
    /// It was parsed when the prose was read. What is left where paragraphs are withheld is another text, in which a
    /// link may have lost its address, and is parsed here; so is prose that an importer made up.
    public var document: MarkdownDocument {
        let markdown = markdown
        if let parsed, parsed.isReading(of: markdown) { return parsed }
        do throws(MarkdownError) {
            return try MarkdownDocument(markdown)
        } catch {
            // Reading reports prose of this length, so this is an importer's: it is shown as it is written.
            return MarkdownDocument(unread: markdown)
        }
    }

    /// Whether there is none.
    public var isEmpty: Bool { paragraphs.isEmpty }

    private static func markdown(of paragraphs: [Paragraph]) -> String {
        paragraphs.map(\.markdown).joined(separator: "\n\n")
    }
}

extension Prose: Hashable {
    /// Whether the paragraphs of two are the same.
    public static func == (first: Prose, second: Prose) -> Bool { first.paragraphs == second.paragraphs }

    /// Hashes the paragraphs.
    public func hash(into hasher: inout Hasher) { hasher.combine(paragraphs) }
}
