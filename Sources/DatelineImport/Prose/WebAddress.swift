/// A web address, parsed as far as citations need it.
struct WebAddress: Hashable, Sendable {
    /// The address, with invalid characters escaped.
    let text: String
    /// The host in lower case without `www.`.
    let host: String

    /// Parses an http or https address; `nil` for anything else.
    init?(_ text: String) {
        let text = Self.escaped(text.filter { !$0.isNewline })
        guard let scheme = ["https://", "http://"].first(where: text.lowercased().hasPrefix) else { return nil }
        let rest = text.dropFirst(scheme.count)
        let authority = rest.prefix { !"/?#".contains($0) }
        let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        let name = host.prefix { $0 != ":" }.lowercased()
        guard let first = name.first, first.isLetter || first.isNumber, authority.count == host.count else {
            return nil
        }
        self.text = scheme + rest
        let absolute = name.hasSuffix(".") ? String(name.dropLast()) : name
        self.host = absolute.hasPrefix("www.") ? String(absolute.dropFirst(4)) : absolute
    }

    /// The address that resolves a DOI such as `10.1000/182`, which may also be written with `doi:` or as an address.
    /// Escapes in an address are kept.
    static func resolving(doi: String) -> WebAddress? {
        var name = ShownText.line(doi)[...]
        let isAddress = name.lowercased().hasPrefix("http")
        for start in ["https://", "http://", "dx.", "doi.org/", "doi:"] where name.lowercased().hasPrefix(start) {
            name = name.dropFirst(start.count).drop { $0 == " " }
        }
        let parts = name.split(separator: "/", maxSplits: 1)
        guard name.hasPrefix("10."), parts.count == 2 else { return nil }
        let escaped = name.utf8.map { byte in
            let isFree = Unicode.Scalar(byte).properties.isAlphabetic && byte < 0x80 || "0123456789".utf8.contains(byte)
            if isFree || "-._~/:;()!$&'*+,=@".utf8.contains(byte) || isAddress && byte == UInt8(ascii: "%") {
                return String(Unicode.Scalar(byte))
            }
            return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
        return WebAddress("https://doi.org/" + escaped.joined())
    }

    /// Whether this is the address of a hidden service, where threat actors publish what they stole.
    ///
    /// No import makes a link or a source of it.
    ///
    /// The name of a Tor service (16 or 56 characters of base 32 before `.onion`; rend-spec-v3, section 6) counts
    /// anywhere in the address, since gateways and archives embed it in theirs.
    var isHiddenService: Bool {
        if host.hasSuffix(".onion") || host.hasSuffix(".i2p") { return true }
        let plain = ["%2e": ".", "%2f": "/", "%3a": ":"].reduce(text.lowercased()) { text, escape in
            text.split(separator: escape.key, omittingEmptySubsequences: false).joined(separator: escape.value)
        }
        return plain.split(separator: ".onion", omittingEmptySubsequences: false).dropLast().contains {
            let name = $0.reversed().prefix { ("a"..."z").contains($0) || ("2"..."7").contains($0) }
            return name.count == 16 || name.count == 56
        }
    }

    /// The original address of a copy in the Internet Archive; `nil` for any other address.
    var archived: WebAddress? {
        guard host == "web.archive.org" else { return nil }
        let parts = text.split(separator: "/", maxSplits: 4, omittingEmptySubsequences: true)
        guard parts.count == 5, parts[2] == "web" else { return nil }
        let original = parts[4]
        for scheme in ["https:", "http:"] where original.hasPrefix(scheme) {
            return WebAddress(scheme + "//" + original.dropFirst(scheme.count).drop { $0 == "/" })
        }
        return WebAddress("http://" + original)
    }

    /// The address without fragment and trailing slash, by which two addresses of the same page are recognised.
    var page: String {
        var page = text.prefix { $0 != "#" }
        if page.hasSuffix("/") { page.removeLast() }
        return String(page.drop { $0 != ":" })
    }

    /// The registered name in the host: `fireeye` of `www2.fireeye.com`, `ncsc` of `www.ncsc.gov.uk`.
    var ownersLabel: String { String(domain.prefix { $0 != "." }) }

    /// The registered domain of the host: `qualys.com` of `blog.qualys.com`.
    var domain: String {
        let labels = host.split(separator: ".")
        guard labels.count > 2, !labels.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { return host }
        let isSecondLevel =
            labels[labels.count - 1].count == 2
            && ["co", "com", "gov", "org", "net", "ac", "edu", "go", "or", "gob", "gouv", "mil", "govt"]
                .contains(labels[labels.count - 2])
        return labels.suffix(isSecondLevel ? 3 : 2).joined(separator: ".")
    }

    /// Escapes what RFC 3986 does not allow in an address.
    private static func escaped(_ text: String) -> String {
        let trimmed = ShownText.line(text)
        guard trimmed.utf8.contains(where: { $0 <= 0x20 || "\"<>\\^`{|}".utf8.contains($0) }) else { return trimmed }
        var escaped = ""
        for scalar in trimmed.unicodeScalars {
            if scalar.value <= 0x20 || "\"<>\\^`{|}".unicodeScalars.contains(scalar) {
                let code = String(scalar.value, radix: 16, uppercase: true)
                escaped += "%" + (code.count == 1 ? "0" : "") + code
            } else {
                escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

/// The addresses in a text that lists them, and the rest of the text.
///
/// They are separated by white space and semicolons, and by a comma if another address follows: otherwise it may be
/// part of the address. Punctuation around an address is not part of it; RFC 3986, section 5.2.4, removes a final `.`
/// too.
struct AddressesInText: Hashable, Sendable {
    /// The addresses in order, including repeated ones.
    private(set) var addresses: [String] = []
    /// The parts between semicolons and line ends that contain no address.
    private(set) var others: [String] = []

    init(_ text: String) {
        let divided = text.replacing(/,(?=\s*https?:)/.ignoresCase(), with: " ")
        for piece in divided.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
            let found = piece.split(whereSeparator: \.isWhitespace).map(Self.bare).filter { WebAddress($0) != nil }
            addresses += found
            let words = ShownText.line(piece)
            if found.isEmpty, words.contains(where: { $0.isLetter || $0.isNumber }) { others.append(words) }
        }
    }

    /// An address without surrounding punctuation: `https://a.example/one/` of `<https://a.example/one/.>,`.
    private static func bare(_ written: Substring) -> String {
        var bare = written
        while let first = bare.first, "<([{\"'“‘«".contains(first) { bare.removeFirst() }
        while let last = bare.last, ".,:!>\"'”’»".contains(last) || isLoneBracket(last, of: bare) { bare.removeLast() }
        return String(bare)
    }

    /// Whether a closing bracket has no opening one in the address. `https://en.wikipedia.org/wiki/Mirai_(malware)`
    /// keeps its own.
    private static func isLoneBracket(_ last: Character, of text: Substring) -> Bool {
        let pairs: [Character: Character] = [")": "(", "]": "[", "}": "{"]
        guard let opening = pairs[last] else { return false }
        return text.count { $0 == last } > text.count { $0 == opening }
    }
}
