/// Somebody's judgement on who did it.
public struct Attribution: Statement {
    /// Whom an incident is attributed to.
    public enum Subject: Hashable, Sendable {
        /// An actor of the casebook.
        case actor(ID<Actor>)
        /// The source says that it does not know; that is a finding, not a gap.
        case unknown
    }

    /// Whom the incident is attributed to.
    public var to: Subject
    /// Who says so, when, how sure, on which source.
    public var provenance: Provenance

    /// An attribution with its culprit and provenance.
    public init(to: Subject, provenance: Provenance) {
        self.to = to
        self.provenance = provenance
    }

    /// The actor named, who must be disclosed for the attribution to be.
    public var actorInvolved: ID<Actor>? {
        switch to {
        case .actor(let id): id
        case .unknown: nil
        }
    }

    /// The culprit, and who said it when.
    public var distinction: String { "\(actorInvolved?.text ?? "unknown")/\(provenance.distinction)" }
}

/// Whom an incident hit, or whom an actor goes after: a sector, a place, a name, or what is known of these.
public struct Target: Statement {
    /// The sector.
    public var sector: ID<Sector>?
    /// The country.
    public var country: Country?
    /// A region, where the source names no country.
    public var region: ID<Region>?
    /// The victim's name.
    public var name: String?
    /// Who says so, when, on which source.
    public var provenance: Provenance

    /// A target with what is known of it.
    public init(
        sector: ID<Sector>? = nil, country: Country? = nil, region: ID<Region>? = nil, name: String? = nil,
        provenance: Provenance
    ) {
        self.sector = sector
        self.country = country
        self.region = region
        self.name = name
        self.provenance = provenance
    }

    /// What is known of the target, and who said it when.
    public var distinction: String {
        let parts = [sector?.text, country?.code, region?.text, name].map { $0 ?? "" }
        return parts.joined(separator: "/") + "/\(provenance.distinction)"
    }
}

/// That an actor or an incident used something: a malware, a technique, a vulnerability.
public struct Usage<Thing: Identified>: Statement {
    /// What was used.
    public var id: ID<Thing>
    /// Who says so, when, on which source.
    public var provenance: Provenance

    /// A mention of a thing with its provenance.
    public init(id: ID<Thing>, provenance: Provenance) {
        self.id = id
        self.provenance = provenance
    }

    /// The thing, and who said it when.
    public var distinction: String { "\(id)/\(provenance.distinction)" }
}

/// What somebody says about an incident or an actor; it may be wrong, and another claim may contradict it.
public struct Claim: Statement {
    /// The id of the claim within its record.
    public var id: String?
    /// What is claimed, in one sentence.
    public var text: String
    /// Who says it, when, how sure, on which source.
    public var provenance: Provenance

    /// A claim with its text and provenance.
    public init(id: String? = nil, text: String, provenance: Provenance) {
        self.id = id
        self.text = text
        self.provenance = provenance
    }

    /// The claim's id, or its text and who said it when.
    public var distinction: String { id ?? "\(text)/\(provenance.distinction)" }
}
