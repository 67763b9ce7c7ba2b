internal import DatelineModel

extension CasebookAssembly {
    /// Accounts for the objects that are no records and for the records that could not be made.
    mutating func account() {
        for role in [ObjectRole.actor, .event, .publication] {
            for object in shelf.all(role) where !object.isKept { skipUnkept(object) }
        }
        for object in shelf.all(.malware) {
            if names.malware[object.id] != nil { use(object, as: "term of the vocabulary") } else { skipUnkept(object) }
        }
        for object in shelf.all(.technique) { account(technique: object) }
        for role in [ObjectRole.identity, .location, .vulnerability, .timing] {
            for object in shelf.all(role) { account(spokenOf: object, role) }
        }
        for object in shelf.all(.marking) { account(marking: object) }
    }

    private mutating func use(_ object: STIXObject, as what: String) {
        note(object)
        shelf.use(object, as: what)
    }

    private mutating func skipUnkept(_ object: STIXObject) {
        guard object.retirement == nil else { return shelf.skip(object, object.retirement ?? .revoked) }
        // A grouping need not have a name (STIX 2.1, section 4.5); a record must.
        if object.type == "grouping" { return shelf.skip(object, .because("no name")) }
        shelf.report(
            Diagnostic(
                .error, .stixObject, "'\(object.id)' has no name", at: object.place, help: "give it a 'name'"))
        shelf.skip(object, .noName)
    }

    private mutating func account(technique object: STIXObject) {
        if !object.isKept { return skipUnkept(object) }
        if names.techniques[object.id] != nil { return use(object, as: "term of the vocabulary") }
        if spokenOf.contains(object.id) { return use(object, as: "claim") }
        shelf.skip(object, .noATTACKID)
    }

    private mutating func account(spokenOf object: STIXObject, _ role: ObjectRole) {
        if let retirement = object.retirement { return shelf.skip(object, retirement) }
        guard spokenOf.contains(object.id) else { return shelf.skip(object, .nothingRefersToIt) }
        switch role {
        case .identity: use(object, as: "organisation or target")
        case .location: use(object, as: "place of a target")
        case .vulnerability: use(object, as: "vulnerability")
        default: use(object, as: "date of an incident")
        }
    }

    private mutating func account(marking object: STIXObject) {
        guard bornMarkings.contains(object.id) else { return shelf.skip(object, .markingOfNothing) }
        switch markings.meaning(of: object.id) {
        case .tlp, .named: shelf.use(object, as: "marking")
        case .statement: shelf.use(object, as: "description of the casebook")
        case .use: shelf.use(object, as: "tag")
        case .noLabel, .notKnown: shelf.use(object, as: "marking whose meaning is not known")
        }
    }
}
