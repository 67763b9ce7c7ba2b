/// What the reference says of the functions of Jinja.
extension BuiltinFunction {
    /// The function with its arguments.
    var signature: String {
        switch self {
        case .range: "range(stop) or range(start, stop, step=1)"
        case .dict: "dict(name=value, ...)"
        case .namespace: "namespace(name=value, ...)"
        case .cycler: "cycler(item, ...)"
        case .joiner: "joiner(sep=\", \")"
        }
    }

    /// What it gives, in a few words.
    var documentation: String {
        switch self {
        case .range: "The whole numbers from `start` to before `stop`."
        case .dict: "A map of the names and values."
        case .namespace: "A place for variables that `set` can change from within loops."
        case .cycler: "The items in turn: `next()`, `current`, `reset()`."
        case .joiner: "A function that gives nothing at its first call and `sep` at all others."
        }
    }
}
