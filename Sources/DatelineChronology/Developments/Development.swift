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

    /// A text that tells developments apart, the same in every build: `attribution:wannacry:2`.
    public let key: String
    /// What kind of thing it is.
    public let subject: Subject
    /// The record that it belongs to.
    public let record: RecordReference
    /// When it happened or was said.
    public let happened: When
    /// When it became known; `nil` where the casebook does not tell.
    public let becameKnown: EDTFDate?
    /// Who says so; nothing for an incident itself.
    public let provenance: Provenance?
    /// How far it may travel.
    public let marking: Marking
    /// The sources that it stands on.
    public let sources: [ID<Source>]

    /// Whether it became known within a period: certainly, certainly not, or perhaps.
    ///
    /// What became known over days that are not all of the period, such as a leak from Friday to Tuesday, did so
    /// perhaps.
    public func becameKnown(within days: ClosedRange<CalendarDay>) -> Answer {
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
