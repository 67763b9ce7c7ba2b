public import DatelineModel
public import EDTF

/// What a person may say about an import that its files do not.
public struct ImportOptions: Hashable, Sendable {
    /// The title of a new casebook; `nil` names the files that were read.
    public var title: String?
    /// The folder of the casebook that gets the records; what it holds already stands, and its settings hold.
    public var casebook: String?
    /// The day on which the records enter the casebook, for what has no day of its own; `nil` leaves it open.
    public var recorded: CalendarDay?
    /// The marking of a record whose own marking cannot be told.
    ///
    /// Red unless said otherwise: what may not be shown must not be shown because its label was lost.
    public var unresolvedMarking: Marking

    /// Options with the defaults for what is not given.
    public init(
        title: String? = nil, casebook: String? = nil, recorded: CalendarDay? = nil, unresolvedMarking: Marking = .red
    ) {
        self.title = title
        self.casebook = casebook
        self.recorded = recorded
        self.unresolvedMarking = unresolvedMarking
    }
}
