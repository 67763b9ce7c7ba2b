internal import DatelineModel

/// Accounts for the objects that are not records, by what earlier passes referred to, and for records that could not be
/// made.
struct UnrecordedObjects: STIXPass {
    private(set) var accounts = STIXAccounts()
    private let input: STIXInput
    private let earlier: STIXAccounts

    init(_ input: STIXInput, after earlier: STIXAccounts) {
        self.input = input
        self.earlier = earlier
        let objects = input.objects
        for role in [ObjectRole.actor, .event, .publication] {
            for object in objects.all(role) where !object.isKept { skipUnkept(object) }
        }
        for object in objects.all(.malware) {
            if input.names.malware[object.id] != nil {
                use(object, as: "term of the vocabulary")
            } else {
                skipUnkept(object)
            }
        }
        for object in objects.all(.technique) { account(technique: object) }
        for object in objects.all(.identity) { account(object, as: "organisation or target") }
        for object in objects.all(.location) { account(object, as: "place of a target") }
        for object in objects.all(.vulnerability) { account(object, as: "vulnerability") }
        for object in objects.all(.timing) { account(object, as: "date of an incident") }
        for object in objects.all(.marking) { account(marking: object) }
    }

    private mutating func use(_ object: STIXObject, as what: String) {
        accounts.addMarkings(of: object)
        accounts.use(object, as: what)
    }

    private mutating func skipUnkept(_ object: STIXObject) {
        if let retirement = object.retirement { return accounts.skip(object, retirement) }
        // A grouping need not have a name (STIX 2.1, section 4.5); a record must.
        if object.type == "grouping" { return accounts.skip(object, .because("no name")) }
        accounts.report(
            Diagnostic(
                .error, .stixObject, message: "'\(object.id)' has no name", at: object.place, help: "give it a 'name'"))
        accounts.skip(object, .noName)
    }

    private mutating func account(technique object: STIXObject) {
        if !object.isKept { return skipUnkept(object) }
        if input.names.techniques[object.id] != nil { return use(object, as: "term of the vocabulary") }
        if earlier.referencedIDs.contains(object.id) { return use(object, as: "claim") }
        accounts.skip(object, .noATTACKID)
    }

    /// Accounts for an object that counts as used if a used object refers to it.
    private mutating func account(_ object: STIXObject, as what: String) {
        if let retirement = object.retirement { return accounts.skip(object, retirement) }
        guard earlier.referencedIDs.contains(object.id) else { return accounts.skip(object, .nothingRefersToIt) }
        use(object, as: what)
    }

    private mutating func account(marking object: STIXObject) {
        guard earlier.markingBearers[object.id] != nil || accounts.markingBearers[object.id] != nil else {
            return accounts.skip(object, .markingOfNothing)
        }
        switch input.markings.meaning(of: object.id) {
        case .tlp, .named: accounts.use(object, as: "marking")
        case .statement: accounts.use(object, as: "description of the casebook")
        case .use: accounts.use(object, as: "tag")
        case .noLabel, .notKnown: accounts.use(object, as: "marking whose meaning is not known")
        }
    }
}

/// The diagnostics that need all objects to be accounted for.
extension STIXInput {
    /// The diagnostics about markings and labels on used objects, and about missing identities that created some.
    func findings(_ accounts: STIXAccounts) -> [Diagnostic] {
        let ofMarkings = accounts.markingBearers.sorted { $0.key < $1.key }.compactMap { id, place in
            finding(markings.meaning(of: id), of: id, at: place)
        }
        return ofMarkings + accounts.diagnosticsOfLabels(notKnown: options.unresolvedMarking) + missingMakers(accounts)
    }

    /// The diagnostic about a marking that is more than a plain label.
    private func finding(_ meaning: MarkingMeaning, of id: String, at place: TextPlace) -> Diagnostic? {
        let strictest = "records that bear it are \(options.unresolvedMarking.label) until you set their marking"
        switch meaning {
        case .tlp, .statement: return nil
        case .named(let marking, let text):
            return Diagnostic(
                .note, .stixMarking, message: "the marking '\(id)' says '\(text)', which counts as \(marking.label)",
                at: place, help: "what bears it has 'marking: \(marking.label)' or a stricter one")
        case .noLabel(let text):
            return Diagnostic(
                .warning, .stixMarking, message: "'\(text)' of the marking '\(id)' is not a label of TLP", at: place,
                help: strictest)
        case .use(let tag):
            return Diagnostic(
                .note, .stixMarking, message: "the marking '\(id)' restricts use and not sharing", at: place,
                help: "records that bear it have the tag '\(tag)'; say with 'marking' how far they may travel")
        case .notKnown:
            let what =
                objects[id] != nil
                ? "what the marking '\(id)' restricts is not known here" : "the marking '\(id)' is not in the input"
            return Diagnostic(.warning, .stixMarking, message: what, at: place, help: strictest)
        }
    }
}
