public import DatelineModel
public import EDTF

/// Entries in the order of time, as far as their dates tell an order.
public struct Timeline: Sendable {
    /// What entries are ordered by.
    public enum Axis: String, Hashable, Sendable, CaseIterable {
        /// When it happened.
        case happened
        /// When it became known.
        case becameKnown = "became-known"
    }

    /// What the entries are ordered by.
    public let axis: Axis
    /// The entries in their order.
    public let entries: [TimelineEntry]

    /// A timeline of given entries.
    public init(_ entries: [TimelineEntry], axis: Axis) {
        self.axis = axis
        var ordered = entries.sorted()
        if !ordered.isEmpty { ordered[0].isAfterPrevious = .yes }
        for index in ordered.indices.dropFirst() {
            ordered[index].isAfterPrevious = ordered[index - 1].when.isBefore(ordered[index].when)
        }
        self.entries = ordered
    }

    /// The incidents of a selection; on the axis of knowledge, what was said about them too.
    public init(of selection: Selection = Selection(), in developments: Developments, axis: Axis = .happened) {
        let disclosure = developments.disclosure
        var entries: [TimelineEntry] = []
        let incidents = selection.period.map { developments.incidents(touching: $0) } ?? disclosure.incidents
        for incident in incidents {
            let answer = selection.selects(incident, in: disclosure)
            guard answer != .no else { continue }
            entries += developments.of(.incident(incident.id)).filter { $0.isShown(on: axis) }
                .map { TimelineEntry($0, on: axis, belongs: answer) }
        }
        self.init(entries, axis: axis)
    }

    /// An actor's timeline: the incidents that somebody attributes to it or that are about it, its names, activity and
    /// what is said about it.
    public init(of actor: ID<Actor>, in developments: Developments, axis: Axis = .happened) {
        let incidents = developments.incidents(with: actor).flatMap { developments.of(.incident($0)) }
            .filter { $0.isShown(on: axis) }
        let own = developments.of(.actor(actor)).filter { $0.isShownOnActorsTimeline }
        self.init((incidents + own).map { TimelineEntry($0, on: axis) }, axis: axis)
    }

    /// A timeline straight from a disclosure.
    public init(of actor: Actor, in disclosure: Disclosure, axis: Axis = .happened) {
        self.init(of: actor.id, in: Developments(in: disclosure), axis: axis)
    }
}

extension Development {
    /// On the axis of events an incident stands for all that is said of it; on that of knowledge each saying stands.
    fileprivate func isShown(on axis: Timeline.Axis) -> Bool {
        switch subject {
        case .incident: true
        case .attribution, .claim: axis == .becameKnown
        case .naming, .alias, .relation, .activity, .targets: false
        }
    }

    /// Targets and relations have tables of their own on an actor's page; names without a date are no event.
    fileprivate var isShownOnActorsTimeline: Bool {
        switch subject {
        case .claim, .activity: true
        case .naming, .alias: provenance?.said != nil || provenance?.sources.isEmpty == false
        case .incident, .attribution, .relation, .targets: false
        }
    }
}

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

    /// An entry of the axis.
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
