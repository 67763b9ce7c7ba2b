internal import DatelineModel

extension STIXImporter {
    /// Accounts for the objects that are no records and for the records that could not be made.
    mutating func account() {
        for role in [ObjectRole.actor, .event, .publication] {
            for object in store.all(role) where !object.isKept { skipUnkept(object) }
        }
        for object in store.all(.malware) {
            if names.malware[object.id] != nil { use(object, as: "term of the vocabulary") } else { skipUnkept(object) }
        }
        for object in store.all(.technique) { account(technique: object) }
        for role in [ObjectRole.identity, .location, .vulnerability, .timing] {
            for object in store.all(role) { account(referencedIDs: object, role) }
        }
        for object in store.all(.marking) { account(marking: object) }
    }

    private mutating func use(_ object: STIXObject, as what: String) {
        note(object)
        store.use(object, as: what)
    }

    private mutating func skipUnkept(_ object: STIXObject) {
        guard object.retirement == nil else { return store.skip(object, object.retirement ?? .revoked) }
        // A grouping need not have a name (STIX 2.1, section 4.5); a record must.
        if object.type == "grouping" { return store.skip(object, .because("no name")) }
        store.report(
            Diagnostic(
                .error, .stixObject, "'\(object.id)' has no name", at: object.place, help: "give it a 'name'"))
        store.skip(object, .noName)
    }

    private mutating func account(technique object: STIXObject) {
        if !object.isKept { return skipUnkept(object) }
        if names.techniques[object.id] != nil { return use(object, as: "term of the vocabulary") }
        if referencedIDs.contains(object.id) { return use(object, as: "claim") }
        store.skip(object, .noATTACKID)
    }

    private mutating func account(referencedIDs object: STIXObject, _ role: ObjectRole) {
        if let retirement = object.retirement { return store.skip(object, retirement) }
        guard referencedIDs.contains(object.id) else { return store.skip(object, .nothingRefersToIt) }
        switch role {
        case .identity: use(object, as: "organisation or target")
        case .location: use(object, as: "place of a target")
        case .vulnerability: use(object, as: "vulnerability")
        default: use(object, as: "date of an incident")
        }
    }

    private mutating func account(marking object: STIXObject) {
        guard usedMarkings.contains(object.id) else { return store.skip(object, .markingOfNothing) }
        switch markings.meaning(of: object.id) {
        case .tlp, .named: store.use(object, as: "marking")
        case .statement: store.use(object, as: "description of the casebook")
        case .use: store.use(object, as: "tag")
        case .noLabel, .notKnown: store.use(object, as: "marking whose meaning is not known")
        }
    }
}
