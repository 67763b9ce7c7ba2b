internal import DatelineModel
internal import DatelineReading

extension Incident {
    /// The longest title that fits a table, a feed and a page's head, in characters.
    private static let longestTitle = 200

    /// Takes a title; of one that is too long all of it begins the prose, and its beginning is the title.
    ///
    /// Gives what is to be told of it.
    mutating func entitle(_ whole: String, at place: TextPlace) -> Diagnostic? {
        title = ShownText.cut(whole, to: Self.longestTitle)
        guard title != whole else { return nil }
        let text = body.paragraphs.first?.markdown
        let paragraphs = PlainText.prose(whole).paragraphs
        if text != paragraphs.first?.markdown { body.paragraphs = paragraphs + body.paragraphs }
        return Diagnostic(
            .note, .longTitle, "the title has \(whole.count) characters, so that only its beginning is the title",
            at: place, help: "all of it begins the prose; write a shorter one into the record")
    }
}
