import DatelineChronology
import DatelineModel

extension PageBuilder {
    /// An attribution, with an id by its place where a drawing leads to it.
    mutating func attributionRow(_ row: AttributionTable.Row, place: Int? = nil) -> AttributionRow {
        let metadata = disclosure.incident(row.incident)?.metadata ?? RecordMetadata()
        let incident = incidentLink(row.incident)
        return AttributionRow(
            id: place.map(attributionID), incident: incident, culprit: culprit(row.attribution.to),
            isUnknown: row.attribution.to == .unknown,
            saying: saying(row.attribution.provenance, in: metadata))
    }

    /// The id of an attribution by its place in the table of its incident.
    func attributionID(place: Int) -> String { "attribution-\(place + 1)" }

    /// The actor named, or that nobody is.
    mutating func culprit(_ culprit: Attribution.Subject) -> RichText {
        switch culprit {
        case .actor(let id): actor(id)
        case .unknown: "not known"
        }
    }

    /// Claims with their ids in the page: those that their record gives them, else their numbers.
    mutating func claimRows(_ claims: [Claim], in metadata: RecordMetadata) -> [ClaimRow] {
        var rows: [ClaimRow] = []
        for (place, claim) in claims.enumerated() {
            let id = "claim-" + Slug.make(from: claim.id ?? "\(place + 1)")
            rows.append(
                ClaimRow(id: id, text: claim.text, saying: saying(claim.provenance, in: metadata, isBesideClaims: true))
            )
        }
        return rows
    }

    /// The names that an actor goes by, each once with all who use it.
    mutating func nameRows(_ uses: [NameUse], in metadata: RecordMetadata) -> [NameRow] {
        let byName = Dictionary(grouping: uses, by: \.name)
        return uses.map(\.name).uniqued.map { name in
            let uses = byName[name] ?? []
            return NameRow(
                name: name, isCasebookName: uses.contains(where: \.isCasebookName),
                alsoUsedFor: uses.flatMap(\.alsoUsedFor).uniqued.map { actorLink($0) },
                uses: uses.compactMap { use in
                    use.provenance.map { NameUseRow(overlap: use.overlap?.text, saying: saying($0, in: metadata)) }
                })
        }
    }

    mutating func targetRow(_ target: Target, in metadata: RecordMetadata) -> TargetRow {
        TargetRow(
            name: target.name, sector: target.sector.map { termLink(.sector($0)) },
            country: target.country.map { termLink(.country($0)) },
            region: target.region.map { termLink(.region($0)) }, saying: saying(target.provenance, in: metadata))
    }

    mutating func malwareRow(_ mention: Usage<Malware>, in metadata: RecordMetadata) -> MentionRow {
        MentionRow(
            link: termLink(.malware(mention.id)), code: vocabulary.malware[mention.id]?.attack,
            saying: saying(mention.provenance, in: metadata))
    }

    mutating func techniqueRow(_ mention: Usage<Technique>, in metadata: RecordMetadata) -> MentionRow {
        MentionRow(
            link: termLink(.technique(mention.id)), code: mention.id.text,
            saying: saying(mention.provenance, in: metadata))
    }

    mutating func vulnerabilityRow(_ mention: Usage<Vulnerability>, in metadata: RecordMetadata) -> MentionRow {
        let name = vocabulary.vulnerabilities[mention.id]?.name
        return MentionRow(
            link: PageLink(text: name ?? mention.id.text, href: nil), code: name == nil ? nil : mention.id.text,
            saying: saying(mention.provenance, in: metadata))
    }
}
