internal import DatelineModel
internal import EDTF

extension YAMLFields {
    /// The fields of a statement: its own first, then its provenance.
    static func of(_ provenance: Provenance, _ add: (inout YAMLFields) -> Void) -> YAMLField {
        var fields = YAMLFields()
        add(&fields)
        fields.add(provenance)
        return fields.map
    }

    static func target(_ target: Target) -> YAMLField {
        of(target.provenance) { fields in
            fields.add("sector", word: target.sector?.text)
            fields.add("country", text: target.country?.code)
            fields.add("region", word: target.region?.text)
            fields.add("name", text: target.name)
        }
    }

    /// A thing that was used: its id alone where nothing is said of who says so.
    static func mention<Thing: Noun>(_ mention: Mention<Thing>) -> YAMLField {
        var provenance = mention.provenance
        provenance.place = nil
        if provenance == Provenance() { return .word(mention.id.text) }
        return of(provenance) { $0.add("id", word: mention.id.text) }
    }

    static func attribution(_ attribution: Attribution) -> YAMLField {
        of(attribution.provenance) { fields in
            switch attribution.to {
            case .actor(let id): fields.add("to", word: id.text)
            case .unknown: fields.add("to", word: "unknown")
            }
        }
    }

    static func claim(_ claim: Claim) -> YAMLField {
        of(claim.provenance) { fields in
            fields.add("id", word: claim.id)
            fields.add("text", text: claim.text)
        }
    }

    static func alias(_ alias: Alias) -> YAMLField {
        of(alias.provenance) { fields in
            fields.add("name", text: alias.name)
            fields.add("overlap", word: alias.overlap?.rawValue)
        }
    }

    static func relation(_ relation: ActorRelation) -> YAMLField {
        of(relation.provenance) { fields in
            fields.add("kind", word: relation.kind.rawValue)
            fields.add("to", word: relation.to.text)
        }
    }

    static func activePeriod(_ period: ActivePeriod) -> YAMLField {
        of(period.provenance) { fields in
            fields.add("start", end(period.span.start))
            fields.add("end", end(period.span.end))
        }
    }

    /// An end of a span; one that is not known is left out.
    private static func end(_ end: EDTFSpan.End) -> YAMLField? {
        switch end {
        case .date(let date): .word(date.description)
        case .open: .word("..")
        case .unknown: nil
        }
    }
}
