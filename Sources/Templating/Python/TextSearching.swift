/// The methods of texts that find and ask.
extension TextMethods {
    func search(_ name: String) throws(TemplateFailure) -> TemplateValue {
        switch name {
        case "startswith": return .bool(try affixes().contains { hasPrefix($0) })
        case "endswith": return .bool(try affixes().contains { hasSuffix($0) })
        case "count", "find", "rfind", "index", "rindex": return try found(name)
        case "isdigit", "isdecimal", "isnumeric", "isalpha", "isalnum", "isspace": return .bool(isAll(name))
        case "islower":
            return .bool(hasCased && text.unicodeScalars.allSatisfy { !$0.properties.isUppercase && !isTitle($0) })
        case "isupper":
            return .bool(hasCased && text.unicodeScalars.allSatisfy { !$0.properties.isLowercase && !isTitle($0) })
        case "istitle": return .bool(hasCased && PythonString.titled(text) == text)
        default: throw PythonMethods.unknown(name, of: owner)
        }
    }

    private func isTitle(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .titlecaseLetter }

    private var hasCased: Bool { text.unicodeScalars.contains { $0.properties.isCased } }

    private func affixes() throws(TemplateFailure) -> [String] {
        guard arguments.positional.count == 1 else {
            throw TemplateFailure(
                .unsupported, "this method takes one text here", remedy: "cut the text first: 'text[2:]'")
        }
        let parts: [TemplateValue] =
            if case .tuple(let items) = arguments.positional[0] { items } else { arguments.positional }
        let texts = parts.compactMap(\.text)
        guard texts.count == parts.count else { throw TemplateFailure("this method needs text") }
        return texts
    }

    private func found(_ name: String) throws(TemplateFailure) -> TemplateValue {
        guard arguments.positional.count == 1, let part = arguments.positional[0].text else {
            throw TemplateFailure("'\(name)' needs one text", remedy: "cut the text first: 'text[2:]'")
        }
        if name == "count" {
            let isEmpty = part.isEmpty
            return .integer(isEmpty ? PythonString.length(text) + 1 : PythonString.split(text, by: part).count - 1)
        }
        let offset = name.hasPrefix("r") ? lastPlace(of: part) : PythonString.find(part, in: text)
        guard let offset else {
            if name.hasSuffix("find") { return .integer(-1) }
            throw TemplateFailure("the text has no such part")
        }
        return .integer(PythonString.length(String(decoding: text.utf8.prefix(offset), as: UTF8.self)))
    }

    private func lastPlace(of part: String) -> Int? {
        if part.isEmpty { return text.utf8.count }
        let (hay, needle) = (Array(text.utf8), Array(part.utf8))
        guard needle.count <= hay.count else { return nil }
        return (0...(hay.count - needle.count)).last { hay[$0..<$0 + needle.count].elementsEqual(needle) }
    }

    private func isAll(_ name: String) -> Bool {
        !text.isEmpty
            && text.unicodeScalars.allSatisfy { scalar in
                let numeric = scalar.properties.numericType
                switch name {
                case "isdecimal": return numeric == .decimal
                case "isdigit": return numeric == .decimal || numeric == .digit
                case "isnumeric": return numeric != nil
                case "isspace": return PythonSpace.contains(scalar)
                case "isalpha": return WordWrapping.isLetter(scalar)
                default: return WordWrapping.isLetter(scalar) || numeric != nil
                }
            }
    }
}

extension PythonString {
    /// Words between white space, at most `limit` of them cut from the end.
    static func lastWords(_ text: String, limit: Int) -> [String] {
        var words: [String] = []
        var rest = Substring(stripped(text, start: false)).unicodeScalars
        while !rest.isEmpty {
            if words.count >= limit {
                words.append(String(rest))
                break
            }
            let start = rest.lastIndex(where: PythonSpace.contains).map { rest.index(after: $0) } ?? rest.startIndex
            words.append(String(rest[start...]))
            rest = rest[..<start]
            while let last = rest.last, PythonSpace.contains(last) { rest.removeLast() }
        }
        return words.reversed()
    }
}
