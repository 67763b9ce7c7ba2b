internal import DatelineModel

extension Fields {
    /// An https address; `nil` where it is absent or faulty.
    ///
    /// http is accepted with a warning, because some old reports have no other address; no other scheme is.
    func address(_ name: String, into log: inout RecordLog) -> String? {
        guard let node = self[name], let text = LineText.read(node, "'\(name)'", into: &log) else { return nil }
        if AddressText.isAddress(text, scheme: "https://") { return text }
        if AddressText.isAddress(text, scheme: "http://") {
            log.warn(
                .webAddress, "'\(text)' is not encrypted", at: log.place(of: node, from: 0, length: 7),
                help: "write 'https://\(text.dropFirst(7))' where the publisher serves it")
            return text
        }
        reportAddress(text, node, into: &log)
        return nil
    }

    private func reportAddress(_ text: String, _ node: LocatedNode, into log: inout RecordLog) {
        guard let (character, address) = AddressText.encoded(text), AddressText.isWeb(address) else {
            return log.error(
                .webAddress, "'\(text)' is not an https address", at: log.place(of: node),
                help: AddressText.isWeb("https://" + text) && text.contains(".")
                    ? "write 'https://\(text)'" : "write the whole address, such as 'https://example.org/report'")
        }
        let name = character.isWhitespace ? "white space" : "'\(character)'"
        log.error(
            .webAddress, "'\(text)' is no address, for \(name) cannot stand in one", at: log.place(of: node),
            label: "percent-encoded, it can (RFC 3986, section 2)", help: "write '\(address)'")
    }

    /// A language tag; `nil` where it is absent or faulty.
    func language(_ name: String, into log: inout RecordLog) -> String? {
        guard let node = self[name] else { return nil }
        if let text = node.text, AddressText.isLanguageTag(text) { return text }
        log.error(
            .languageTag, "'\(node.text ?? node.shape)' is not a language tag", at: log.place(of: node),
            help: "write a BCP 47 tag, such as 'en', 'ko' or 'zh-Hant'")
        return nil
    }
}

/// What addresses and language tags look like.
package enum AddressText {
    /// Whether a text is an address of a scheme: a host follows, and nothing that needs to be escaped (RFC 3986).
    static func isAddress(_ text: String, scheme: String) -> Bool {
        guard text.hasPrefix(scheme) else { return false }
        let rest = text.utf8.dropFirst(scheme.utf8.count)
        guard let first = rest.first, !"/?#:@.".utf8.contains(first) else { return false }
        return !rest.contains { $0 <= 0x20 || $0 == 0x7F || "\"<>\\^`{|}".utf8.contains($0) }
    }

    /// Whether a text is an http or https address.
    static func isWeb(_ text: String) -> Bool {
        isAddress(text, scheme: "https://") || isAddress(text, scheme: "http://")
    }

    /// An id for the source at an address, from the host and the last part of the path; `nil` where the text is no
    /// address.
    static func proposedID(of text: String) -> String? {
        guard let scheme = text.firstRange(of: "://"), ["http", "https"].contains(text[..<scheme.lowerBound]) else {
            return nil
        }
        let parts = text[scheme.upperBound...].prefix { !"?#".contains($0) }.split(separator: "/")
        guard let host = parts.first else { return nil }
        let name = host.hasPrefix("www.") ? host.dropFirst(4) : host
        let slug = Slug.make(from: ([name] + parts.dropFirst().suffix(1)).joined(separator: " "))
        return slug.isEmpty ? nil : slug
    }

    /// The first character of an address that must be escaped (RFC 3986, section 2), and the address with all such
    /// characters percent-encoded; `nil` where there is none.
    static func encoded(_ text: String) -> (character: Character, address: String)? {
        guard let first = text.first(where: mustBeEncoded) else { return nil }
        let address = text.map { character in
            mustBeEncoded(character) ? character.utf8.map(percentEncoded).joined() : String(character)
        }
        return (first, address.joined())
    }

    private static func mustBeEncoded(_ character: Character) -> Bool {
        character.isWhitespace || "\"<>\\^`{|}".contains(character)
    }

    private static func percentEncoded(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count == 1 ? "0" + digits : digits)
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
