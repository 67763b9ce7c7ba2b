/// The methods of texts. Markup stays markup, and what is added to it is escaped.
struct TextMethods {
    let owner: TemplateValue
    let arguments: CallValues
    var text: String { owner.text ?? "" }

    func call(_ name: String, _ renderer: inout Renderer) throws(TemplateFailure) -> TemplateValue {
        try renderer.charge(text.utf8.count * 4)
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
        case "replace": return try replaced(&renderer)
        case "join": return try joined(&renderer)
        case "format":
            var format = BraceFormat(arguments: arguments, limit: renderer.program.limits.valueSize)
            if case .markup = owner { format.escaping = renderer.outputEscaping }
            let result = try format.format(text)
            try renderer.charge(size: result.utf8.count)
            return same(result)
        default: return try layout(name, &renderer)
        }
    }

    private func layout(_ name: String, _ renderer: inout Renderer) throws(TemplateFailure) -> TemplateValue {
        switch name {
        case "center", "ljust", "rjust", "zfill":
            guard let width = arguments.positional.first?.index else {
                throw TemplateFailure("'\(name)' needs a width")
            }
            try renderer.charge(size: max(width, 0))
            let fill = try optionalText(1, "fillchar") ?? " "
            guard PythonString.length(fill) == 1 else { throw TemplateFailure("'\(name)' fills with one character") }
            switch name {
            case "center": return same(PythonPadding.centred(text, width, fill))
            case "ljust": return same(PythonPadding.left(text, width, fill))
            case "rjust": return same(PythonPadding.right(text, width, fill))
            default: return same(PythonPadding.zeroFilled(text, width))
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

    private func replaced(_ renderer: inout Renderer) throws(TemplateFailure) -> TemplateValue {
        let old = try required(0, "old")
        let limit = try count(2, "count")
        var new = try required(1, "new")
        if case .markup = owner { new = renderer.escapedText(arguments.positional[safe: 1] ?? .text(new)) }
        return same(try renderer.replace(old, new, in: text, limit))
    }

    private func joined(_ renderer: inout Renderer) throws(TemplateFailure) -> TemplateValue {
        guard let list = arguments.positional.first else { throw TemplateFailure("'join' needs a list of texts") }
        var parts: [String] = []
        for item in try renderer.items(of: list) {
            if case .markup = owner {
                parts.append(renderer.escapedText(item))
            } else {
                guard let text = item.text else { throw TemplateFailure("'join' needs texts, not \(item.typeName)") }
                parts.append(text)
            }
        }
        let size = parts.reduce(0) { $0 + $1.utf8.count } + text.utf8.count * parts.count
        try renderer.charge(size: size)
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
