public import DatelineModel

/// What a person may say about an import that the bundles themselves do not.
public struct STIXImportOptions: Hashable, Sendable {
    /// The title of a new casebook; `nil` names the files that were read.
    public var title: String?
    /// Who gave the bundles out, for the sources that name no publisher.
    public var publisher: String?
    /// Whether words such as "since at least 2012" in an actor's prose become a proposed active period.
    public var infersActivePeriods: Bool
    /// The marking of a record whose own marking is not in the input and therefore not known.
    ///
    /// Red unless said otherwise: what may not be shown must not be shown because its label was lost.
    public var unresolvedMarking: Marking

    /// Options with the defaults for what is not given.
    public init(
        title: String? = nil, publisher: String? = nil, infersActivePeriods: Bool = false,
        unresolvedMarking: Marking = .red
    ) {
        self.title = title
        self.publisher = publisher
        self.infersActivePeriods = infersActivePeriods
        self.unresolvedMarking = unresolvedMarking
    }
}
