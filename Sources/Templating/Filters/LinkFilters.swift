/// Filters that make addresses, links and attributes.
extension BuiltinFilter {
    static let links: [BuiltinFilter] = [
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
        _ renderer: inout Renderer, _ input: TemplateValue, _ arguments: TemplateArguments
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
        _ renderer: inout Renderer, _ input: TemplateValue, _ arguments: TemplateArguments
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
        return printed(text, renderer)
    }

    private static func urlized(
        _ renderer: inout Renderer, _ input: TemplateValue, _ arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        var relations = Set(PythonString.words(arguments["rel"].text ?? ""))
        if arguments.isTrue("nofollow") { relations.insert("nofollow") }
        relations.insert("noopener")
        var schemes: [String] = []
        if arguments["extra_schemes"] != .none {
            schemes = try renderer.items(of: arguments["extra_schemes"]).compactMap(\.text)
        }
        let limit: Int? =
            if case .none = arguments["trim_url_limit"] { nil } else { try arguments.integer("trim_url_limit") }
        let links = LinkFinding(
            limit: limit, relation: relations.sorted().joined(separator: " "), target: arguments["target"].text,
            schemes: schemes)
        let text = links.linked(html(input))
        try renderer.charge(size: text.utf8.count)
        return printed(text, renderer)
    }

    private static func html(_ value: TemplateValue) -> String {
        if case .markup(let markup) = value { return markup.html }
        return Escaping.html.escaped(PythonText.string(value))
    }

    /// Markup where escaping is on.
    private static func printed(_ text: String, _ renderer: borrowing Renderer) -> TemplateValue {
        renderer.escaping == .none ? .text(text) : .markup(Markup(trusted: text))
    }
}
