internal import DatelineModel

/// The sources that objects cite, and those that represent bundles, for objects that cite none.
struct STIXCitations: Sendable {
    /// The sources made from references.
    let sources: [Source]
    /// Their publishers.
    let organisations: Organisations
    private let cited: CitedSources
    /// The ids of the sources that represent bundles, by file name.
    private let bundles: [String: ID<Source>]

    /// Makes the sources that records, comments and relationships cite.
    init(_ input: STIXInput, _ relationships: [UsableRelationship]) {
        var cited = CitedSources()
        var organisations = Organisations()
        for role in [ObjectRole.actor, .event, .publication] {
            for object in input.objects.all(role)
            where input.names.isRecord(object.id) || role == .publication && object.isKept {
                cited.add(referencesOf: object, input.markings)
            }
        }
        for comment in input.objects.all(.comment) where comment.retirement == nil {
            cited.add(referencesOf: comment, input.markings)
        }
        for relationship in relationships { cited.add(referencesOf: relationship.object, input.markings) }
        cited.close(&organisations, default: input.options.publisher, reserved: [Self.attack])
        self.cited = cited
        self.organisations = organisations
        sources = cited.sources
        bundles = Self.ids(ofBundles: input.files.names, taken: cited.sources)
    }

    private static func ids(ofBundles files: [String], taken sources: [Source]) -> [String: ID<Source>] {
        var ids = UniqueIDs<String, Source>(reserved: Set(sources.map(\.id.text) + [attack]))
        for file in Set(files) { ids.ask(for: file, name: BundleSources.title(file), otherwise: "stix-bundle") }
        return ids.assigned()
    }

    /// The id of the source that represents MITRE ATT&CK.
    static let attack = "mitre-attack"

    /// The ids that are taken.
    var taken: Set<String> { Set(sources.map(\.id.text) + bundles.values.map(\.text) + [Self.attack]) }

    /// The sources that an object itself cites, in its order.
    func sources(of object: STIXObject) -> [ID<Source>] {
        object.references.reduce(into: []) { ids, reference in
            if let id = cited.id(of: reference), !ids.contains(id) { ids.append(id) }
        }
    }

    /// The source that an object cites by a name. If it has no such reference, the one of another object.
    func source(named name: String, in object: STIXObject) -> ID<Source>? {
        let own = object.references.first { ShownText.line($0.name) == name && cited.id(of: $0) != nil }
        return own.flatMap(cited.id(of:)) ?? cited.id(named: name)
    }

    /// A test for whether a text is the name of a source that an object cites.
    func names(citedBy object: STIXObject) -> (String) -> Bool {
        let names = Set(object.references.map { ShownText.line($0.name) })
        return { names.contains($0) || cited.id(named: $0) != nil }
    }

    /// Who published a source.
    func publisher(of id: ID<Source>) -> Party? { cited.publisher(of: id) }

    /// The id of the source for an object that cites none: ATT&CK or its bundle.
    func bundle(of object: STIXObject) -> ID<Source>? {
        object.isFromATTACK ? ID<Source>(Self.attack) : bundles[object.place.file]
    }
}

extension CitedSources {
    fileprivate mutating func add(referencesOf object: STIXObject, _ markings: Markings) {
        let whole = markings.marking(of: object)
        for (index, reference) in object.references.enumerated() {
            let part = markings.marking(of: object, entry: index, of: "external_references")
            add([reference], marking: Marking.stricter(whole, part))
        }
    }
}

/// The sources that represent bundles, for objects that cite nothing.
struct BundleSources: STIXPass {
    private(set) var sources: [Source] = []
    private(set) var accounts = STIXAccounts()

    init(readIn accounts: STIXAccounts, _ context: STIXContext) {
        for (_, object) in accounts.readers.sorted(by: { $0.key < $1.key }) {
            guard let id = context.citations.bundle(of: object) else { continue }
            if let source = object.isFromATTACK ? attack(id) : bundle(id, readFor: object, in: context) {
                sources.append(source)
            }
        }
    }

    /// The title of the source that represents a file.
    static func title(_ file: String) -> String { "STIX bundle \(ShownText.line(SafeFileName.of(file)))" }

    private mutating func attack(_ id: ID<Source>) -> Source? {
        guard let publisher = accounts.organisations.enter("MITRE", kind: "non-profit") else { return nil }
        var source = Source(id: id, title: "MITRE ATT&CK", publisher: .organisation(publisher))
        source.url = "https://attack.mitre.org/"
        source.kind = .database
        return source
    }

    /// The source for a bundle. Its publisher is the one given in the options, or the creator of the first object read
    /// from it.
    private mutating func bundle(_ id: ID<Source>, readFor object: STIXObject, in context: STIXContext) -> Source? {
        let named = context.input.options.publisher.flatMap { accounts.organisations.enter($0) }
        let publisher =
            named ?? context.creator(of: object, &accounts)
            ?? accounts.organisations.enter(Organisations.notKnownName)
        return publisher.map { Source(id: id, title: Self.title(object.place.file), publisher: .organisation($0)) }
    }
}
