internal import DatelineModel

/// The casebook made from the objects of an import, with what became of each.
struct STIXCasebook {
    let casebook: Casebook
    let accounts: STIXAccounts

    /// Runs the passes, each on the results of those before: what is linked and cited, what is said about each record,
    /// the records, their sources, and the rest.
    init(_ input: STIXInput) {
        let relationships = UsableRelationships(input)
        let context = STIXContext(input: input, citations: STIXCitations(input, relationships.all))
        let terms = STIXVocabularyTerms(input)
        let residences = Residences(relationships.all)
        let stated = RelationshipStatements(relationships.all, residences: residences, in: context)
        let comments = CommentStatements(context)
        let sightings = SightingStatements(residences, context)
        let publications = PublicationContents(context)
        let said = RecordStatements.joined([stated.said, comments.said, sightings.said, publications.said])
        let actors = ActorRecords(said, context)
        let incidents = IncidentRecords(said, context)
        let disclosures = DisclosureRecords(said, context)
        let passes: [any STIXPass] = [
            relationships, terms, residences, stated, comments, sightings, publications, actors, incidents, disclosures,
        ]
        var accounts = passes.reduce(into: input.objects.accounts) { $0 += $1.accounts }
        let bundles = BundleSources(readIn: accounts, context)
        accounts += bundles.accounts
        accounts += UnrecordedObjects(input, after: accounts).accounts
        for finding in input.findings(accounts) { accounts.report(finding) }
        self.accounts = accounts

        let allIncidents = incidents.records + disclosures.records
        let cited = Self.sourcesCited(by: actors.records, allIncidents)
        let sources = context.citations.sources + publications.sources + bundles.sources
        let organisations = accounts.organisations(with: context.citations.organisations)
        casebook = Casebook(
            settings: input.settings(accounts), vocabulary: terms.vocabulary(accounts.terms, organisations),
            incidents: allIncidents, actors: actors.records, sources: sources.filter { cited.contains($0.id) })
    }

    /// The sources that records and statements cite.
    private static func sourcesCited(by actors: [Actor], _ incidents: [Incident]) -> Set<ID<Source>> {
        var cited: Set<ID<Source>> = []
        for actor in actors {
            cited.formUnion(actor.metadata.sources + actor.provenances.flatMap(\.sources))
            cited.formUnion(actor.body.paragraphs.flatMap(\.citations))
        }
        for incident in incidents {
            cited.formUnion(incident.metadata.sources + incident.provenances.flatMap(\.sources))
            cited.formUnion(incident.body.paragraphs.flatMap(\.citations))
        }
        return cited
    }
}

/// A pass over the objects of an import: a value computed from finished inputs, with what became of the objects.
protocol STIXPass {
    var accounts: STIXAccounts { get }
}

extension STIXInput {
    /// The title, and the copyright statements on what is used.
    fileprivate func settings(_ accounts: STIXAccounts) -> Settings {
        var settings = Settings(title: options.title ?? files.title(beginning: "STIX import of"))
        var statements: Set<String> = []
        for id in accounts.markingBearers.keys {
            if case .statement(let text) = markings.meaning(of: id), !text.isEmpty { statements.insert(text) }
        }
        if !statements.isEmpty { settings.summary = statements.sorted().joined(separator: " ") }
        return settings
    }
}

extension STIXAccounts {
    /// The organisations that publish sources or say something.
    fileprivate func organisations(with publishers: Organisations) -> Organisations {
        var all = publishers
        all += organisations
        for name in creators.values { _ = all.enter(name) }
        return all
    }
}
