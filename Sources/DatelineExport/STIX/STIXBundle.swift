public import DatelineModel
import TextForms

/// A disclosure as a bundle of STIX 2.1, an object a line.
///
/// Ids are UUIDs made from the casebook's address and the records' ids (version 5), so that the same record keeps its id
/// from one export to the next; a record that came from STIX keeps the id it had there. Created and modified derive from
/// the record's own dates, never from a clock. Objects come in the order of the records that they are made from, so that
/// a bundle is never held as a whole, and a new record adds lines in one place.
public struct STIXBundle: Sendable {
    /// Which objects stand for incidents.
    public enum Profile: String, Hashable, Sendable, CaseIterable {
        /// Incidents with the incident core extension.
        case standard
        /// A campaign and a report for each incident, which misp-stix makes a MISP event of.
        case misp
    }

    private let disclosure: Disclosure
    private let profile: Profile

    /// The bundle of a disclosure.
    public init(of disclosure: Disclosure, profile: Profile = .standard) {
        self.disclosure = disclosure
        self.profile = profile
    }

    /// The file.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        write { bytes += $0 }
        return bytes
    }

    /// Hands out the file in pieces of some hundred kilobytes, of which no more than one is held.
    public func write<Failure>(_ take: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
        var draft = STIXBundleDraft(of: disclosure, profile: profile)
        draft.addCasebook()
        for actor in disclosure.actors {
            draft.add(actor)
            try draft.handOver(to: take)
        }
        for incident in disclosure.incidents {
            draft.add(incident)
            try draft.handOver(to: take)
        }
        // To misp-stix every report is an event of its own, so that sources are references alone there.
        if profile == .standard {
            for source in disclosure.sources {
                draft.add(source)
                try draft.handOver(to: take)
            }
        }
        draft.addTerms()
        try take(draft.finished)
    }
}
