internal import DatelineModel

extension MISPAssembly {
    /// How far an event may travel: by its TLP tags, and where it has none, by its distribution.
    ///
    /// An event for its own organisation or a sharing group is red, one for its community amber, one for connected
    /// communities green; one for all follows the casebook's default.
    func marking(of event: MISPEvent) -> Marking? {
        let tags = TLPTags(event.writtenTags)
        if !tags.unknown.isEmpty { return max(tags.marking ?? .clear, options.unresolvedMarking) }
        return tags.marking ?? distribution(of: event)
    }

    private func distribution(of event: MISPEvent) -> Marking? {
        switch event.text("distribution") {
        case nil, "3": nil
        case "0", "4": .red
        case "1": .amber
        case "2": .green
        default: options.unresolvedMarking
        }
    }

    /// Says where a marking was worked out and not read.
    mutating func reportMarking(_ event: MISPEvent) {
        let tags = TLPTags(event.writtenTags)
        guard let marking = marking(of: event) else { return }
        if let unknown = tags.unknown.first {
            report(
                Diagnostic(
                    .warning, .importMarking, "'\(unknown)' is not a label of TLP", at: event.place,
                    help: "the record is \(marking.label) until you set its marking"))
        } else if tags.marking == nil {
            report(
                Diagnostic(
                    .note, .importMarking,
                    "'\(event.info)' has no TLP tag, and its distribution makes it \(marking.label)", at: event.place,
                    help: "set the record's marking where it may travel further"))
        }
    }
}
