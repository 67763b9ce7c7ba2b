public import DatelineModel
import TextForms

/// A disclosure as JSON Lines of the record format: the casebook's own line first, then a line for each record.
///
/// What is read back from the lines, without any other file, is the disclosure again.
public struct RecordLines: Sendable {
    private let disclosure: Disclosure

    /// The lines of a disclosure.
    public init(of disclosure: Disclosure) { self.disclosure = disclosure }

    /// The lines, each ended by a line feed: the casebook, its actors, its incidents and its sources, by id.
    public var bytes: [UInt8] {
        values.reduce(into: []) { bytes, line in
            line.append(to: &bytes)
            bytes.append(UInt8(ascii: "\n"))
        }
    }

    private var values: [JSONValue] {
        [RecordJSON.casebook(disclosure)] + disclosure.actors.map(RecordJSON.of)
            + disclosure.incidents.map(RecordJSON.of) + disclosure.sources.map(RecordJSON.of)
    }
}
