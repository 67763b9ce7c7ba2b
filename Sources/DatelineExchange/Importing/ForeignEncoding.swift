internal import DatelineModel

/// Tells a text in UTF-16 or UTF-32, as PowerShell's `>` writes it, from one in UTF-8.
enum ForeignEncoding {
    /// What is wrong with a text that is in another encoding than UTF-8; `nil` for any other text.
    static func fault(in bytes: UnsafeRawBufferPointer, file: String) -> Diagnostic? {
        guard let name = name(of: bytes) else { return nil }
        return Diagnostic(
            .error, .textEncoding, "'\(file)' is in \(name), and only UTF-8 is read",
            at: TextPlace(file: file, line: 1, column: 1),
            help: "save it as UTF-8: 'iconv -f \(name) -t UTF-8', or in PowerShell '| Out-File -Encoding utf8'")
    }

    /// The encoding by the mark of byte order, or by the zeros beside a first letter of ASCII.
    private static func name(of bytes: UnsafeRawBufferPointer) -> String? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
        guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
        let zeros = bytes.prefix(4).map { $0 == 0 }
        if zeros == [false, true, false, true] { return "UTF-16LE" }
        return zeros == [true, false, true, false] ? "UTF-16BE" : nil
    }
}
