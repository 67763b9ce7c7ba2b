import DatelineModel
public import EDTF

/// One thing on a timeline.
public struct TimelineEntry: Hashable, Sendable {
    /// What it is.
    public let development: Development
    /// Where it stands on the timeline's axis.
    public let when: TimelineDate
    /// Whether it belongs to what was asked for certainly, or perhaps.
    public let belongs: Certainty
    /// Whether the entry before it is earlier; *not known* where their dates overlap. The first entry's is yes.
    public var isAfterPrevious = Certainty.yes

    /// An entry at its place on the axis.
    public init(_ development: Development, on axis: Timeline.Axis, belongs: Certainty = .yes) {
        self.development = development
        self.belongs = belongs
        when =
            switch axis {
            case .happened: development.happened
            case .becameKnown: TimelineDate(development.becameKnown)
            }
    }
}

extension TimelineEntry: Comparable {
    /// By date, exact before coarse and open last; then by key.
    public static func < (first: TimelineEntry, second: TimelineEntry) -> Bool {
        first.when == second.when ? first.development.key < second.development.key : first.when < second.when
    }
}
