public import DatelineModel
internal import DatelineReading

/// Makes native records of what another program knows: files are read one after the other and are one input.
///
/// Nothing is lost silently: the ``ImportSummary`` accounts for everything that was read, whether it was used or not.
public protocol RecordImport: Sendable {
    /// Reads the bytes of a file; its name stands in diagnostics.
    mutating func read(_ bytes: UnsafeRawBufferPointer, named name: String)

    /// Notes that a file could not be read.
    mutating func note(_ diagnostic: Diagnostic)

    /// The records, what became of everything that was read, and what was found on the way.
    func finish() -> ImportResult
}

extension RecordImport {
    /// Reads a file without taking the whole of it into memory; `-` is standard input.
    ///
    /// A file that cannot be read is reported, and the others go on.
    public mutating func read(file path: String) {
        do throws(MappedFile.Refusal) {
            let file = path == "-" ? try MappedFile(descriptor: 0) : try MappedFile(path)
            read(file.bytes, named: path == "-" ? "standard input" : path)
        } catch {
            note(
                Diagnostic(
                    .error, .unreadableFile, "'\(path)' cannot be read: \(error.reason)", at: nil,
                    help: "give the path of a file, or '-' for standard input"))
        }
    }
}
