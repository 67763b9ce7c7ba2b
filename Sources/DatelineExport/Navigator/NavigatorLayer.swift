public import DatelineModel
import TextForms

/// The techniques of some records as a layer of the MITRE ATT&CK Navigator (layer file format 4.5).
///
/// A technique's score is the number of records that mention it; its comment says which, and who says so.
public struct NavigatorLayer: Sendable {
    /// One of ATT&CK's matrices, each of which has layers of its own.
    public enum Domain: String, Hashable, Sendable, CaseIterable {
        case enterprise, mobile, ics
    }

    /// The techniques that are left out because another matrix has them, in the order of the matrices and the ids.
    public let leftOut: [(domain: Domain, techniques: [ID<Technique>])]
    /// The techniques that no matrix is known to have: they are in the layer, unless it is that of control systems, and
    /// the Navigator shows only what its own has.
    public let notKnown: [ID<Technique>]

    private let title: String
    private let summary: String
    private let domain: Domain
    private let uses: [TechniqueUse]
    private let disclosure: Disclosure

    /// The techniques that an actor is said to use, and those of the incidents that somebody attributes to it.
    public init(of actor: Actor, in disclosure: Disclosure, domain: Domain = .enterprise) {
        let incidents = disclosure.incidents.filter { incident in
            incident.attributions.contains { $0.actorInvolved == actor.id }
        }
        self.init(of: actor, and: incidents, in: disclosure, domain: domain)
    }

    /// The techniques that an actor is said to use, and those of incidents that the caller knows to be attributed to it.
    package init(of actor: Actor, and incidents: [Incident], in disclosure: Disclosure, domain: Domain) {
        let title = actor.name
        let summary =
            "Techniques that \(actor.name) is said to use, and those of incidents that somebody attributes to it"
        let uses = TechniqueUse.of([actor], incidents, in: disclosure)
        self.init(title: title, summary: summary, techniques: uses, in: disclosure, domain: domain)
    }

    /// The techniques of every incident of a disclosure.
    public init(of disclosure: Disclosure, domain: Domain = .enterprise) {
        let summary = "Techniques of \(disclosure.incidents.count) incidents"
        let uses = TechniqueUse.of([], disclosure.incidents, in: disclosure)
        self.init(
            title: disclosure.settings.title, summary: summary, techniques: uses, in: disclosure, domain: domain)
    }

    private init(
        title: String, summary: String, techniques all: [TechniqueUse], in disclosure: Disclosure, domain: Domain
    ) {
        self.title = title
        self.summary = summary
        self.domain = domain
        self.disclosure = disclosure
        let byDomain = Dictionary(grouping: all.map(\.id)) { AttackMatrix.domain(of: $0) }
        // ATT&CK for industrial control systems has numbers of its own, so that none of the others belongs there.
        let strays = domain == .ics ? [] : byDomain[nil] ?? []
        let isElsewhere = Set(byDomain.filter { $0.key != domain }.values.joined()).subtracting(strays)
        uses = all.filter { !isElsewhere.contains($0.id) }
        notKnown = byDomain[nil] ?? []
        leftOut = Domain.allCases.filter { $0 != domain }.compactMap { other in
            byDomain[other].map { (domain: other, techniques: $0) }
        }
    }

    /// Whether the layer has no technique.
    public var isEmpty: Bool { uses.isEmpty }

    /// The layer file.
    public var bytes: [UInt8] {
        JSONValue.members([
            "name": .string(title),
            "versions": .members(["navigator": "5.1.0", "layer": "4.5"]),
            "domain": .string(domain.rawValue + "-attack"),
            "description": .string(summary),
            "sorting": 0,
            "layout": .members(["layout": "side", "showID": .boolean(true), "showName": .boolean(true)]),
            "hideDisabled": .boolean(false),
            "techniques": .array(uses.map(technique) + unfolded),
            "gradient": .members([
                "colors": .array(["#ffffff", "#e5734c"]), "minValue": 0,
                "maxValue": .integer(max(1, uses.map(\.mentions.count).max() ?? 1)),
            ]),
            "metadata": .array([
                Self.fact("marking", marking.label), Self.fact("casebook", disclosure.settings.title),
            ]),
            "selectTechniquesAcrossTactics": .boolean(true),
        ]).readableBytes
    }

    private func technique(_ use: TechniqueUse) -> JSONValue {
        .members([
            "techniqueID": .string(use.id.text),
            "score": .integer(Set(use.mentions.map(\.record)).count),
            "comment": .string(use.comment(in: disclosure)),
            "enabled": .boolean(true),
            "metadata": use.mentions.map(\.marking).max().map { .array([Self.fact("marking", $0.label)]) },
            "links": links(use),
            "showSubtechniques": use.id.text.contains(".") ? nil : .boolean(parents.contains(use.id.text)),
        ])
    }

    private func links(_ use: TechniqueUse) -> JSONValue? {
        let sources = Set(use.mentions.flatMap(\.sources)).sorted().compactMap(disclosure.source)
        let links = sources.compactMap { source in
            source.url.map { JSONValue.members(["label": .string(source.title), "url": .string($0)]) }
        }
        return links.isEmpty ? nil : .array(links)
    }

    /// The techniques whose sub-techniques are shown, so that what is below them can be seen.
    private var parents: Set<String> {
        Set(uses.map(\.id.text).filter { $0.contains(".") }.map { String($0.prefix { $0 != "." }) })
    }

    /// The parents that nobody mentions themselves: opened, and without a score.
    private var unfolded: [JSONValue] {
        parents.subtracting(uses.map(\.id.text)).sorted().map {
            .members(["techniqueID": .string($0), "enabled": .boolean(true), "showSubtechniques": .boolean(true)])
        }
    }

    private var marking: Marking { uses.flatMap(\.mentions).map(\.marking).max() ?? .clear }

    private static func fact(_ name: String, _ value: String) -> JSONValue {
        .members(["name": .string(name), "value": .string(value)])
    }
}
