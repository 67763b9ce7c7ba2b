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
