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
        _ name: String, of owner: TemplateValue, _ arguments: CallValues, _ renderer: inout Renderer
    ) throws(TemplateFailure) -> TemplateValue {
        throw TemplateFailure(.unsupported, "the method '\(name)' is not there yet")
    }
}
