/// The methods of texts, lists and maps that templates call.
enum PythonMethods {
    static let ofMaps: Set<String> = [
        "clear", "copy", "fromkeys", "get", "items", "keys", "pop", "popitem", "setdefault", "update", "values",
    ]

    static let ofTexts: Set<String> = [
        "capitalize", "casefold", "center", "count", "endswith", "find", "format", "index", "isalnum", "isalpha",
        "isdecimal", "isdigit", "islower", "isnumeric", "isspace", "istitle", "isupper", "join", "ljust", "lower",
        "lstrip", "partition", "removeprefix", "removesuffix", "replace", "rfind", "rindex", "rjust", "rpartition",
        "rsplit", "rstrip", "split", "splitlines", "startswith", "strip", "swapcase", "title", "upper", "zfill",
    ]

    static let ofLists: Set<String> = [
        "append", "clear", "copy", "count", "extend", "index", "insert", "pop", "remove", "reverse", "sort",
    ]

    /// The names of the methods that Python has for values of this type.
    static func all(of value: TemplateValue) -> Set<String> {
        switch value {
        case .text, .markup: ofTexts
        case .list, .tuple: ofLists
        case .object: ofMaps
        case .undefined, .none, .bool, .integer, .number, .reference: []
        }
    }

    static func call(
        _ name: String, of owner: TemplateValue, _ arguments: CallValues, in run: inout RunState
    ) throws(TemplateFailure) -> TemplateValue {
        switch owner {
        case .text, .markup: return try TextMethods(owner: owner, arguments: arguments).call(name, in: &run)
        case .list(let items), .tuple(let items): return try call(name, of: items, arguments)
        case .object(let object): return try call(name, of: object, arguments)
        case .undefined, .none, .bool, .integer, .number, .reference: throw unknown(name, of: owner)
        }
    }

    static func unknown(_ name: String, of owner: TemplateValue) -> TemplateFailure {
        let near = TemplateSpelling.nearest(to: name, in: all(of: owner).sorted()).map { "did you mean '\($0)'?" }
        return TemplateFailure(.value, "\(owner.typeName) has no method '\(name)'", remedy: near)
    }

    private static func call(
        _ name: String, of items: [TemplateValue], _ arguments: CallValues
    ) throws(TemplateFailure) -> TemplateValue {
        let wanted = arguments.positional.first ?? .undefined
        switch name {
        case "copy": return .list(items)
        case "count": return .integer(items.count { PythonComparison.equal($0, wanted) })
        case "index":
            guard let place = items.firstIndex(where: { PythonComparison.equal($0, wanted) }) else {
                throw TemplateFailure("the list has no such item")
            }
            return .integer(place)
        case "append", "clear", "extend", "insert", "pop", "remove", "reverse", "sort":
            throw TemplateFailure(
                .unsupported, "'\(name)' would change a list, and values are never changed",
                remedy: "make a new list: '{% set items = items + [item] %}'")
        default: throw unknown(name, of: .list(items))
        }
    }

    private static func call(
        _ name: String, of object: TemplateObject, _ arguments: CallValues
    ) throws(TemplateFailure) -> TemplateValue {
        switch name {
        case "copy": return .object(object)
        case "keys": return .list(object.keys)
        case "values": return .list(object.values)
        case "items": return .list(zip(object.keys, object.values).map { .tuple([$0, $1]) })
        case "get":
            guard let key = arguments.positional.first, arguments.positional.count <= 2, arguments.named.isEmpty else {
                throw TemplateFailure("'get' takes a key and a value for where it is missing")
            }
            return object.value(for: key) ?? arguments.positional[safe: 1] ?? .none
        case "clear", "fromkeys", "pop", "popitem", "setdefault", "update":
            throw TemplateFailure(
                .unsupported, "'\(name)' would change an object, and values are never changed",
                remedy: "make a new one: '{% set fields = dict(fields, name=value) %}'")
        default:
            let near = TemplateSpelling.nearest(to: name, in: object.names + ofMaps.sorted()).map {
                "did you mean '\($0)'?"
            }
            throw TemplateFailure("'\(name)' is undefined and cannot be called", remedy: near)
        }
    }
}
