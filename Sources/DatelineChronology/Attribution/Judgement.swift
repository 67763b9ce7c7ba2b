public import DatelineModel
import EDTF

/// What one party said at once on who did it: one statement, however many actors it names.
public struct Judgement: Hashable, Sendable {
    /// The attributions that it consists of, one for each actor named, in the order of the record.
    public private(set) var attributions: [Attribution]

    /// The actors that it names, each once, in the order of the record.
    public var actors: [ID<Actor>] {
        attributions.reduce(into: []) { actors, attribution in
            if let actor = attribution.actorInvolved, !actors.contains(actor) { actors.append(actor) }
        }
    }

    /// Who says so, and when it was said or could be read.
    public var provenance: Provenance { attributions[0].provenance }

    /// Whether it says that it is not known, or that what it says is disputed.
    var hasDoubt: Bool { attributions.contains { $0.to == .unknown || $0.provenance.confidence == .disputed } }

    /// Whether it names several actors as partners: nobody says that they belong together.
    public func isJoint(in disclosure: Disclosure) -> Bool {
        actors.count > 1 && !disclosure.kinship.areAllRelated(actors)
    }

    /// Whether it was certainly made before another.
    func isBefore(_ other: Judgement) -> Bool {
        guard let date = provenance.saidOrRead, let otherDate = other.provenance.saidOrRead else { return false }
        return date.isBefore(otherDate) == .yes
    }

    /// What was said at once: by one party, at one time, in the same sources.
    public static func judgements(in attributions: [Attribution], of disclosure: Disclosure) -> [Judgement] {
        var indices: [Occasion: Int] = [:]
        var judgements: [Judgement] = []
        for attribution in attributions {
            let occasion = Occasion(of: attribution.provenance, in: disclosure)
            if let index = indices[occasion] {
                judgements[index].attributions.append(attribution)
            } else {
                indices[occasion] = judgements.count
                judgements.append(Judgement(attributions: [attribution]))
            }
        }
        return judgements
    }
}

/// What statements have in common that were made at once.
private struct Occasion: Hashable {
    let speaker: String?
    let said: EDTFDate?
    let sources: Set<ID<Source>>

    init(of provenance: Provenance, in disclosure: Disclosure) {
        speaker = provenance.speaker(in: disclosure).map(disclosure.name(of:))
        said = provenance.said
        sources = Set(provenance.sources)
    }
}

extension Disclosure {
    /// The other actors to whom the party of an attribution attributes the incident in the same statement, as partners:
    /// nobody says that they belong together.
    public func partners(of attribution: Attribution, in incident: Incident) -> [ID<Actor>] {
        guard incident.attributions.count > 1, let actor = attribution.actorInvolved else { return [] }
        let standing = incident.attributions.filter { $0.provenance.stands == attribution.provenance.stands }
        let judgement = Judgement.judgements(in: standing, of: self).first { $0.attributions.contains(attribution) }
        guard let judgement, judgement.isJoint(in: self) else { return [] }
        return judgement.actors.filter { $0 != actor }
    }
}

extension Provenance {
    /// When it was said or could be read first; a statement that has neither does not get its record's date for it.
    var saidOrRead: EDTFDate? { said ?? (sources.isEmpty ? nil : becameKnown) }
}

extension Provenance {
    /// Who says it: the party named, or else the publisher of the first source that we read it in.
    func speaker(in disclosure: Disclosure) -> Party? {
        by ?? sources.lazy.compactMap { disclosure.source($0)?.publisher }.first
    }
}
