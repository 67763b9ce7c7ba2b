internal import DatelineModel
internal import EDTF

/// The input of the passes: the objects, the options, and what follows from these alone.
struct STIXInput: Sendable {
    let objects: STIXObjects
    let options: STIXImportOptions
    /// The files, for the title and for the sources that represent them.
    let files: InputFiles
    let markings: Markings
    /// Which objects become records or terms, and their ids.
    let names: RecordNames

    init(_ objects: STIXObjects, _ options: STIXImportOptions, files: InputFiles) {
        self.objects = objects
        self.options = options
        self.files = files
        markings = Markings(objects.all(.marking), unresolved: options.unresolvedMarking)
        names = RecordNames(objects)
    }
}

extension STIXInput {
    /// Reports how many objects that a field refers to are in none of the files.
    func missing(_ ids: [String], in field: String, of object: STIXObject) -> Diagnostic? {
        let missing = Set(ids.filter { !objects.isInInput($0) }).sorted()
        guard let first = missing.first else { return nil }
        let message =
            missing.count == 1
            ? "'\(first)', which '\(object.id)' refers to in '\(field)', is not in the input"
            : "\(missing.count) of the objects that '\(object.id)' refers to in '\(field)' are not in the input, '\(first)' among them"
        return Diagnostic(.note, .stixReference, message: message, at: object.place, help: Self.remedy)
    }

    /// Reports that an object is left out because what it is about is in none of the files.
    func missing(_ id: String, of object: STIXObject) -> Diagnostic {
        Diagnostic(
            .warning, .stixReference, message: "'\(id)', which '\(object.id)' refers to, is not in the input",
            at: object.place, help: Self.remedy)
    }

    /// Reports each identity that created used objects but is in none of the files, with the number of objects.
    func missingMakers(_ accounts: STIXAccounts) -> [Diagnostic] {
        accounts.makers.filter { !objects.isInInput($0.key) }.sorted { $0.key < $1.key }.map { id, made in
            let things = made.count == 1 ? "an object that is" : "\(made.count) objects that are"
            return Diagnostic(
                .note, .stixReference, message: "'\(id)', which made \(things) used, is not in the input",
                at: made.first,
                help: Self.remedy)
        }
    }

    private static let remedy = "import it together with the bundle that holds it"
}

/// What is looked up by the passes that make statements and records: the input, and the sources that it cites.
struct STIXContext: Sendable {
    let input: STIXInput
    let citations: STIXCitations

    var objects: STIXObjects { input.objects }
    var markings: Markings { input.markings }
    var names: RecordNames { input.names }
}

/// The provenance of objects: who says it, when, with which marking, and where it can be read.
extension STIXContext {
    /// The provenance of what an object says about a record, and about another object, if any.
    ///
    /// A statement with its own sources has no `said`: the sources tell when it became known. One without was said on
    /// the day the object was created or the report published, and its source is the bundle.
    func provenance(
        of object: STIXObject, onRecord record: STIXObject, about other: STIXObject?, _ accounts: inout STIXAccounts
    ) -> Provenance {
        var provenance = Provenance()
        provenance.by =
            (creator(of: object, &accounts) ?? creator(of: record, &accounts)).map(Party.organisation)
        provenance.sources = citations.sources(of: object)
        if provenance.sources.isEmpty {
            provenance.said = object.dayOfSaying(on: record).map { EDTFDate($0) }
            provenance.sources = bundleSource(of: object.isFromATTACK ? object : record, &accounts)
        }
        if let confidence = object.text("confidence") {
            provenance.confidence = .word(ShownText.line(confidence), scale: "STIX 0–100")
        }
        provenance.note = Self.joined(object.descriptionInOneLine, object.timesOfRelationship)
        let own = Marking.stricter(markings.marking(of: object), other.flatMap(markings.marking))
        provenance.marking = markings.partMarking(own, of: record)
        return provenance
    }

    /// The provenance of what an object says about itself.
    func ownProvenance(of object: STIXObject, _ accounts: inout STIXAccounts) -> Provenance {
        var provenance = provenance(of: object, onRecord: object, about: nil, &accounts)
        provenance.note = nil
        return provenance
    }

    /// The organisation of the identity that created an object, unless the identity is marked more strictly.
    func creator(of object: STIXObject, _ accounts: inout STIXAccounts) -> ID<Organisation>? {
        let key = object.creator ?? ""
        if let identity = objects[key], let strict = markings.marking(of: identity),
            strict > markings.marking(of: object) ?? .clear
        {
            return nil
        }
        if let identity = objects[key], identity.type == "identity", identity.retirement == nil,
            let name = identity.name
        {
            accounts.refer(to: key)
            if let id = accounts.enter(creator: key, name: Organisations.knownName(name)) { return id }
        }
        return object.isFromATTACK ? accounts.enter(creator: key, name: "MITRE") : nil
    }

    /// The source for an object that cites none; empty if no id can be made for it.
    func bundleSource(of object: STIXObject, _ accounts: inout STIXAccounts) -> [ID<Source>] {
        guard let id = citations.bundle(of: object) else { return [] }
        accounts.read(object, in: id)
        return [id]
    }

    /// Two sentences joined, or whichever there is.
    static func joined(_ one: String?, _ other: String?) -> String? {
        let sentences = [one, other].compactMap(\.self)
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }
}

extension STIXObject {
    /// The day on which the object's statements were made: when it was created, but for a report not before it was
    /// published.
    private var dayOfSaying: CalendarDay? { [created, published].compactMap(\.self).max()?.day }

    /// The day on which something was said about a record. A report's relationships are said by the report.
    fileprivate func dayOfSaying(on record: STIXObject) -> CalendarDay? {
        let isOfReport = ObjectRole(type: type) == .relationship && ObjectRole(type: record.type) == .publication
        return [dayOfSaying, isOfReport ? record.dayOfSaying : nil].compactMap(\.self).max()
    }

    /// The first day on which the object could be read in its present form: that of its last change.
    ///
    /// Earlier versions are not in the bundle, so that nothing in it may be assumed to be known earlier.
    var dayOfRecording: CalendarDay? { [created, modified, published].compactMap(\.self).max()?.day }

    private var published: STIXTimestamp? { ObjectRole(type: type) == .publication ? time("published") : nil }

    /// The description on one line, without citations; `nil` if nothing is left.
    fileprivate var descriptionInOneLine: String? {
        guard let description = text("description") else { return nil }
        let line = PlainProse.line(ProsePieces(description, isName: namesReference))
        return line.contains { $0.isLetter || $0.isNumber } ? line : nil
    }
}
