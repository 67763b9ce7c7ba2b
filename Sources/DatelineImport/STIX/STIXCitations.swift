internal import DatelineModel

/// The sources that objects cite, and those that stand for the bundles where an object cites none.
struct STIXCitations: Sendable {
    /// The sources that references stand for.
    let sources: [Source]
    /// Who published them.
    let organisations: Organisations
    private let cited: CitedSources
    /// The id of the source that stands for a bundle, by the name of its file.
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

    /// The id of the source that stands for MITRE ATT&CK.
    static let attack = "mitre-attack"

    /// The ids that a further source may not get.
    var taken: Set<String> { Set(sources.map(\.id.text) + bundles.values.map(\.text) + [Self.attack]) }

    /// The sources that an object cites itself, in its order.
    func sources(of object: STIXObject) -> [ID<Source>] {
        object.references.reduce(into: []) { ids, reference in
            if let id = cited.id(of: reference), !ids.contains(id) { ids.append(id) }
        }
    }

    /// The source that an object cites by a name; where it has no such reference, that of another object's.
    func source(named name: String, in object: STIXObject) -> ID<Source>? {
        let own = object.references.first { ShownText.line($0.name) == name && cited.id(of: $0) != nil }
        return own.flatMap(cited.id(of:)) ?? cited.id(named: name)
    }

    /// Tells which texts are names of sources that an object cites.
    func names(citedBy object: STIXObject) -> (String) -> Bool {
        let names = Set(object.references.map { ShownText.line($0.name) })
        return { names.contains($0) || cited.id(named: $0) != nil }
    }

    /// Who published a source.
    func publisher(of id: ID<Source>) -> Party? { cited.publisher(of: id) }

    /// The id of the source in which we read an object that cites none: ATT&CK, or its bundle.
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

/// The sources that stand for the bundles in which something was read that cites nothing.
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

    /// The title of the source that stands for a file.
    static func title(_ file: String) -> String { "STIX bundle \(ShownText.line(SafeFileName.of(file)))" }

    private mutating func attack(_ id: ID<Source>) -> Source? {
        guard let publisher = accounts.organisations.enter("MITRE", kind: "non-profit") else { return nil }
        var source = Source(id: id, title: "MITRE ATT&CK", publisher: .organisation(publisher))
        source.url = "https://attack.mitre.org/"
        source.kind = .database
        return source
    }

    /// A bundle is published by whom a person says, or by who made the first object that we read in it.
    private mutating func bundle(_ id: ID<Source>, readFor object: STIXObject, in context: STIXContext) -> Source? {
        let named = context.input.options.publisher.flatMap { accounts.organisations.enter($0) }
        let publisher =
            named ?? context.creator(of: object, &accounts)
            ?? accounts.organisations.enter(Organisations.notKnownName)
        return publisher.map { Source(id: id, title: Self.title(object.place.file), publisher: .organisation($0)) }
    }
}
