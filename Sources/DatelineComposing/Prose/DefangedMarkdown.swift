/// A record's Markdown with the network indicators in its words made harmless, and its links left alone.
enum DefangedMarkdown {
    /// The text with addresses defanged, except where they are the destination of a link or stand in `<` and `>`.
    static func text(of markdown: String) -> String {
        guard markdown.utf8.contains(UInt8(ascii: ".")) else { return markdown }
        return markdown.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: " ", omittingEmptySubsequences: false).map { word in
                isPartOfLink(word) ? String(word) : Defanging.defanged(String(word))
            }.joined(separator: " ")
        }.joined(separator: "\n")
    }

    private static func isPartOfLink(_ word: Substring) -> Bool {
        word.contains("](") || word.contains("]:") || word.contains("<") || word.hasPrefix("(http")
    }
}
