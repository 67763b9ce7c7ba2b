internal import DatelineModel
internal import EDTF

/// What reports and groupings list: they become sources of the listed records, or disclosures about them.
struct PublicationContents: STIXPass {
    /// The statements, by the id of the record's object.
    private(set) var said: [String: RecordStatements] = [:]
    /// The sources made from reports without text of their own.
    private(set) var sources: [Source] = []
    private(set) var accounts = STIXAccounts()
    private let context: STIXContext

    init(_ context: STIXContext) {
        self.context = context
        let publications = context.objects.all(.publication).filter(\.isKept)
        let ids = context.ids(ofSources: publications)
        for publication in publications {
            let listed = publication.texts("object_refs")
            accounts.report(context.input.missing(listed, in: "object_refs", of: publication))
            if context.names.incidents[publication.id] != nil {
                addContents(of: publication, listed.filter { $0 != publication.id })
            } else {
                addSource(publication, id: ids[NamingKey(publication)])
            }
        }
    }

    /// Makes a source for the actors and events listed by a report without text of its own.
    private mutating func addSource(_ publication: STIXObject, id: ID<Source>?) {
        let listed = publication.texts("object_refs")
        let records = listed.filter { $0 != publication.id && context.names.isRecord($0) }
        guard !records.isEmpty else { return accounts.skip(publication, .aboutNothingKept) }
        var cited = context.citations.sources(of: publication)
        if cited.isEmpty, let id, let source = source(publication, id) {
            sources.append(source)
            cited = [id]
        }
        for record in records { add(cited, of: publication, to: record) }
        for id in listed where !records.contains(id) { leaveOut(id, listedBy: publication) }
        accounts.addMarkings(of: publication)
        accounts.use(publication, as: "source", without: ["labels", "report_types", "confidence"])
    }

    private mutating func add(_ sources: [ID<Source>], of publication: STIXObject, to record: String) {
        said[record, default: RecordStatements()].sources += sources
        said[record]?.heed(publication)
    }

    private mutating func source(_ publication: STIXObject, _ id: ID<Source>) -> Source? {
        let publisher =
            context.creator(of: publication, &accounts)
            ?? accounts.organisations.enter(context.input.options.publisher ?? Organisations.notKnownName)
        guard let publisher, let name = publication.name else { return nil }
        var source = Source(id: id, title: name, publisher: .organisation(publisher))
        source.published = publication.time("published").map { EDTFDate($0.day) }
        source.kind = .report
        source.metadata.marking = context.markings.marking(of: publication).flatMap { $0 > .clear ? $0 : nil }
        return source
    }

    /// Adds what a disclosure lists: malware, techniques, incidents, and the actors that it is about.
    private mutating func addContents(of publication: STIXObject, _ listed: [String]) {
        let cited = context.citations.sources(of: publication)
        for id in listed {
            guard let object = context.objects[id], object.retirement == nil else {
                leaveOut(id, listedBy: publication)
                continue
            }
            var provenance = context.provenance(of: publication, onRecord: publication, about: object, &accounts)
            provenance.note = nil
            said[publication.id, default: RecordStatements()] += context.names.statements(naming: id, provenance)
            if context.names.isRecord(id), !cited.isEmpty { add(cited, of: publication, to: id) }
            if context.names.means(id) {
                accounts.refer(to: id)
            } else {
                leaveOut(id, listedBy: publication)
            }
        }
    }

    /// Counts an object that a publication lists but its record cannot hold, except relationships and the like, which
    /// are used by themselves.
    private mutating func leaveOut(_ id: String, listedBy publication: STIXObject) {
        switch ObjectRole(id: id) {
        case .relationship, .sighting, .comment, .marking, .timing: return
        case .actor, .event, .publication, .malware, .technique, .vulnerability, .identity, .location, nil: break
        }
        let type = ShownText.cut(ShownText.line(STIXObject.type(ofID: id)), to: 60)
        let reason: SkipReason = context.objects.isInInput(id) ? .notUsed(type) : .danglingReference
        accounts.leaveOut("object_refs", of: publication, reason)
    }
}

extension STIXContext {
    /// The ids of the sources made from publications that cite nothing themselves.
    fileprivate func ids(ofSources publications: [STIXObject]) -> [NamingKey: ID<Source>] {
        var ids = UniqueIDs<NamingKey, Source>(reserved: citations.taken)
        for list in publications where names.incidents[list.id] == nil && citations.sources(of: list).isEmpty {
            ids.ask(for: NamingKey(list), name: list.name ?? "", otherwise: list.id)
        }
        return ids.assigned()
    }
}

extension RecordNames {
    /// What a disclosure says by naming an object.
    fileprivate func statements(naming id: String, _ provenance: Provenance) -> RecordStatements {
        var said = RecordStatements()
        said.malware = [malware[id]].compactMap(\.self).map { Usage(id: $0, provenance: provenance) }
        said.techniques = [techniques[id]].compactMap(\.self).map { Usage(id: $0, provenance: provenance) }
        said.vulnerabilities = [vulnerabilities[id]].compactMap(\.self).map { Usage(id: $0, provenance: provenance) }
        said.related = [incidents[id]].compactMap(\.self)
        said.about = [actors[id]].compactMap(\.self)
        return said
    }
}
