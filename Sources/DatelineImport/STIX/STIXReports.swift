internal import DatelineModel
internal import EDTF

extension STIXImporter {
    /// Puts what reports and groupings hold together: sources to records, mentions to disclosures.
    mutating func statePublications() {
        var ids = UniqueIDs<NamingKey, Source>(reserved: Set(citedSources.sources.map(\.id.text)))
        let lists = store.all(.publication).filter {
            $0.isKept && names.incidents[$0.id] == nil && citedSources(of: $0).isEmpty
        }
        for list in lists { ids.ask(for: NamingKey(list), name: list.name ?? "", otherwise: list.id) }
        let assigned = ids.assigned()
        for publication in store.all(.publication) where publication.isKept {
            store.noteMissing(publication.texts("object_refs"), in: "object_refs", of: publication)
            if names.incidents[publication.id] != nil {
                addContents(of: publication)
            } else {
                addSource(publication, id: assigned[NamingKey(publication)])
            }
        }
    }

    /// A report without words of its own is a source of the actors and events that it lists.
    private mutating func addSource(_ publication: STIXObject, id: ID<Source>?) {
        let records = publication.texts("object_refs").filter { $0 != publication.id && names.isRecord($0) }
        guard !records.isEmpty else { return store.skip(publication, .aboutNothingKept) }
        var sources = citedSources(of: publication)
        if sources.isEmpty, let id, let source = source(publication, id) {
            citedSources.add(source)
            sources = [id]
        }
        for record in records { add(sources, of: publication, to: record) }
        for id in publication.texts("object_refs") where !records.contains(id) { leaveOut(id, listedBy: publication) }
        note(publication)
        store.use(publication, as: "source", without: ["labels", "report_types", "confidence"])
    }

    private mutating func add(_ sources: [ID<Source>], of publication: STIXObject, to record: String) {
        statements[record, default: RecordStatements()].sources += sources
        statements[record]?.heed(publication)
    }

    private mutating func source(_ publication: STIXObject, _ id: ID<Source>) -> Source? {
        let publisher = creator(of: publication) ?? organisations.enter(options.publisher ?? Organisations.notKnownName)
        guard let publisher, let name = publication.name else { return nil }
        var source = Source(id: id, title: name, publisher: .organisation(publisher))
        source.published = publication.time("published").map { EDTFDate($0.day) }
        source.kind = .report
        source.metadata.marking = markings.marking(of: publication).flatMap { $0 > .clear ? $0 : nil }
        return source
    }

    /// What a disclosure lists: the malware and techniques it tells of, the incidents, and the actors that it is about.
    private mutating func addContents(of publication: STIXObject) {
        let sources = citedSources(of: publication)
        var said = statements[publication.id] ?? RecordStatements()
        for id in publication.texts("object_refs") where id != publication.id {
            guard let object = store[id], object.retirement == nil else {
                leaveOut(id, listedBy: publication)
                continue
            }
            var provenance = provenance(of: publication, onRecord: publication, about: object)
            provenance.note = nil
            if let malware = names.malware[id] { said.malware.append(Usage(id: malware, provenance: provenance)) }
            if let technique = names.techniques[id] {
                said.techniques.append(Usage(id: technique, provenance: provenance))
            }
            if let vulnerability = names.vulnerabilities[id] {
                said.vulnerabilities.append(Usage(id: vulnerability, provenance: provenance))
            }
            if let incident = names.incidents[id] { said.related.append(incident) }
            if let actor = names.actors[id] { said.about.append(actor) }
            if names.isRecord(id), !sources.isEmpty { add(sources, of: publication, to: id) }
            if names.means(id) {
                referencedIDs.insert(id)
            } else {
                leaveOut(id, listedBy: publication)
            }
        }
        statements[publication.id] = said
    }

    /// Counts something that a publication lists and its record has no place for; what says something itself is no such.
    private mutating func leaveOut(_ id: String, listedBy publication: STIXObject) {
        switch ObjectRole(id: id) {
        case .relationship, .sighting, .comment, .marking, .timing: return
        default: break
        }
        let type = ShownText.cut(ShownText.line(STIXObject.type(ofID: id)), to: 60)
        let reason: SkipReason = store.isInInput(id) ? .notUsed(type) : .danglingReference
        store.leaveOut("object_refs", of: publication, reason)
    }

    /// The record of a report or grouping that is no mere source of other records.
    mutating func disclosure(_ object: STIXObject) -> Incident? {
        guard let id = names.incidents[object.id], let name = object.name,
            let date = object.dateOfPublishing
        else {
            store.report(
                Diagnostic(
                    .error, .stixDate, "'\(object.id)' has neither 'published' nor 'created', so that it has no date",
                    at: object.place, help: "give it a 'published' such as '2019-09-01T00:00:00Z'"))
            store.skip(object, .unreadable)
            return nil
        }
        var incident = Incident(id: id, kind: .disclosure, title: name, date: date)
        incident.known = date
        fill(&incident, from: object)
        if let note = incident.entitle(name, at: object.place) { store.report(note) }
        store.use(object, as: "disclosure")
        return incident
    }
}

extension STIXObject {
    /// When a report was published or a grouping made; a report that does not say so, when its object was made or before.
    fileprivate var dateOfPublishing: EDTFDate? {
        if let time = time("published") { return EDTFDate(time.day) }
        guard let made = created ?? modified else { return nil }
        return type == "report" ? try? EDTFDate(parsing: "[..\(made.day)]") : EDTFDate(made.day)
    }
}
