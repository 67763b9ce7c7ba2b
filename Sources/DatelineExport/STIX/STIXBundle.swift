public import DatelineModel
import TextForms

/// A disclosure as a bundle of STIX 2.1.
///
/// Ids are UUIDs made from the casebook's address and the records' ids (version 5), so that the same record keeps its id
/// from one export to the next; a record that came from STIX keeps the id it had there. Created and modified derive from
/// the record's own dates, never from a clock.
public struct STIXBundle: Sendable {
    /// Which objects stand for incidents.
    public enum Profile: String, Hashable, Sendable, CaseIterable {
        /// Incidents with the incident core extension.
        case standard
        /// A campaign and a report for each incident, which misp-stix makes a MISP event of.
        case misp
    }

    private let objects: [JSONValue]
    private let name: String

    /// The bundle of a disclosure.
    public init(of disclosure: Disclosure, profile: Profile = .standard) {
        var draft = STIXBundleDraft(of: disclosure, profile: profile)
        draft.addCasebook()
        for actor in disclosure.actors { draft.add(actor) }
        for incident in disclosure.incidents { draft.add(incident) }
        // To misp-stix every report is an event of its own, so that sources are references alone there.
        if profile == .standard { for source in disclosure.sources { draft.add(source) } }
        draft.addTerms()
        objects = draft.finished
        name = draft.names.authority
    }

    /// The file.
    public var bytes: [UInt8] {
        let content = objects.flatMap(\.bytes)
        let digest = Digest.sha256(of: content).map { String($0) }.joined(separator: ".")
        return JSONValue.members([
            "type": "bundle", "id": .string("bundle--" + NameUUID.text(of: name + "/" + digest)),
            "objects": .array(objects),
        ]).readableBytes
    }
}
