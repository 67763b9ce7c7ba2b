public import DatelineModel
public import EDTF

/// One thing that happened or was said, and when it became known: what timelines and briefings are made of.
public struct Development: Hashable, Sendable {
    /// What kind of thing it is, with the statement where it is one.
    public enum Subject: Hashable, Sendable {
        /// An incident came to be known.
        case incident
        /// An actor was given the name that the casebook uses.
        case naming
        /// Somebody says who did it.
        case attribution(Attribution)
        /// Somebody says something else.
        case claim(Claim)
        /// Somebody uses another name for an actor.
        case alias(Alias)
        /// Somebody says how two actors stand to each other.
        case relation(ActorRelation)
        /// Somebody says when an actor was active.
        case activity(ActivePeriod)
        /// Somebody says whom an actor or an incident hit; all that was said at once.
        case targets([Target])
    }

    private let shared: SharedFacts
    private var facts: Facts { shared.value }

    /// A text that tells developments apart, the same in every build: `attribution:wannacry:2`.
    public var key: String { facts.key }
    /// What kind of thing it is.
    public var subject: Subject { facts.subject }
    /// The record that it belongs to.
    public var record: RecordReference { facts.record }
    /// When it happened or was said.
    public var happened: TimelineDate { facts.happened }
    /// When it became known; `nil` where the casebook does not tell.
    public var becameKnown: EDTFDate? { facts.becameKnown }
    /// Who says so; nothing for an incident itself.
    public var provenance: Provenance? { facts.provenance }
    /// How far it may travel.
    public var marking: Marking { facts.marking }
    /// The sources that it stands on.
    public var sources: [ID<Source>] { facts.sources }

    init(
        key: String, subject: Subject, record: RecordReference, happened: TimelineDate, becameKnown: EDTFDate?,
        provenance: Provenance?, marking: Marking, sources: [ID<Source>]
    ) {
        shared = SharedFacts(
            Facts(
                key: key, subject: subject, record: record, happened: happened, becameKnown: becameKnown,
                provenance: provenance, marking: marking, sources: sources))
    }

    /// Developments are equal where all that is known of them is.
    public static func == (first: Development, second: Development) -> Bool {
        first.shared === second.shared || first.facts == second.facts
    }

    /// A key tells developments apart.
    public func hash(into hasher: inout Hasher) { hasher.combine(facts.key) }

    /// Whether it became known within a period: certainly, certainly not, or perhaps.
    ///
    /// What became known over days that are not all of the period, such as a leak from Friday to Tuesday, did so
    /// perhaps.
    public func becameKnown(within days: ClosedRange<CalendarDay>) -> Certainty {
        guard let becameKnown else { return .no }
        if becameKnown.isWithin(days) == .yes { return .yes }
        return becameKnown.overlaps(EDTFDate(days)) == .no ? .no : .notKnown
    }

    /// The actors that it is about.
    public var actors: [ID<Actor>] {
        var actors: [ID<Actor>] = []
        if case .actor(let id) = record { actors.append(id) }
        switch subject {
        case .attribution(let attribution): if let id = attribution.actorInvolved { actors.append(id) }
        case .relation(let relation): actors.append(relation.to)
        case .incident, .naming, .claim, .alias, .activity, .targets: break
        }
        return actors
    }
}

/// What is known of a development.
private struct Facts: Hashable, Sendable {
    let key: String
    let subject: Development.Subject
    let record: RecordReference
    let happened: TimelineDate
    let becameKnown: EDTFDate?
    let provenance: Provenance?
    let marking: Marking
    let sources: [ID<Source>]
}

/// Facts kept once: lists of developments are sorted, filtered and grouped all the time, which must not copy them.
private final class SharedFacts: Sendable {
    let value: Facts

    init(_ value: Facts) { self.value = value }
}

/// The record that a statement belongs to.
public enum RecordReference: Hashable, Sendable {
    case incident(ID<Incident>)
    case actor(ID<Actor>)

    /// A text that tells records apart: `incident:wannacry`.
    public var key: String {
        switch self {
        case .incident(let id): "incident:\(id)"
        case .actor(let id): "actor:\(id)"
        }
    }
}

extension RecordReference: Comparable {
    /// References are in the order of their keys.
    public static func < (first: RecordReference, second: RecordReference) -> Bool { first.key < second.key }
}
