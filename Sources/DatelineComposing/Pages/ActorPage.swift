import DatelineChronology
import DatelineModel
import EDTF

extension Edition {
    func actorPage(_ id: ID<Actor>, _ form: PageForm) -> Page? {
        guard let actor = disclosure.actor(id) else { return nil }
        var draft = PageBuilder(self, PageID.actor(id).route, form)
        let profile = ActorProfile(of: actor, in: developments, index: actorIndex)
        let content = draft.actorContent(profile)
        let heading = PageMetadata(
            title: actor.name, summary: draft.summary(of: profile), kind: .actor, section: .actors,
            subject: .actor(id), news: draft.newestSentence(on: .actor(id)),
            trail: [draft.link("Actors", .actors)])
        return draft.page(heading, content, as: PageModels.actor)
    }
}

extension PageBuilder {
    fileprivate mutating func actorContent(_ profile: ActorProfile) -> ActorContent {
        let actor = profile.actor, metadata = actor.metadata
        show(metadata.marking)
        show(knownSince: actor.becameKnown)
        let named = actor.named.map { saying($0, in: metadata) }
        let marks = marks(for: metadata.sources)
        let activity = actor.active.map {
            ActivityRow(period: DateText(.span($0.span)), saying: saying($0.provenance, in: metadata))
        }
        let prose = prose(actor.body)
        let names = nameRows(profile.names, in: metadata)
        let years = yearRows(profile.timeline.groups, about: actor.id)
        let known = knowledgeFigure(
            profile.becomingKnown, title: "What became known of \(actor.name), and when")
        let history = profile.becomingKnown.entries.isEmpty ? nil : history(profile.becomingKnown, about: actor.id)
        let attributions = profile.attributions.rows.map { attributionRow($0) }
        return ActorContent(
            kind: actor.kind?.text, country: actor.country.map { termLink(.country($0)) }, named: named,
            known: actor.becameKnown.map { DateText($0) }, activity: activity, names: names,
            attributions: attributions, figure: actorFigure(profile),
            knownFigure: known,
            years: years, history: history,
            entryCount: profile.timeline.entries.count,
            incidentCount: edition.developments.incidents(attributedTo: actor.id).count,
            sectors: countRows(profile.tally.sectors) { .sector($0) },
            countries: countRows(profile.tally.countries) { .country($0) }
                + countRows(profile.tally.regions) { .region($0) },
            targets: targetsRows(actor.targets, in: metadata),
            malware: countRows(profile.tally.malware) { .malware($0) },
            techniques: countRows(profile.tally.techniques) { .technique($0) },
            relations: actor.relations.map { relationRow($0, in: metadata) },
            inverseRelations: inverseRelations(profile), claims: claimRows(actor.claims, in: metadata), prose: prose,
            gaps: gapSentences(profile.gaps), tags: metadata.tags,
            identifiers: IdentifierRow.rows(of: metadata.foreignIDs), marks: marks)
    }

    private mutating func relationRow(_ relation: ActorRelation, in metadata: RecordMetadata) -> RelationRow {
        RelationRow(
            kind: relation.kind.text, other: actorLink(relation.to), saying: saying(relation.provenance, in: metadata))
    }

    private mutating func inverseRelations(_ profile: ActorProfile) -> [RelationRow] {
        profile.relationsFromOthers.map { other, relation in
            let metadata = disclosure.actor(other)?.metadata ?? RecordMetadata()
            return RelationRow(
                kind: relation.kind.inverseText, other: actorLink(other),
                saying: saying(relation.provenance, in: metadata))
        }
    }

    /// Counts with bars and the records behind them.
    mutating func countRows<Thing>(
        _ counts: [Tally.Count<Thing>], atMost limit: Int = .max, _ term: (Thing) -> Term
    ) -> [CountRow] {
        let greatest = counts.map(\.records.count).max() ?? 0
        return counts.prefix(limit).map { count in
            CountRow(
                link: termLink(term(count.thing)), code: term(count.thing).code(in: vocabulary),
                count: count.records.count, bar: CountBar.svg(count.records.count, of: greatest),
                records: count.records.map { ownOr(recordLink($0), $0) })
        }
    }

    /// Targets with who named them, those that were named at once together.
    private mutating func targetsRows(_ targets: [Target], in metadata: RecordMetadata) -> [TargetsRow] {
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
            TargetsRow(names: English.list(targetNames(group.targets)), saying: saying(group.provenance, in: metadata))
        }
    }

    /// The page's own record is called so, since its name says nothing in a list on its own page.
    private func ownOr(_ link: PageLink, _ record: RecordReference) -> PageLink {
        guard case .actor(let id) = record, PageID.actor(id).route == route else { return link }
        return PageLink(text: "its own record", href: nil)
    }

    /// What it is said to have done, and what is said about it.
    private func actorFigure(_ profile: ActorProfile) -> Figure? {
        var lanes: [(label: String, marks: [TimelineMark])] = [
            ("Attributed incidents and what followed", []), ("Said to have been active", []), ("Named", []),
            ("Claimed", []),
        ]
        for entry in profile.timeline.entries {
            let lane =
                switch entry.development.subject {
                case .incident: 0
                case .activity: 1
                case .naming, .alias: 2
                case .claim, .attribution, .relation, .targets: 3
                }
            if let mark = mark(of: entry, leadingTo: .entry) { lanes[lane].marks.append(mark) }
        }
        let name = profile.actor.name
        return Figure(
            TimelineFigure(
                id: "fig", title: "Timeline of \(name)",
                lanes: lanes.map { TimelineLane(label: $0.label, marks: $0.marks) },
                counts: firstListed(of: profile.timeline.entries, as: .entry)),
            caption: "What is attributed to \(name), and what is said about it.", list: .below)
    }

    /// What the page tells, in plain sentences.
    fileprivate func summary(of profile: ActorProfile) -> String {
        let actor = profile.actor
        let kind = actor.kind.map { $0.text.capitalizedFirst } ?? "Actor"
        let aliases = profile.names.filter { !$0.isCasebookName }.map(\.name).uniqued.prefix(4)
        let names = aliases.isEmpty ? "" : ", also called \(English.list(Array(aliases), "or"))"
        let active = actor.active.first.map { " Said to have been active \($0.span.prose)." } ?? ""
        let count = edition.developments.incidents(attributedTo: actor.id).count
        let incidents =
            count == 0
            ? "" : " \(English.count(count, "incident is", "incidents are").capitalizedFirst) attributed to it."
        return "\(kind)\(names).\(active)\(incidents)"
    }
}

extension Term {
    /// The code by which others know it: of a country, or in ATT&CK.
    func code(in vocabulary: Vocabulary) -> String? {
        switch self {
        case .country(let country): country.code
        case .region, .sector: nil
        case .malware(let id): vocabulary.malware[id]?.attack
        case .technique(let id): id.text
        }
    }
}

extension Sequence where Element: Hashable {
    /// Each element once, in the order of their first places.
    var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
