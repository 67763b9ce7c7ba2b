/// What the reference says of the tests and functions of Jinja.
extension BuiltinTest {
    /// When it holds, in a few words.
    var documentation: String {
        switch self {
        case .boolean: "It is true or false."
        case .callable: "It can be called."
        case .defined: "There is such a variable or field."
        case .divisibleby: "It is a multiple of `num`."
        case .eq: "It equals `b`."
        case .escaped: "It is markup."
        case .even: "It is an even number."
        case .false: "It is `false` itself."
        case .filter: "There is a filter of this name."
        case .float: "It is a floating-point number."
        case .ge: "It is `b` or more."
        case .gt: "It is more than `b`."
        case .in: "It is in `seq`."
        case .integer: "It is a whole number."
        case .iterable: "It can be walked in a loop."
        case .le: "It is `b` or less."
        case .lower: "It is in lower case."
        case .lt: "It is less than `b`."
        case .mapping: "It is a map or a record."
        case .ne: "It does not equal `b`."
        case .none: "It is `none`."
        case .number: "It is a number."
        case .odd: "It is an odd number."
        case .sameas: "It is `other` itself: `none`, `true`, `false` or one record."
        case .sequence: "It has items or fields that can be asked for."
        case .string: "It is text or markup."
        case .test: "There is a test of this name."
        case .true: "It is `true` itself."
        case .undefined: "There is no such variable or field."
        case .upper: "It is in upper case."
        }
    }
}

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
