internal import DatelineModel

/// Places within a record that the model does not keep and that rules point at.
struct RecordPlaces: Hashable, Sendable {
    /// Places within one statement.
    struct OfStatement: Hashable, Sendable {
        /// Where it says when it was said.
        var said: TextPlace?
        /// Where it says how sure its source is.
        var confidence: TextPlace?
    }

    /// The title or the name.
    var title: TextPlace?
    /// The day on which the record entered the casebook.
    var recorded: TextPlace?
    private var statements: [Start: OfStatement] = [:]

    /// Where a statement begins within its file.
    private struct Start: Hashable {
        let line: Int
        let column: Int

        init(_ place: TextPlace) { (line, column) = (place.line, place.column) }
    }

    /// Keeps the places within the statement that begins at a place.
    mutating func keep(_ places: OfStatement, ofStatementAt place: TextPlace) {
        statements[Start(place)] = places
    }

    /// The places within the statement that begins at a place.
    func ofStatement(at place: TextPlace?) -> OfStatement? {
        place.flatMap { statements[Start($0)] }
    }
}
