import DatelineModel

/// A judgement on who did it.
struct AttributionRow: Sendable {
    let id: String?
    let incident: PageLink
    let culprit: RichText
    let isUnknown: Bool
    let saying: ProvenanceRow
}

extension AttributionRow: ModelRecord {
    static let fields = RecordDescription<AttributionRow>(
        "Attribution",
        [
            .init("id", "The id of the row in the page, where a drawing leads to it.") { $0.id },
            .init("incident", "The incident.") { $0.incident },
            .init("culprit", "The actor named, or that it is said to be not known.") { $0.culprit },
            .init("is_unknown", "Whether the source says that it does not know.") { $0.isUnknown },
            .init("saying", "Who says so, when, how sure, where.") { $0.saying },
        ])
}

/// Something that somebody says.
struct ClaimRow: Sendable {
    let id: String
    let text: String
    let saying: ProvenanceRow
}

extension ClaimRow: ModelRecord {
    static let fields = RecordDescription<ClaimRow>(
        "Claim",
        [
            .init("id", "The id of the claim in the page.") { $0.id },
            .init("text", "What is claimed, in one sentence.") { $0.text },
            .init("saying", "Who says so, when, how sure, where.") { $0.saying },
        ])
}

/// A name that somebody uses for an actor.
struct NameRow: Sendable {
    let name: String
    let isCasebookName: Bool
    let alsoUsedFor: [PageLink]
    let uses: [NameUseRow]
}

extension NameRow: ModelRecord {
    static let fields = RecordDescription<NameRow>(
        "Name",
        [
            .init("name", "The name.") { $0.name },
            .init("is_casebook_name", "Whether the casebook uses it.") { $0.isCasebookName },
            .init("also_used_for", "Other actors that go by the same name.") { $0.alsoUsedFor },
            .init("uses", "Who uses it, one entry for each; none where nobody is said to.") { $0.uses },
        ])
}

/// Somebody's use of a name.
struct NameUseRow: Sendable {
    let overlap: String?
    let saying: ProvenanceRow
}

extension NameUseRow: ModelRecord {
    static let fields = RecordDescription<NameUseRow>(
        "NameUse",
        [
            .init("overlap", "How far the name covers the same activity, where somebody says.") { $0.overlap },
            .init("saying", "Who uses it, since when, where.") { $0.saying },
        ])
}

/// How two actors are said to stand to each other.
struct RelationRow: Sendable {
    let kind: String
    let other: PageLink
    let saying: ProvenanceRow
}

extension RelationRow: ModelRecord {
    static let fields = RecordDescription<RelationRow>(
        "Relation",
        [
            .init("kind", "The words between this actor and the other.") { $0.kind },
            .init("other", "The other actor.") { $0.other },
            .init("saying", "Who says so, when, how sure, where.") { $0.saying },
        ])
}

/// Whom an incident hit or an actor goes after.
struct TargetRow: Sendable {
    let name: String?
    let sector: PageLink?
    let country: PageLink?
    let region: PageLink?
    let saying: ProvenanceRow
}

extension TargetRow: ModelRecord {
    static let fields = RecordDescription<TargetRow>(
        "Target",
        [
            .init("name", "The victim's name.") { $0.name },
            .init("sector", "The sector.") { $0.sector },
            .init("country", "The country.") { $0.country },
            .init("region", "The region, where no country is named.") { $0.region },
            .init("saying", "Who says so, when, where.") { $0.saying },
        ])
}

/// Targets that were named at once, by one party in one source.
struct TargetsRow: Sendable {
    let names: RichText
    let saying: ProvenanceRow
}

extension TargetsRow: ModelRecord {
    static let fields = RecordDescription<TargetsRow>(
        "Targets",
        [
            .init("names", "The victims, sectors and places, each once.") { $0.names },
            .init("saying", "Who says so, when, where.") { $0.saying },
        ])
}

/// A malware, a technique or a vulnerability that is said to have been used.
struct MentionRow: Sendable {
    let link: PageLink
    let code: String?
    let saying: ProvenanceRow
}

extension MentionRow: ModelRecord {
    static let fields = RecordDescription<MentionRow>(
        "Mention",
        [
            .init("link", "Its name.") { $0.link },
            .init("code", "Its id in ATT&CK or its CVE number.") { $0.code },
            .init("saying", "Who says so, when, where.") { $0.saying },
        ])
}

/// When an actor is said to have been active.
struct ActivityRow: Sendable {
    let period: DateText
    let saying: ProvenanceRow
}

extension ActivityRow: ModelRecord {
    static let fields = RecordDescription<ActivityRow>(
        "Activity",
        [
            .init("period", "The period, as exactly as is known.") { $0.period },
            .init("saying", "Who says so, when, where.") { $0.saying },
        ])
}
