/// The methods of texts. Markup stays markup, and what is added to it is escaped.
struct TextMethods {
    let owner: TemplateValue
    let arguments: CallValues
    var text: String { owner.text ?? "" }

    func call(_ name: String, in run: inout RunState) throws(TemplateFailure) -> TemplateValue {
        try run.budget.charge(text.utf8.count * 4)
        switch name {
        case "upper": return same(PythonString.upper(text))
        case "lower": return same(PythonString.lower(text))
        case "casefold": return same(PythonString.lower(text))
        case "capitalize": return same(PythonString.capitalised(text))
        case "title": return same(PythonString.titled(text))
        case "swapcase": return same(swapped)
        case "strip", "lstrip", "rstrip":
            let set = try optionalText(0, "chars")
            return same(PythonString.stripped(text, of: set, start: name != "rstrip", end: name != "lstrip"))
        case "removeprefix":
            let part = try required(0, "prefix")
            return same(hasPrefix(part) ? String(decoding: text.utf8.dropFirst(part.utf8.count), as: UTF8.self) : text)
        case "removesuffix":
            let part = try required(0, "suffix")
            let cuts = !part.isEmpty && hasSuffix(part)
            return same(cuts ? String(decoding: text.utf8.dropLast(part.utf8.count), as: UTF8.self) : text)
        case "replace": return try replaced(in: &run)
        case "join": return try joined(in: &run)
        case "format":
            var format = BraceFormat(
                positional: arguments.positional, named: arguments.named, limit: run.budget.limits.valueSize)
            if case .markup = owner { format.escaping = run.outputEscaping }
            let result = try format.format(text)
            try run.budget.charge(size: result.utf8.count)
            return same(result)
        default: return try layout(name, in: &run)
        }
    }

    private func layout(_ name: String, in run: inout RunState) throws(TemplateFailure) -> TemplateValue {
        switch name {
        case "center", "ljust", "rjust", "zfill":
            guard let width = arguments.positional.first?.index else {
                throw TemplateFailure("'\(name)' needs a width")
            }
            try run.budget.charge(size: max(width, 0))
            let fill = try optionalText(1, "fillchar") ?? " "
            guard PythonString.length(fill) == 1 else { throw TemplateFailure("'\(name)' fills with one character") }
            switch name {
            case "center": return same(PythonPadding.centred(text, to: width, with: fill))
            case "ljust": return same(PythonPadding.left(text, to: width, with: fill))
            case "rjust": return same(PythonPadding.right(text, to: width, with: fill))
            default: return same(PythonPadding.zeroFilled(text, to: width))
            }
        case "split", "rsplit", "splitlines": return .list(try pieces(name).map { same($0) })
        case "partition", "rpartition": return .tuple(try parts(fromEnd: name == "rpartition").map { same($0) })
        default: return try search(name)
        }
    }

    /// Text of the owner's type.
    private func same(_ text: String) -> TemplateValue {
        if case .markup = owner { return .markup(Markup(trusted: text)) }
        return .text(text)
    }

    private var swapped: String {
        text.unicodeScalars.map { scalar in
            scalar.properties.isUppercase ? scalar.properties.lowercaseMapping : scalar.properties.uppercaseMapping
        }.joined()
    }

    func optional(_ index: Int, _ name: String) -> TemplateValue? {
        arguments.positional[safe: index] ?? arguments.named.first { $0.name == name }?.value
    }

    private func optionalText(_ index: Int, _ name: String) throws(TemplateFailure) -> String? {
        guard let value = optional(index, name), value != .none else { return nil }
        guard let text = value.text else { throw TemplateFailure("'\(name)' needs text, not \(value.typeName)") }
        return text
    }

    private func required(_ index: Int, _ name: String) throws(TemplateFailure) -> String {
        guard let text = try optionalText(index, name) else {
            throw TemplateFailure("the argument '\(name)' is missing")
        }
        return text
    }

    private func count(_ index: Int, _ name: String) throws(TemplateFailure) -> Int {
        guard let value = optional(index, name) else { return -1 }
        guard let number = value.index else { throw TemplateFailure("'\(name)' needs a whole number") }
        return number
    }

    private func replaced(in run: inout RunState) throws(TemplateFailure) -> TemplateValue {
        let old = try required(0, "old")
        let limit = try count(2, "count")
        var new = try required(1, "new")
        if case .markup = owner { new = run.escapedText(arguments.positional[safe: 1] ?? .text(new)) }
        return same(try run.budget.replacing(old, with: new, in: text, limit: limit))
    }

    private func joined(in run: inout RunState) throws(TemplateFailure) -> TemplateValue {
        guard let list = arguments.positional.first else { throw TemplateFailure("'join' needs a list of texts") }
        var parts: [String] = []
        for item in try run.items(of: list) {
            if case .markup = owner {
                parts.append(run.escapedText(item))
            } else {
                guard let text = item.text else { throw TemplateFailure("'join' needs texts, not \(item.typeName)") }
                parts.append(text)
            }
        }
        let size = parts.reduce(0) { $0 + $1.utf8.count } + text.utf8.count * parts.count
        try run.budget.charge(size: size)
        return same(parts.joined(separator: text))
    }

    private func pieces(_ name: String) throws(TemplateFailure) -> [String] {
        if name == "splitlines" {
            return PythonString.lines(text, keepingBreaks: optional(0, "keepends").map(PythonTruth.isTrue) ?? false)
        }
        let limit = try count(1, "maxsplit")
        guard let separator = try optionalText(0, "sep") else {
            return name == "split" || limit < 0
                ? PythonString.words(text, limit: limit) : PythonString.lastWords(text, limit: limit)
        }
        guard !separator.isEmpty else { throw TemplateFailure("'\(name)' needs a separator that is not empty") }
        let all = PythonString.split(text, by: separator, limit: name == "split" ? limit : -1)
        guard name == "rsplit", limit >= 0, all.count > limit + 1 else { return all }
        let head = all.prefix(all.count - limit).joined(separator: separator)
        return [head] + all.suffix(limit)
    }

    private func parts(fromEnd: Bool) throws(TemplateFailure) -> [String] {
        let separator = try required(0, "sep")
        guard !separator.isEmpty else { throw TemplateFailure("a separator is not empty") }
        let all = PythonString.split(text, by: separator)
        guard all.count > 1 else { return fromEnd ? ["", "", text] : [text, "", ""] }
        let cut = fromEnd ? all.count - 1 : 1
        return [
            all.prefix(cut).joined(separator: separator), separator, all.dropFirst(cut).joined(separator: separator),
        ]
    }

    func hasPrefix(_ part: String) -> Bool { text.utf8.starts(with: part.utf8) }
    func hasSuffix(_ part: String) -> Bool { text.utf8.reversed().starts(with: part.utf8.reversed()) }
}

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
                case "isalpha": return scalar.isLetter
                default: return scalar.isLetter || numeric != nil
                }
            }
    }
}
