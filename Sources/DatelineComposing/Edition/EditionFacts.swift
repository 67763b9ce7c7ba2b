import DatelineModel
import Synchronization

/// What is composed once for an edition and shared by every page that shows it.
///
/// A fact is the same wherever it stands: its links and its references are led and numbered by the page that shows it.
/// It is composed when the first page asks for it, so that a command for one page composes no more than that page needs.
final class EditionFacts: Sendable {
    private let entries: [ID<Incident>: Once<EntryRow>]
    private let sources: [ID<Source>: Once<SourceRow>]

    init(of disclosure: Disclosure) {
        entries = Dictionary(disclosure.incidents.map { ($0.id, Once()) }) { first, _ in first }
        sources = Dictionary(disclosure.sources.map { ($0.id, Once()) }) { first, _ in first }
    }

    /// The entry of an incident in a list.
    func entry(of incident: ID<Incident>, composed: () -> EntryRow) -> EntryRow {
        entries[incident]?.value(composed) ?? composed()
    }

    /// A source in a list.
    func row(of source: ID<Source>, composed: () -> SourceRow) -> SourceRow {
        sources[source]?.value(composed) ?? composed()
    }
}

/// A value that is made when it is first asked for, by whichever thread that is; what is made first stays.
package final class Once<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)

    /// Nothing is made yet.
    package init() {}

    /// The value.
    package func value(_ make: () -> Value) -> Value {
        if let value = made.withLock({ $0 }) { return value }
        // Made outside of the lock: making one fact may ask for another.
        let new = make()
        return made.withLock { value in
            if let value { return value }
            value = new
            return new
        }
    }
}
