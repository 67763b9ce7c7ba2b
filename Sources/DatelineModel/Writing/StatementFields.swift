import EDTF

extension RecordFields {
    /// The fields of a statement: its own first, then its provenance.
    package static func of(_ provenance: Provenance, _ add: (inout RecordFields) -> Void) -> RecordValue {
        var fields = RecordFields()
        add(&fields)
        fields.add(provenance)
        return fields.map
    }

    package static func target(_ target: Target) -> RecordValue {
        of(target.provenance) { fields in
            fields.add("sector", word: target.sector?.text)
            fields.add("country", text: target.country?.code)
            fields.add("region", word: target.region?.text)
            fields.add("name", text: target.name)
        }
    }

    /// A thing that was used: its id alone where nothing is said of who says so.
    package static func mention<Thing: Identified>(_ mention: Usage<Thing>) -> RecordValue {
        var provenance = mention.provenance
        provenance.place = nil
        provenance.becameKnown = nil
        if provenance == Provenance() { return .word(mention.id.text) }
        return of(provenance) { $0.add("id", word: mention.id.text) }
    }

    package static func attribution(_ attribution: Attribution) -> RecordValue {
        of(attribution.provenance) { fields in
            switch attribution.to {
            case .actor(let id): fields.add("to", word: id.text)
            case .unknown: fields.add("to", word: "unknown")
            }
        }
    }

    package static func claim(_ claim: Claim) -> RecordValue {
        of(claim.provenance) { fields in
            fields.add("id", word: claim.id)
            fields.add("text", text: claim.text)
        }
    }

    package static func alias(_ alias: Alias) -> RecordValue {
        of(alias.provenance) { fields in
            fields.add("name", text: alias.name)
            fields.add("overlap", word: alias.overlap?.rawValue)
        }
    }

    package static func relation(_ relation: ActorRelation) -> RecordValue {
        of(relation.provenance) { fields in
            fields.add("kind", word: relation.kind.rawValue)
            fields.add("to", word: relation.to.text)
        }
    }

    package static func activePeriod(_ period: ActivePeriod) -> RecordValue {
        of(period.provenance) { fields in
            fields.add("start", end(period.span.start))
            fields.add("end", end(period.span.end))
        }
    }

    /// An end of a span; one that is not known is left out.
    private static func end(_ end: EDTFSpan.End) -> RecordValue? {
        switch end {
        case .date(let date): .word(date.description)
        case .open: .word("..")
        case .unknown: nil
        }
    }
}
