/// How a text is encoded, as far as that can be told before it is read.
package enum TextEncoding {
    /// What is wrong with bytes that no text in UTF-8 has.
    package static let notUTF8 = "these bytes are not UTF-8"
    /// What to do about them; which encoding they are in is not guessed, and the commonest is named.
    package static let remedy =
        "save the file as UTF-8; one in the Western encoding of Windows by 'iconv -f WINDOWS-1252 -t UTF-8 FILE'"

    /// The name of an encoding that is not UTF-8, as PowerShell's `>` writes it: by the mark of byte order, or by the zeros beside two first letters of ASCII.
    package static func foreign(in bytes: some Collection<UInt8>) -> String? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let zeros = bytes.prefix(4).map { $0 == 0 }
        if zeros == [false, true, false, true] { return "UTF-16LE" }
        return zeros == [true, false, true, false] ? "UTF-16BE" : nil
    }
}
