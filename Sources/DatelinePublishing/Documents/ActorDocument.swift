public import DatelineChronology
import DatelineExporting
public import DatelineModel

/// An actor's profile as JSON.
public struct ActorDocument: Sendable {
    /// The profile.
    public let profile: ActorProfile
    /// The disclosure that it comes from.
    public let disclosure: Disclosure

    /// A profile with the disclosure that it comes from.
    public init(_ profile: ActorProfile, in disclosure: Disclosure) {
        self.profile = profile
        self.disclosure = disclosure
    }

    /// The names by who uses them, the periods of activity, the timeline and what is open.
    public var json: [UInt8] {
        let document = DevelopmentDocument(disclosure: disclosure)
        return JSONValue.members([
            "id": .string(profile.actor.id.text), "name": .string(profile.actor.name),
            "kind": profile.actor.kind.map { .string($0.rawValue) },
            "names": .array(profile.names.map(name)),
            "active": .array(
                profile.actor.active.map { .members(["span": .date(.span($0.span)), "by": by($0.provenance)]) }),
            "timeline": .array(profile.timeline.entries.map { document.value(of: $0.development) }),
            "attributions": .array(profile.attributions.rows.map(attribution)),
        ]).readableBytes
    }

    private func name(_ use: NameUse) -> JSONValue {
        .members([
            "name": .string(use.name), "casebook-name": .boolean(use.isCasebookName),
            "overlap": use.overlap.map { .string($0.rawValue) }, "by": use.provenance.flatMap(by),
            "said": use.provenance?.said.map(JSONValue.date),
            "sources": .array((use.provenance?.sources ?? []).map { .string($0.text) }),
            "also-used-for": .array(use.alsoUsedFor.map { .string($0.text) }),
        ])
    }

    private func attribution(_ row: AttributionTable.Row) -> JSONValue {
        let provenance = row.attribution.provenance
        return .members([
            "incident": .string(row.incident.text),
            "to": .string(row.attribution.actorInvolved?.text ?? "unknown"), "by": by(provenance),
            "said": provenance.said.map(JSONValue.date),
            "confidence": .string(provenance.confidence?.text ?? Confidence.absentText),
            "sources": .array(provenance.sources.map { .string($0.text) }),
        ])
    }

    private func by(_ provenance: Provenance) -> JSONValue? {
        provenance.by.map { .string(disclosure.name(of: $0)) }
    }
}
