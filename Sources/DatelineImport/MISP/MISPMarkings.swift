internal import DatelineModel
internal import DatelineReading

/// How far events and what is in them may travel.
struct MISPMarkings: Sendable {
    /// The marking of what bears a label that is none.
    private let unresolved: Marking
    private var events: [String: Marking] = [:]

    init(of events: [MISPEvent], unresolved: Marking) {
        self.unresolved = unresolved
        for event in events { self.events[event.uuid] = ownMarking(of: event) }
    }

    /// How far an event may travel: by its TLP tags, and where it has none, by its distribution.
    ///
    /// An event for its own organisation or a sharing group is red, one for its community amber, one for connected
    /// communities green; one for all follows the casebook's default.
    func marking(of event: MISPEvent) -> Marking? { events[event.uuid] }

    /// How far a part of an event may travel: the strictest of the event, the part's tags and its distributions.
    func marking(of part: MISPRestriction, in event: MISPEvent) -> Marking? {
        let audiences = part.distributions.map { $0 == Self.inherited ? nil : audience($0) }
        return ([marking(of: event), marking(by: TLPTags(part.tags))] + audiences).compactMap(\.self).max()
    }

    /// The marking of a part where that is stricter than the event's; otherwise it follows the record.
    func stricterMarking(of part: MISPRestriction, than event: MISPEvent) -> Marking? {
        marking(of: part, in: event).flatMap { $0 > marking(of: event) ?? .clear ? $0 : nil }
    }

    private func ownMarking(of event: MISPEvent) -> Marking? {
        let restriction = MISPRestriction(event.node)
        return marking(by: TLPTags(restriction.tags)) ?? restriction.distributions.first.flatMap(audience)
    }

    private func marking(by tags: TLPTags) -> Marking? {
        tags.unknown.isEmpty ? tags.marking : max(tags.marking ?? .clear, unresolved)
    }

    /// The distribution of a part that goes where the event goes.
    private static let inherited = "5"

    private func audience(_ distribution: String) -> Marking? {
        switch distribution {
        case "3": nil
        case "0", "4": .red
        case "1": .amber
        case "2": .green
        default: unresolved
        }
    }
}

/// What an event or a part of one says of how far it may travel (MISP core format, sections 2.2 to 2.5).
struct MISPRestriction: Sendable {
    /// The names of the tags as they were written.
    let tags: [String]
    /// The distributions, as numbers or as whatever stands in their place.
    let distributions: [String]

    /// Takes what stands on a part and on what holds that part within the event.
    init(_ nodes: LocatedNode...) {
        tags = nodes.flatMap(MISPEvent.writtenTags)
        distributions = nodes.compactMap { node in
            guard let distribution = node["distribution"], !distribution.isNull else { return nil }
            let text = distribution.text ?? "no number"
            return text.isEmpty ? nil : text
        }
    }
}
