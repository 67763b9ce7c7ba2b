import DatelineChronology
import DatelineModel
import EDTF

/// What the page on an actor shows.
struct ActorContent: Sendable {
    let kind: String?
    let country: PageLink?
    let named: ProvenanceRow?
    let known: DateText?
    let activity: [ActivityRow]
    let names: [NameRow]
    let attributions: [AttributionRow]
    let figure: Figure?
    let knownFigure: Figure?
    let years: [YearRows]
    let history: History?
    let entryCount: Int
    let incidentCount: Int
    let sectors: [CountRow]
    let countries: [CountRow]
    let targets: [TargetsRow]
    let malware: [CountRow]
    let techniques: [CountRow]
    let relations: [RelationRow]
    let inverseRelations: [RelationRow]
    let claims: [ClaimRow]
    let prose: ProseText?
    let gaps: [RichText]
    let tags: [String]
    let identifiers: [IdentifierRow]
    let marks: [Citation]
    let obligation: Obligation
}

extension ActorContent: PageContent {
    static let template = "pages/actor"
    static let fields = RecordDescription<ActorContent>(
        "ActorPage", citing: ["named", "marks", "activity", "prose", "names", "years"],
        [
            .init("kind", "What kind of actor it is.") { $0.kind },
            .init("country", "The country of a state or its unit.") { $0.country },
            .init("named", "Who coined the casebook's name, and when.") { $0.named },
            .init("known", "When the actor became known by this name.") { $0.known },
            .init("activity", "When it is said to have been active.") { $0.activity },
            .init("names", "The names it goes by, the casebook's first, each once with who uses it.") { $0.names },
            .init("attributions", "Who says which incidents were its doing, and who says otherwise.") {
                $0.attributions
            },
            .init("figure", "The timeline, drawn.") { $0.figure },
            .init("known_figure", "The timeline by when things became known, drawn.") { $0.knownFigure },
            .init("years", "The timeline, under years and months.") { $0.years },
            .init("history", "What became known when, the newest first: the history of the page.") { $0.history },
            .init("entry_count", "How many entries the timeline has.") { $0.entryCount },
            .init("incident_count", "How many incidents somebody attributes to it.") { $0.incidentCount },
            .init("sectors", "Sectors it is said to have gone after, with the records that say so.") { $0.sectors },
            .init("countries", "Countries and regions it is said to have gone after.") { $0.countries },
            .init("targets", "What is said of its targets in its own record.") { $0.targets },
            .init("malware", "Malware it is said to use.") { $0.malware },
            .init("techniques", "Techniques it is said to use.") { $0.techniques },
            .init("relations", "How it is said to stand to other actors.") { $0.relations },
            .init("inverse_relations", "How others are said to stand to it.") { $0.inverseRelations },
            .init("claims", "What else is said about it.") { $0.claims },
            .init("prose", "The record's prose.") { $0.prose },
            .init("gaps", "What the sources leave open, a sentence each.") { $0.gaps },
            .init("tags", "Free tags.") { $0.tags },
            .init("identifiers", "Its ids in other collections.") { $0.identifiers },
            .init("marks", "The references to the sources of the record as a whole.") { $0.marks },
        ])
}

extension Edition {
    func actorPage(_ id: ID<Actor>, _ form: PageForm) -> Page? {
        disclosure.actor(id).map { actor in
            ActorPage(
                profile: ActorProfile(of: actor, in: developments, index: actorIndex),
                scope: PageScope(self, at: PageID.actor(id).route, as: form)
            ).page
        }
    }
}

/// Composes the page on an actor.
private struct ActorPage: Composer {
    let profile: ActorProfile
    let scope: PageScope

    private var actor: Actor { profile.actor }
    private var metadata: RecordMetadata { profile.actor.metadata }

    var page: Page {
        let heading = PageMetadata(
            title: actor.name, summary: RichText(summary), kind: .actor, section: .actors, subject: .actor(actor.id),
            news: sentences.newestSentence(on: .actor(actor.id)), trail: [scope.link("Actors", .actors)])
        return scope.page(heading, content, as: PageModels.actor)
    }

    private var content: ActorContent {
        let known = knowledge.figure(
            profile.becomingKnown, title: "What became known of \(actor.name), and when")
        return ActorContent(
            kind: actor.kind?.text, country: actor.country.map { names.termLink(.country($0)) },
            named: actor.named.map { statements.saying($0, in: metadata) },
            known: actor.becameKnown.map { DateText($0) }, activity: activity,
            names: statements.nameRows(profile.names, in: metadata),
            attributions: profile.attributions.rows.map { statements.attributionRow($0) }, figure: figure,
            knownFigure: known, years: entries.years(profile.timeline.groups, about: actor.id),
            history: profile.becomingKnown.entries.isEmpty
                ? nil : knowledge.history(profile.becomingKnown, about: actor.id),
            entryCount: profile.timeline.entries.count,
            incidentCount: edition.developments.incidents(attributedTo: actor.id).count,
            sectors: counts.rows(profile.tally.sectors) { .sector($0) },
            countries: counts.rows(profile.tally.countries) { .country($0) }
                + counts.rows(profile.tally.regions) { .region($0) },
            targets: targets(actor.targets), malware: counts.rows(profile.tally.malware) { .malware($0) },
            techniques: counts.rows(profile.tally.techniques) { .technique($0) },
            relations: actor.relations.map { relation($0) }, inverseRelations: inverseRelations,
            claims: statements.claimRows(actor.claims, in: metadata), prose: ProseText(actor.body, in: scope),
            gaps: sentences.gapSentences(profile.gaps), tags: metadata.tags,
            identifiers: IdentifierRow.rows(of: metadata.foreignIDs), marks: scope.citations(of: metadata.sources),
            obligation: Obligation(marking: metadata.marking, known: actor.becameKnown))
    }

    private var activity: [ActivityRow] {
        actor.active.map {
            ActivityRow(period: DateText(.span($0.span)), saying: statements.saying($0.provenance, in: metadata))
        }
    }

    private func relation(_ relation: ActorRelation) -> RelationRow {
        RelationRow(
            kind: relation.kind.text, other: names.actorLink(relation.to),
            saying: statements.saying(relation.provenance, in: metadata))
    }

    private var inverseRelations: [RelationRow] {
        profile.relationsFromOthers.map { other, relation in
            RelationRow(
                kind: relation.kind.inverseText, other: names.actorLink(other),
                saying: statements.saying(
                    relation.provenance, in: disclosure.actor(other)?.metadata ?? RecordMetadata()))
        }
    }

    /// Targets with who named them, those that were named at once together.
    private func targets(_ targets: [Target]) -> [TargetsRow] {
        var groups: [(provenance: Provenance, targets: [Target])] = []
        for target in targets {
            var provenance = target.provenance
            provenance.place = nil
            if let place = groups.firstIndex(where: { $0.provenance == provenance }) {
                groups[place].targets.append(target)
            } else {
                groups.append((provenance, [target]))
            }
        }
        return groups.map { group in
            TargetsRow(
                names: English.list(sentences.targetNames(group.targets)),
                saying: statements.saying(group.provenance, in: metadata))
        }
    }

    /// What it is said to have done, and what is said about it.
    private var figure: Figure? {
        let entries = profile.timeline.entries
        var lanes: [(label: String, marks: [TimelineMark])] = [
            ("Attributed incidents and what followed", []), ("Said to have been active", []), ("Named", []),
            ("Claimed", []),
        ]
        for entry in entries {
            if let mark = marks.mark(of: entry, leadingTo: .entry) {
                lanes[entry.development.subject.lane].marks.append(mark)
            }
        }
        return Figure(
            TimelineFigure(
                id: "fig", title: "Timeline of \(actor.name)",
                lanes: lanes.map { TimelineLane(label: $0.label, marks: $0.marks) },
                counts: marks.firstListed(of: entries, as: .entry)),
            caption: "What is attributed to \(actor.name), and what is said about it.", list: .below)
    }

    /// What the page tells, in plain sentences.
    private var summary: String {
        let kind = actor.kind.map { $0.text.capitalizedFirst } ?? "Actor"
        let aliases = profile.names.filter { !$0.isCasebookName }.map(\.name).uniqued.prefix(4)
        let names = aliases.isEmpty ? "" : ", also called \(English.list(Array(aliases), "or"))"
        let active = actor.active.first.map { " Said to have been active \($0.span.prose)." } ?? ""
        let count = edition.developments.incidents(attributedTo: actor.id).count
        let incidents =
            count == 0
            ? "" : " \(English.count(count, "incident is", plural: "incidents are").capitalizedFirst) attributed to it."
        return "\(kind)\(names).\(active)\(incidents)"
    }
}

extension Development.Subject {
    /// The lane of an actor's drawing in which it stands.
    fileprivate var lane: Int {
        switch self {
        case .incident: 0
        case .activity: 1
        case .naming, .alias: 2
        case .claim, .attribution, .relation, .targets: 3
        }
    }
}
