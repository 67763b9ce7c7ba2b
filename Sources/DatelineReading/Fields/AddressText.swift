/// What addresses and language tags look like.
package enum AddressText {
    /// Whether a text is an address of a scheme: a host behind it and nothing that has to be escaped (RFC 3986).
    static func isAddress(_ text: String, scheme: String) -> Bool {
        guard text.hasPrefix(scheme) else { return false }
        let rest = text.utf8.dropFirst(scheme.utf8.count)
        guard let first = rest.first, !"/?#:@.".utf8.contains(first) else { return false }
        return !rest.contains { $0 <= 0x20 || $0 == 0x7F || "\"<>\\^`{|}".utf8.contains($0) }
    }

    /// Whether a text has the form of a language tag: two or three letters, then parts of up to eight (RFC 5646).
    package static func isLanguageTag(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.utf8.count), first.allSatisfy(isLetter) else {
            return false
        }
        return parts.dropFirst().allSatisfy { part in
            (1...8).contains(part.utf8.count) && part.allSatisfy { isLetter($0) || ("0"..."9").contains($0) }
        }
    }

    private static func isLetter(_ character: Character) -> Bool {
        ("a"..."z").contains(character) || ("A"..."Z").contains(character)
    }
}
