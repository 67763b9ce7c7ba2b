internal import DatelineModel

/// Places within a record that the model does not keep and that rules point at.
struct RecordPlaces: Hashable, Sendable {
    /// Places within one statement.
    struct OfStatement: Hashable, Sendable {
        /// Where the statement begins.
        var statement: TextPlace
        /// Where it says when it was said.
        var said: TextPlace?
        /// Where it says how sure its source is.
        var confidence: TextPlace?
    }

    /// The title or the name.
    var title: TextPlace?
    /// The day on which the record entered the casebook.
    var recorded: TextPlace?
    /// The statements of the record, in the order in which they were read.
    var statements: [OfStatement] = []

    /// The places within the statement that begins at a place.
    func ofStatement(at place: TextPlace?) -> OfStatement? {
        statements.first { $0.statement == place }
    }
}
