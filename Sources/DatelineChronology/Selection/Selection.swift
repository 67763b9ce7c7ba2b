public import DatelineModel
public import EDTF

/// Which incidents a timeline is to show; every condition that is given must hold.
public struct Selection: Hashable, Sendable {
    /// An actor to whom somebody attributes them, or whom they are about.
    public var actor: ID<Actor>?
    /// Whether incidents of actors that are said to be part of it, or to belong with it, count too.
    public var includesRelatedActors = false
    /// A country that was hit.
    public var country: Country?
    /// A sector that was hit.
    public var sector: ID<Sector>?
    /// A malware that was used.
    public var malware: ID<Malware>?
    /// A technique that was used.
    public var technique: ID<Technique>?
    /// A source that they, or statements on them, stand on.
    public var source: ID<Source>?
    /// A tag that they have.
    public var tag: String?
    /// The days in which they happened, in whole or in part.
    public var period: ClosedRange<CalendarDay>?
    /// Beginnings of words that title or prose must have, however they are spelled: see ``WordSearch``.
    public var text: String?

    /// A selection that selects everything.
    public init() {}

    /// Whether an incident is selected: certainly, not, or perhaps, where its date does not tell.
    public func selects(_ incident: Incident, in disclosure: Disclosure) -> Certainty {
        guard hasTargets(incident), hasMeans(incident), hasWords(incident), isAttributed(incident, in: disclosure)
        else { return .no }
        guard let period else { return .yes }
        return incident.date.overlaps(EDTFDate(period))
    }

    private func hasTargets(_ incident: Incident) -> Bool {
        (country == nil || incident.targets.contains { $0.country == country })
            && (sector == nil || incident.targets.contains { $0.sector == sector })
    }

    private func hasMeans(_ incident: Incident) -> Bool {
        (malware == nil || incident.malware.contains { $0.id == malware })
            && (technique == nil || incident.techniques.contains { $0.id == technique })
            && source.map { id in
                incident.metadata.sources.contains(id) || incident.provenances.contains { $0.sources.contains(id) }
            } ?? true
    }

    private func hasWords(_ incident: Incident) -> Bool {
        if let tag, !incident.metadata.tags.contains(tag) { return false }
        guard let text else { return true }
        return WordSearch(text).finds(in: [incident.title, incident.body.markdown])
    }

    private func isAttributed(_ incident: Incident, in disclosure: Disclosure) -> Bool {
        guard let actor else { return true }
        let wanted = includesRelatedActors ? disclosure.kinship.kin(of: actor) : [actor]
        return incident.about.contains(where: wanted.contains)
            || incident.attributions.contains { $0.actorInvolved.map(wanted.contains) ?? false }
    }
}

extension Disclosure {
    /// The incidents that a selection selects, certainly or perhaps, with the actors and sources that they refer to.
    ///
    /// A selection that asks for nothing gives the whole disclosure. An actor that was asked for is always there.
    public func selected(by selection: Selection) -> Disclosure {
        guard selection != Selection() else { return self }
        let chosen = Set(incidents.filter { selection.selects($0, in: self) != .no }.map(\.id))
        if let actor = selection.actor { return narrowed(to: chosen, and: actor) }
        return narrowed(to: chosen)
    }
}
