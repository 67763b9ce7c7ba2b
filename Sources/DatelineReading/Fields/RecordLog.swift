internal import DatelineModel

/// What comes up while one record is read: its faults, its references, and the places that rules point at.
///
/// Every fault of a record is kept, not only the first, so that one run shows everything there is to fix.
struct RecordLog {
    /// The file that holds the record.
    let file: String
    /// What the casebook says about itself, for its scales and its default marking.
    let settings: Settings
    /// The marking of the record, once it is read; no part may be looser.
    var marking: Marking
    /// The faults that were found.
    private(set) var faults = FaultCount()
    /// What the record refers to.
    private(set) var references: [Reference] = []
    /// Places within the record that rules point at.
    var places = RecordPlaces()

    init(file: String, settings: Settings) {
        self.file = file
        self.settings = settings
        marking = settings.defaultMarking
    }

    /// What was found.
    var diagnostics: [Diagnostic] { faults.listed }

    /// Whether the record has to be left out.
    var hasErrors: Bool { faults.hasErrors }

    /// Whether no more faults will be listed, so that one that is costly to word need only be counted.
    var isFull: Bool { faults.isFull }

    /// The place of a node in the file.
    func place(of node: LocatedNode) -> TextPlace { node.place.inFile(file) }

    /// The place of some bytes of a node's text.
    func place(of node: LocatedNode, from offset: Int, length: Int) -> TextPlace {
        var place = place(of: node)
        place.column += offset
        place.length = length
        return place
    }

    /// Adds a note, which is no fault but good to know.
    mutating func note(_ id: DiagnosticID, _ message: String, at place: TextPlace, help: String? = nil) {
        faults.add(Diagnostic(.note, id, message: message.inShort, at: place, label: nil, help: help?.inShort))
    }

    /// Adds an error, for which the record is left out.
    mutating func error(
        _ id: DiagnosticID, _ message: String, at place: TextPlace, label: String? = nil, help: String? = nil
    ) {
        faults.add(Diagnostic(.error, id, message: message.inShort, at: place, label: label, help: help?.inShort))
    }

    /// Adds a warning, which leaves the record in.
    mutating func warn(
        _ id: DiagnosticID, _ message: String, at place: TextPlace, label: String? = nil, help: String? = nil
    ) {
        faults.add(Diagnostic(.warning, id, message: message.inShort, at: place, label: label, help: help?.inShort))
    }

    /// Counts an error without wording it, because enough are listed already.
    mutating func countError(at place: TextPlace) { faults.addUnlisted(.error, at: place) }

    /// Adds a reference, to be looked up once all records are read.
    mutating func refer(to target: Reference.Target, at node: LocatedNode) {
        references.append(Reference(target: target, place: place(of: node)))
    }

    /// Adds a reference at a place of the prose.
    mutating func refer(to target: Reference.Target, at place: TextPlace) {
        references.append(Reference(target: target, place: place))
    }
}

/// Places within a record that rules point at and the model does not keep.
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
