/// Makes network indicators harmless: nobody shall reach a hostile host by a slip of the finger.
///
/// `http://evil.example/x` becomes `hxxp://evil[.]example/x`, `203.0.113.5` becomes `203[.]0[.]113[.]5`,
/// `a@evil.example` becomes `a[@]evil[.]example`. What has no scheme, no `@` and is no address of numbers stays, since
/// `Node.js` is not a host.
public enum Defanging {
    /// The text with every address in it made harmless; what is harmless already stays as it is.
    public static func defanged(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: ".")) || text.utf8.contains(UInt8(ascii: ":")) else { return text }
        return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            word.split(separator: "\n", omittingEmptySubsequences: false).map { defangedWord(String($0)) }
                .joined(separator: "\n")
        }.joined(separator: " ")
    }

    /// One word of a text, with the punctuation around it.
    private static func defangedWord(_ word: String) -> String {
        // A scheme by itself: in prose its host may follow in bold.
        if word.hasSuffix("://"), let scheme = schemeEnd(in: word), scheme.end == word.endIndex {
            return defangedAddress(word, scheme)
        }
        guard word.contains("."), !word.contains("[.]") else { return word }
        if let scheme = schemeEnd(in: word) { return defangedAddress(word, scheme) }
        let start = word.prefix { "([{<\"'“‘".contains($0) }
        let rest = word.dropFirst(start.count)
        let core = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || ".-_@:/".contains($0)) }
        let tail = rest.dropFirst(core.count)
        if isNetworkNumber(core) || isMailAddress(core) {
            return start + harmless(core) + tail
        }
        return word
    }

    private static func schemeEnd(in word: String) -> (name: Range<String.Index>, end: String.Index)? {
        let lower = word.lowercased()
        guard lower.utf8.count == word.utf8.count else { return nil }
        for scheme in ["https://", "http://", "ftp://"] {
            guard let found = firstRange(of: scheme, in: word) else { continue }
            let nameEnd = word.utf8.index(found.lowerBound, offsetBy: scheme.utf8.count - 3)
            return (found.lowerBound..<nameEnd, found.upperBound)
        }
        return nil
    }

    private static func firstRange(of scheme: String, in word: String) -> Range<String.Index>? {
        var start = word.startIndex
        while start < word.endIndex {
            if word[start...].prefix(scheme.count).lowercased() == scheme {
                return start..<word.index(start, offsetBy: scheme.count)
            }
            start = word.index(after: start)
        }
        return nil
    }

    private static func defangedAddress(
        _ word: String, _ scheme: (name: Range<String.Index>, end: String.Index)
    ) -> String {
        let names = ["http": "hxxp", "https": "hxxps", "ftp": "fxp"]
        let name = names[word[scheme.name].lowercased()] ?? "hxxp"
        let rest = word[scheme.end...]
        let host = rest.prefix { !"/?#\"'<>)".contains($0) }
        return word[..<scheme.name.lowerBound] + name + "://" + harmless(host) + rest.dropFirst(host.count)
    }

    /// Four numbers with dots between them, with or without a port or a prefix length.
    private static func isNetworkNumber(_ text: Substring) -> Bool {
        let host = text.prefix { $0 != ":" && $0 != "/" }
        let parts = host.drop { $0 == "." }.split(separator: ".", omittingEmptySubsequences: true)
        return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
    }

    private static func isMailAddress(_ text: Substring) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let name = parts.first, let host = parts.last else { return false }
        return !name.isEmpty && host.dropFirst().dropLast().contains(".")
    }

    private static func harmless(_ text: Substring) -> String {
        var end = text.endIndex
        while end > text.startIndex, ".,;:".contains(text[text.index(before: end)]) { end = text.index(before: end) }
        var output = ""
        for character in text[..<end] {
            switch character {
            case ".": output += "[.]"
            case "@": output += "[@]"
            default: output.append(character)
            }
        }
        return output + text[end...]
    }
}
