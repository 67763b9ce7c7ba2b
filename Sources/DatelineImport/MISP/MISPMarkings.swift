internal import DatelineModel
internal import DatelineReading

/// The markings of events and their parts.
struct MISPMarkings: Sendable {
    /// The marking for an unknown label.
    private let unresolved: Marking
    private var events: [String: Marking] = [:]

    init(of events: [MISPEvent], unresolved: Marking) {
        self.unresolved = unresolved
        for event in events { self.events[event.uuid] = ownMarking(of: event) }
    }

    /// The marking of an event: by its TLP tags, or if it has none, by its distribution.
    ///
    /// An event for its own organisation or a sharing group is red, one for its community amber, and one for connected
    /// communities green. One for all communities follows the casebook's default.
    func marking(of event: MISPEvent) -> Marking? { events[event.uuid] }

    /// The marking of a part of an event: the strictest of the event, the part's tags and its distributions.
    func marking(of part: MISPRestriction, in event: MISPEvent) -> Marking? {
        let audiences = part.distributions.map { $0 == Self.inherited ? nil : audience($0) }
        return ([marking(of: event), marking(by: TLPTags(part.tags))] + audiences).compactMap(\.self).max()
    }

    /// The marking of a part, if stricter than the event's; otherwise the part follows the record.
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

    /// The distribution of a part that inherits the event's.
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

/// The restrictions on an event or a part of one: its tags and distributions (MISP core format, sections 2.2 to 2.5).
struct MISPRestriction: Sendable {
    /// The names of the tags, as written.
    let tags: [String]
    /// The distributions: numbers, or whatever text was given instead.
    let distributions: [String]

    /// Collects the restrictions on a part and on its containers within the event.
    init(_ nodes: LocatedNode...) {
        tags = nodes.flatMap(MISPEvent.writtenTags)
        distributions = nodes.compactMap { node in
            guard let distribution = node["distribution"], !distribution.isNull else { return nil }
            let text = distribution.text ?? "no number"
            return text.isEmpty ? nil : text
        }
    }
}
