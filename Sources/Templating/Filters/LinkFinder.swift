/// The filter `urlize`: addresses and e-mail addresses in escaped text become links.
struct LinkFinder {
    let limit: Int?
    let relation: String
    let target: String?
    let schemes: [String]

    func linked(_ text: String) -> String {
        var result = ""
        var word = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if PythonSpace.contains(scalar) {
                result += linkedWord(String(word))
                word.removeAll()
                result.unicodeScalars.append(scalar)
            } else {
                word.append(scalar)
            }
        }
        return result + linkedWord(String(word))
    }

    private func linkedWord(_ word: String) -> String {
        // most words hold nothing of which an address is made
        let mayLink = !schemes.isEmpty || word.utf8.contains { $0 == 0x2E || $0 == 0x3A || $0 == 0x40 }
        guard mayLink, !word.isEmpty else { return word }
        var middle = Substring(word)
        var head = ""
        while let opening = ["&lt;", "(", "<"].first(where: { middle.hasPrefix($0) }) {
            head += opening
            middle = middle.dropFirst(opening.count)
        }
        var tail = ""
        while let closing = ["&gt;", ")", ">", ".", ","].first(where: { middle.hasSuffix($0) }) {
            tail = closing + tail
            middle = middle.dropLast(closing.count)
        }
        var address = String(middle)
        for (open, close) in [("(", ")"), ("<", ">"), ("&lt;", "&gt;")] {
            let moved = closings(of: address, opened: open, closed: close, in: tail)
            address += moved
            tail = String(decoding: tail.utf8.dropFirst(moved.utf8.count), as: UTF8.self)
        }
        return head + link(address) + tail
    }

    /// A bracket that the address opens is closed by it too: how much of `tail` belongs to it for that.
    private func closings(of address: String, opened open: String, closed close: String, in tail: String) -> String {
        let opened = PythonString.split(address, by: open).count
        guard opened > PythonString.split(address, by: close).count else { return "" }
        let count = min(opened - 1, PythonString.split(tail, by: close).count - 1)
        var (moved, rest) = ("", tail)
        for _ in 0..<count {
            guard let end = PythonString.find(close, in: rest).map({ $0 + close.utf8.count }) else { break }
            moved += String(decoding: rest.utf8.prefix(end), as: UTF8.self)
            rest = String(decoding: rest.utf8.dropFirst(end), as: UTF8.self)
        }
        return moved
    }

    private func link(_ address: String) -> String {
        if LinkedAddress.isWeb(address) {
            let isWhole = address.hasPrefix("https://") || address.hasPrefix("http://")
            return "<a href=\"\(isWhole ? "" : "https://")\(address)\"\(attributes)>\(shortened(address))</a>"
        }
        if address.hasPrefix("mailto:"), LinkedAddress.isMail(String(address.dropFirst(7))) {
            return "<a href=\"\(address)\">\(address.dropFirst(7))</a>"
        }
        let mayBeMail =
            address.contains("@") && !address.hasPrefix("www.") && !address.hasPrefix("@") && !address.contains(":")
        if mayBeMail, LinkedAddress.isMail(address) { return "<a href=\"mailto:\(address)\">\(address)</a>" }
        var result = address
        for scheme in schemes where result != scheme && result.hasPrefix(scheme) {
            result = "<a href=\"\(result)\"\(attributes)>\(result)</a>"
        }
        return result
    }

    private var attributes: String {
        let rel = relation.isEmpty ? "" : " rel=\"\(Escaping.html.escaped(relation))\""
        return rel + (target.map { $0.isEmpty ? "" : " target=\"\(Escaping.html.escaped($0))\"" } ?? "")
    }

    private func shortened(_ address: String) -> String {
        guard let limit, PythonString.length(address) > limit else { return address }
        return PythonString.text(address.unicodeScalars.prefix(max(limit, 0))) + "..."
    }
}

/// What looks like an address on the web, or like an e-mail address.
enum LinkedAddress {
    static func isWeb(_ text: String) -> Bool {
        let lower = text.lowercased()
        guard let scheme = ["https://", "http://", "www."].first(where: { lower.hasPrefix($0) }) else {
            return isHost(Substring(lower), needsKnownEnd: true)
        }
        let rest = lower.dropFirst(scheme.count)
        if isHost(rest, needsKnownEnd: false) { return true }
        return scheme != "www." && isNumeric(rest)
    }

    /// Names with dots between them, then perhaps a port and a path.
    private static func isHost(_ text: Substring, needsKnownEnd: Bool) -> Bool {
        let end = text.firstIndex { ":/?#".contains($0) } ?? text.endIndex
        let labels = text[..<end].split(separator: ".", omittingEmptySubsequences: false)
        guard let last = labels.last, labels.dropLast().allSatisfy(isLabel), isTail(text[end...]) else { return false }
        if needsKnownEnd {
            let known = ["com", "net", "int", "edu", "gov", "org", "info", "mil"].contains(String(last))
            return known && labels.count > 1 && labels.dropLast().allSatisfy { (2...63).contains($0.count) }
        }
        if last.hasPrefix("xn--") { return (2...59).contains(last.count - 4) && isLabel(last) }
        return (2...63).contains(last.count) && last.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    }

    private static func isLabel(_ label: Substring) -> Bool {
        !label.isEmpty && label.unicodeScalars.allSatisfy { $0.isWordPart || $0 == "%" || $0 == "-" }
    }

    private static func isTail(_ text: Substring) -> Bool {
        guard text.first == ":" else { return true }
        let port = text.dropFirst().prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(1 + port.count)
        return (1...5).contains(port.count) && (rest.isEmpty || "/?#".contains(rest.first ?? " "))
    }

    private static func isNumeric(_ text: Substring) -> Bool {
        let end = text.firstIndex { ":/?#".contains($0) } ?? text.endIndex
        let parts = text[..<end].split(separator: ".", omittingEmptySubsequences: false)
        let isIPv4 =
            parts.count == 4
            && parts.allSatisfy { (1...3).contains($0.count) && $0.utf8.allSatisfy(\.isDigit) }
        if isIPv4 { return isTail(text[end...]) }
        guard text.first == "[", let close = text.firstIndex(of: "]") else { return false }
        let groups = text[text.index(after: text.startIndex)..<close].split(
            separator: ":", omittingEmptySubsequences: false)
        let isIPv6 =
            (3...9).contains(groups.count) && groups.allSatisfy { $0.count <= 4 && $0.allSatisfy(\.isHexDigit) }
        return isIPv6 && isTail(text[text.index(after: close)...])
    }

    static func isMail(_ text: String) -> Bool {
        guard let at = text.lastIndex(of: "@"), at > text.startIndex else { return false }
        let host = text[text.index(after: at)...]
        guard let dot = host.lastIndex(of: "."), let first = host.unicodeScalars.first, first.isWordPart
        else { return false }
        let end = host[host.index(after: dot)...]
        return !end.isEmpty && end.unicodeScalars.allSatisfy(\.isWordPart)
            && host[..<dot].unicodeScalars.allSatisfy { $0.isWordPart || $0 == "." || $0 == "-" }
    }
}
