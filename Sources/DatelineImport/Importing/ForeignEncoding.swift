internal import DatelineModel
internal import DatelineReading

/// Tells a text in UTF-16 or UTF-32, as PowerShell's `>` writes it, from one in UTF-8.
enum ForeignEncoding {
    /// What is wrong with a text that is in another encoding than UTF-8; `nil` for any other text.
    static func fault(in bytes: UnsafeRawBufferPointer, file: String) -> Diagnostic? {
        guard let name = TextEncoding.foreign(in: bytes) else { return nil }
        return Diagnostic(
            .error, .textEncoding, "'\(file)' is in \(name), and only UTF-8 is read",
            at: TextPlace(file: file, line: 1, column: 1),
            help: "save it as UTF-8: 'iconv -f \(name) -t UTF-8', or in PowerShell '| Out-File -Encoding utf8'")
    }
}
