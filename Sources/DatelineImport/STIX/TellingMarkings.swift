internal import DatelineModel

extension STIXImporter {
    /// Notes the markings and labels that something used bears.
    mutating func note(_ object: STIXObject) {
        if labelled.insert(object.id).inserted {
            for found in object.labelsOfTLP { labels.meet(found.text, found.labels, at: object.place) }
        }
        for id in object.everyMarking where usedMarkings.insert(id).inserted {
            tell(markings.meaning(of: id), of: id, on: object).map { store.report($0) }
        }
    }

    /// What is to be told of a marking that is more than a label in its place.
    private func tell(_ meaning: MarkingMeaning, of id: String, on object: STIXObject) -> Diagnostic? {
        let strictest = "records that bear it are \(options.unresolvedMarking.label) until you set their marking"
        switch meaning {
        case .tlp, .statement: return nil
        case .named(let marking, let text):
            return Diagnostic(
                .note, .stixMarking, "the marking '\(id)' says '\(text)', which counts as \(marking.label)",
                at: object.place, help: "what bears it has 'marking: \(marking.label)' or a stricter one")
        case .noLabel(let text):
            return Diagnostic(
                .warning, .stixMarking, "'\(text)' of the marking '\(id)' is not a label of TLP", at: object.place,
                help: strictest)
        case .use(let tag):
            return Diagnostic(
                .note, .stixMarking, "the marking '\(id)' restricts use and not sharing", at: object.place,
                help: "records that bear it have the tag '\(tag)'; say with 'marking' how far they may travel")
        case .notKnown:
            let isThere = store[id] != nil
            return Diagnostic(
                .warning, .stixMarking,
                isThere
                    ? "what the marking '\(id)' restricts is not known here"
                    : "the marking '\(id)' is not in the input",
                at: object.place, help: strictest)
        }
    }
}
