/// Filters that make addresses, links and attributes.
enum LinkFilters {
    static let all: [BuiltinFilter] = [
        BuiltinFilter(
            "urlencode", result: .value(.text), documentation: "The text, or a map of parameters, for an address.",
            .text(urlEncoded)),
        BuiltinFilter(
            "urlize",
            parameters: [
                .optional("trim_url_limit", default: .none), .optional("nofollow", default: false),
                .optional("target", default: .none), .optional("rel", default: .none),
                .optional("extra_schemes", default: .none),
            ],
            result: .value(.markup), documentation: "The text with its addresses as links.",
            .text(weight: 16, urlized)),
        BuiltinFilter(
            "xmlattr", parameters: [.optional("autospace", default: true)], result: .value(.text),
            documentation: "A map as attributes of an element; entries that are none or undefined are left out.",
            .text(attributes)),
    ]

    private static func urlEncoded(
        in run: inout RunState, _ input: TemplateValue, with arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        switch input {
        case .object(let object):
            return .text(query(zip(object.keys, object.values).map { ($0, $1) }))
        case .list(let items), .tuple(let items):
            var pairs: [(TemplateValue, TemplateValue)] = []
            for item in items {
                guard case .tuple(let pair) = item, pair.count == 2 else {
                    guard case .list(let pair) = item, pair.count == 2 else {
                        throw TemplateFailure("'urlencode' needs text, an object, or a list of pairs")
                    }
                    pairs.append((pair[0], pair[1]))
                    continue
                }
                pairs.append((pair[0], pair[1]))
            }
            return .text(query(pairs))
        case .undefined, .none, .bool, .integer, .number, .text, .markup, .reference:
            return .text(URLEncoding.encoded(PythonText.string(input)))
        }
    }

    private static func query(_ pairs: [(TemplateValue, TemplateValue)]) -> String {
        pairs.map { key, value in
            URLEncoding.encoded(PythonText.string(key), inQuery: true) + "="
                + URLEncoding.encoded(PythonText.string(value), inQuery: true)
        }.joined(separator: "&")
    }

    /// The fields of an object as attributes of a tag.
    private static func attributes(
        in run: inout RunState, _ input: TemplateValue, with arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        guard case .object(let object) = input else {
            throw TemplateFailure("'xmlattr' needs an object, not \(input.typeName)")
        }
        var parts: [String] = []
        for (key, value) in zip(object.keys, object.values) {
            if value == .none || value == .undefined { continue }
            guard let name = key.text,
                !name.unicodeScalars.contains(where: { PythonSpace.contains($0) || "/>=".unicodeScalars.contains($0) })
            else {
                throw TemplateFailure("'\(PythonText.string(key))' cannot be the name of an attribute")
            }
            parts.append(Escaping.html.escaped(name) + "=\"" + html(value) + "\"")
        }
        let text = (arguments.isTrue("autospace") && !parts.isEmpty ? " " : "") + parts.joined(separator: " ")
        return run.printed(text)
    }

    private static func urlized(
        in run: inout RunState, _ input: TemplateValue, with arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        var relations = Set(PythonString.words(arguments["rel"].text ?? ""))
        if arguments.isTrue("nofollow") { relations.insert("nofollow") }
        relations.insert("noopener")
        var schemes: [String] = []
        if arguments["extra_schemes"] != .none {
            schemes = try run.items(of: arguments["extra_schemes"]).compactMap(\.text)
        }
        let limit: Int? =
            if case .none = arguments["trim_url_limit"] { nil } else { try arguments.integer("trim_url_limit") }
        let links = LinkFinder(
            limit: limit, relation: relations.sorted().joined(separator: " "), target: arguments["target"].text,
            schemes: schemes)
        let text = links.linked(html(input))
        try run.budget.charge(size: text.utf8.count)
        return run.printed(text)
    }

    private static func html(_ value: TemplateValue) -> String {
        if case .markup(let markup) = value { return markup.html }
        return Escaping.html.escaped(PythonText.string(value))
    }
}

/// Percent-encoding: letters, digits and `_.-~` stay, in a path `/` too; in a query a space is `+`.
enum URLEncoding {
    static func encoded(_ text: String, inQuery: Bool = false) -> String {
        var result: [UInt8] = []
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2E, 0x2D, 0x7E: result.append(byte)
            case 0x2F where !inQuery: result.append(byte)
            case 0x20 where inQuery: result.append(UInt8(ascii: "+"))
            default: result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
