internal import DatelineModel

/// Reads ids.
enum IDText {
    /// The id that a scalar spells.
    static func read<Thing: Identified>(_ node: LocatedNode, _ log: inout RecordLog) -> ID<Thing>? {
        if let id = node.text.flatMap({ ID<Thing>($0) }) { return id }
        log.error(
            .idSpelling, "'\(node.text ?? node.shape)' is not spelled as an id", at: log.place(of: node),
            help: remedy(for: node.text ?? "", Thing.self))
        if let text = node.text, let list = TermNames.List(of: Thing.self) {
            log.refer(to: .misspelled(text, list), at: node)
        }
        return nil
    }

    /// The id that a scalar spells, written down as a reference.
    static func reference<Thing: Identified>(
        _ node: LocatedNode, _ target: (ID<Thing>) -> Reference.Target, _ log: inout RecordLog
    ) -> ID<Thing>? {
        guard let id: ID<Thing> = read(node, &log) else { return nil }
        log.refer(to: target(id), at: node)
        return id
    }

    private static func remedy<Thing: Identified>(for text: String, _: Thing.Type) -> String {
        if Thing.self == Source.self, let source = AddressText.proposedID(of: text) {
            return "write '\(source): { title: …, publisher: …, url: \"\(text)\" }' in sources.yaml, "
                + "and '\(source)' here"
        }
        if let upper = ID<Thing>(text.uppercased()) { return "write '\(upper)'" }
        if let slug = ID<Thing>(slugOf: text) { return "write '\(slug)'" }
        if Thing.isID("T1486") { return "write the number of an ATT&CK technique, such as 'T1486' or 'T1566.001'" }
        if Thing.isID("CVE-2018-4878") { return "write a CVE number, such as 'CVE-2018-4878'" }
        return "write small letters, digits and single hyphens, at most \(Slug.maximumLength)"
    }
}
