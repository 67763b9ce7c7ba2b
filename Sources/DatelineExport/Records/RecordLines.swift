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
        var bytes: [UInt8] = []
        bytes.appendLine(RecordJSON.casebook(disclosure))
        for actor in disclosure.actors { bytes.appendLine(RecordJSON.of(actor)) }
        for incident in disclosure.incidents { bytes.appendLine(RecordJSON.of(incident)) }
        for source in disclosure.sources { bytes.appendLine(RecordJSON.of(source)) }
        return bytes
    }
}

extension [UInt8] {
    fileprivate mutating func appendLine(_ value: JSONValue) {
        value.append(to: &self)
        append(UInt8(ascii: "\n"))
    }
}
