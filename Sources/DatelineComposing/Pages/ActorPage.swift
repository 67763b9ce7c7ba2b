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
    let earlierAttributions: Int
    let figure: Figure?
    let knownFigure: Figure?
    let latest: [EntryRow]
    let years: [YearRows]
    let isCited: Bool
    let yearCounts: [CountRow]
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
    let tags: [PageLink]
    let identifiers: [IdentifierRow]
    let marks: [Citation]
    let obligation: Obligation
}

extension ActorContent: PageContent {
    static let template = "pages/actor"
    static let fields = RecordDescription<ActorContent>(
        "ActorPage", citing: ["named", "marks", "activity", "prose", "names", "latest", "years"],
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
            .init("earlier_attributions", "How many attributions are left out, where there are very many.") {
                $0.earlierAttributions
            },
            .init("figure", "The timeline, drawn.") { $0.figure },
            .init("known_figure", "The timeline by when things became known, drawn.") { $0.knownFigure },
            .init("latest", "The latest incidents, where the years have pages of their own.") { $0.latest },
            .init(
                "years",
                "The timeline, under years and months; where the years have pages, what is in none of them."
            ) { $0.years },
            .init(
                "is_cited",
                "Whether the entries of the timeline refer to their sources, rather than leave that to the pages of the records."
            ) { $0.isCited },
            .init("year_counts", "The years that have pages, and how many incidents each has.") { $0.yearCounts },
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
            .init("tags", "The tags that editors put on the record, each with its page.") { $0.tags },
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
            profile.becomingKnown, title: "What became known of \(actor.name), and when", atMost: mostHistory)
        return ActorContent(
            kind: actor.kind?.text, country: actor.country.map { names.termLink(.country($0)) },
            named: actor.named.map { statements.saying($0, in: metadata) },
            known: actor.becameKnown.map { DateText($0) }, activity: activity,
            names: statements.nameRows(profile.names, in: metadata),
            attributions: listedAttributions.map { statements.attributionRow($0) },
            earlierAttributions: profile.attributions.rows.count - listedAttributions.count, figure: figure,
            knownFigure: known, latest: isDivided ? entries.latest(of: list) : [],
            years: entries.years(listedGroups, about: actor.id, isCited: isCited), isCited: isCited,
            yearCounts: isDivided ? counts.years(of: list) : [],
            history: profile.becomingKnown.entries.isEmpty
                ? nil : knowledge.history(profile.becomingKnown, about: actor.id, atMost: mostHistory),
            entryCount: profile.timeline.entries.count,
            incidentCount: edition.developments.incidents(attributedTo: actor.id).count,
            sectors: rows(profile.tally.sectors) { .sector($0) },
            countries: rows(profile.tally.countries) { .country($0) } + rows(profile.tally.regions) { .region($0) },
            targets: targets(actor.targets), malware: rows(profile.tally.malware) { .malware($0) },
            techniques: rows(profile.tally.techniques) { .technique($0) },
            relations: actor.relations.map { relation($0) }, inverseRelations: inverseRelations,
            claims: statements.claimRows(actor.claims, in: metadata), prose: ProseText(actor.body, in: scope),
            gaps: sentences.gapSentences(profile.gaps), tags: names.tagLinks(metadata),
            identifiers: IdentifierRow.rows(of: metadata.foreignIDs), marks: scope.citations(of: metadata.sources),
            obligation: Obligation(joining: [Obligation(marking: metadata.marking, known: actor.becameKnown)] + counted)
        )
    }

    private var mostHistory: Int { isLong ? Self.mostTold : knowledge.mostTold }
    private var list: IncidentList { .actor(actor.id) }
    private var isDivided: Bool { scope.isDivided(list) }

    /// What is counted on the page and stands on the pages of years.
    private var counted: [Obligation] {
        let attributions = profile.attributions.rows.dropLast(listedAttributions.count).map {
            Obligation($0.attribution.provenance)
        }
        let belonging = edition.obligation(of: list, telling: edition.incidents(of: list))
        return attributions + [belonging]
            + (isDivided ? profile.timeline.entries.map { Obligation($0.development) } : [])
    }

    /// The timeline, or what of it no page of a year lists: what the actor's own record says, and incidents whose dates
    /// are wider than a year.
    private var listedGroups: [Timeline.YearGroup] {
        guard isDivided else { return profile.timeline.groups }
        let rest = profile.timeline.entries.filter { entry in
            if case .actor = entry.development.record { return true }
            return TimelineHeadings(of: entry.when).year == nil
        }
        return Timeline(rest, axis: .happened).groups
    }

    /// The attributions; of very many, the latest.
    private var listedAttributions: ArraySlice<AttributionTable.Row> {
        let rows = profile.attributions.rows
        return isLong ? rows.suffix(Self.mostTold) : rows[...]
    }

    /// Whether there is so much that the page shows the latest of it.
    private var isLong: Bool { scope.place.form == .site && profile.timeline.entries.count > Self.mostInFull }

    /// Whether the timeline refers to its sources: of very many entries they would be most of the page.
    private var isCited: Bool { scope.place.form == .standalone || profile.timeline.entries.count <= Self.mostCited }

    /// How many entries of a timeline refer to their sources.
    private static let mostCited = 64

    /// How many entries of a timeline an actor's page has the history, the attributions and the records of in full; and
    /// how much of each is shown where there are more.
    private static let (mostInFull, mostTold) = (40, 25)

    /// Counts with the records behind them; of very many records, counts alone.
    private func rows<Thing>(_ counts: [Tally.Count<Thing>], _ term: (Thing) -> Term) -> [CountRow] {
        isLong ? self.counts.rows(counts, atMost: .max, term) : self.counts.rows(counts, term)
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
            if let mark = marks.mark(of: entry, leadingTo: isDivided ? .record : .entry) {
                lanes[entry.development.subject.lane].marks.append(mark)
            }
        }
        let (isDivided, listed) = (isDivided, marks.firstListed(of: entries, as: .entry))
        return Figure(
            TimelineFigure(
                id: "fig", title: "Timeline of \(actor.name)",
                lanes: lanes.map { TimelineLane(label: $0.label, marks: $0.marks) }
            ) { isDivided ? scope.partAddress(of: list, $0) : listed($0) },
            caption: "What is attributed to \(actor.name), and what is said about it.",
            list: isDivided ? .elsewhere(nil) : .below)
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
