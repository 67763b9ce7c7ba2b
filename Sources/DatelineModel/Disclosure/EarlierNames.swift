import EDTF

/// The actors that on some day went by another name than the casebook's, which came later.
struct EarlierNames {
    /// Who coined the name that an actor went by, by the actor's present id.
    private(set) var coiners: [ID<Actor>: Party] = [:]

    /// Whether no actor did.
    var isEmpty: Bool { coiners.isEmpty }

    /// Writes down that an actor went by a name of somebody's.
    mutating func add(_ actor: ID<Actor>, namedBy coiner: Party) { coiners[actor] = coiner }

    /// Whether a statement on an actor is one that its coiner did not make.
    func isForgotten(_ actor: ID<Actor>?, _ provenance: Provenance) -> Bool {
        guard let actor, let coiner = coiners[actor] else { return false }
        return coiner != provenance.by
    }
}

extension DisclosedContents {
    /// Keeps the actors that had a name by a day; one whose casebook name came later goes by the first of its others.
    ///
    /// That other parties' names mean the same actor was not yet said then, so that such an actor has only what was
    /// said of it by who coined the earlier name. No text of ours may have the later name, not even in other records.
    mutating func callActorsByTheirEarlierNames(on day: CalendarDay, _ names: inout EarlierNames) {
        let gate = gate(for: .notYetKnown) { $0.becameKnown?.isOver(by: day) ?? false }
        var laterNames: [String] = []
        var forgotten: [Withheld.Reason] = []
        let named = actors.compactMap { actor -> Actor? in
            let isKnown = actor.becameKnown?.isOver(by: day) ?? false
            if isKnown, actor.named.map({ gate.passed($0) != nil }) ?? true { return actor }
            if actor.named != nil { laterNames.append(actor.name) }
            guard names.coiners[actor.id] == nil, let alias = actor.firstAlias(through: gate),
                let coiner = alias.provenance.by, ID<Actor>(slugOf: alias.name) != nil
            else {
                forgotten.append(actor.becameKnown == nil ? .notKnownWhen : .notYetKnown)
                return nil
            }
            names.add(actor.id, namedBy: coiner)
            return actor.called(by: alias, of: coiner)
        }
        for reason in forgotten { withheld.count(.actor, reason) }
        actors = named
        forgetWhatOthersSay(of: names)
        let usedThen = Set(named.map(\.name))
        forgetTexts(mentioning: NamesInText(laterNames.filter { !usedThen.contains($0) }))
    }

    /// Takes out what anybody but the coiner of its earlier name says of an actor in other records.
    private mutating func forgetWhatOthersSay(of names: EarlierNames) {
        guard !names.isEmpty else { return }
        for index in incidents.indices {
            incidents[index].about.removeAll { names.coiners[$0] != nil }
            incidents[index].attributions.removeAll { names.isForgotten($0.actorInvolved, $0.provenance) }
        }
        for index in actors.indices {
            actors[index].relations.removeAll { names.isForgotten($0.actorInvolved, $0.provenance) }
        }
    }

    /// Takes out sentences and paragraphs of ours that have a name which was not coined yet.
    private mutating func forgetTexts(mentioning names: NamesInText) {
        guard !names.isEmpty else { return }
        let isForgotten = names.areMentioned(in:)
        for index in incidents.indices {
            incidents[index].claims.removeAll { isForgotten($0.text) }
            incidents[index].body.paragraphs.removeAll { isForgotten($0.markdown) }
        }
        for index in actors.indices {
            actors[index].claims.removeAll { isForgotten($0.text) }
            actors[index].body.paragraphs.removeAll { isForgotten($0.markdown) }
        }
        changeEveryProvenance { provenance in
            if let note = provenance.note, isForgotten(note) { provenance.note = nil }
        }
    }
}

extension Actor {
    /// The first of its other names that was known by then.
    fileprivate func firstAlias(through gate: DisclosureGate) -> Alias? {
        aliases.filter { gate.passed($0.provenance) != nil }.min { one, two in
            guard let oneDate = one.provenance.becameKnown, let twoDate = two.provenance.becameKnown
            else { return false }
            return oneDate == twoDate ? one.name < two.name : twoDate.isKnownLater(than: oneDate)
        }
    }

    /// The actor by an earlier name, with what the name's coiner says and nothing else.
    fileprivate func called(by alias: Alias, of coiner: Party) -> Actor {
        var actor = Actor(id: id, name: alias.name)
        actor.becameKnown = alias.provenance.becameKnown
        actor.kind = kind
        actor.metadata.marking = metadata.marking
        Self.statements.add(self, to: &actor) { $0.by == coiner }
        actor.aliases.removeAll { $0 == alias }
        actor.named = alias.provenance
        actor.body.paragraphs = body.paragraphs.filter { paragraph in
            !paragraph.citations.isEmpty && paragraph.citations.allSatisfy(alias.provenance.sources.contains)
        }
        return actor
    }
}

/// Finds out whether a text has one of some names, each as a word of its own and in its own spelling.
struct NamesInText {
    /// The names by their first bytes.
    private let names: [UInt8: [[UInt8]]]

    init(_ names: some Sequence<String>) {
        let spelled = Set(names).map { Array($0.utf8) }.filter { !$0.isEmpty }
        self.names = Dictionary(grouping: spelled) { $0[0] }
    }

    /// Whether there are none.
    var isEmpty: Bool { names.isEmpty }

    /// Whether one of them stands in a text.
    func areMentioned(in text: String) -> Bool {
        let text = Array(text.utf8)
        var isWordBefore = false
        for start in text.indices {
            if !isWordBefore, let candidates = names[text[start]],
                candidates.contains(where: { stands($0, in: text, at: start) })
            {
                return true
            }
            isWordBefore = text[start].isPartOfWord
        }
        return false
    }

    private func stands(_ name: [UInt8], in text: [UInt8], at start: Int) -> Bool {
        let end = start + name.count
        guard end <= text.count, text[start..<end].elementsEqual(name) else { return false }
        return end == text.count || !text[end].isPartOfWord
    }
}

extension UInt8 {
    /// Whether the byte belongs to an ASCII letter or digit, or to any letter beyond ASCII.
    fileprivate var isPartOfWord: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
        default: false
        }
    }
}
