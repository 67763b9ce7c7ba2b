/// How much a template may do, so that no template can hang or fill the machine.
public struct TemplateLimits: Sendable, Hashable {
    /// Turns of all loops of one rendering together.
    public var loopIterations: Int
    /// Nested calls of macros, blocks and recursive loops.
    public var recursionDepth: Int
    /// Bytes of one rendered page.
    public var outputBytes: Int
    /// Nested includes, imports and extended templates.
    public var includeDepth: Int
    /// Bytes of one text, or items of one list, made by a template.
    public var valueSize: Int
    /// Steps of one rendering: roughly, fields read, with sixteen for a call or filter and a half for each byte made.
    public var steps: Int

    /// Limits that no ordinary page reaches.
    public static let standard = TemplateLimits(
        loopIterations: 1_000_000, recursionDepth: 200, outputBytes: 256 << 20, includeDepth: 50,
        valueSize: 8 << 20, steps: 20_000_000)

    /// Limits of your own.
    public init(
        loopIterations: Int, recursionDepth: Int, outputBytes: Int, includeDepth: Int, valueSize: Int, steps: Int
    ) {
        self.loopIterations = loopIterations
        self.recursionDepth = recursionDepth
        self.outputBytes = outputBytes
        self.includeDepth = includeDepth
        self.valueSize = valueSize
        self.steps = steps
    }
}

/// What one rendering may still do: steps, turns of loops, and things inside each other.
struct RunBudget {
    let limits: TemplateLimits
    private var steps = 0
    private var iterations = 0
    /// How many calls are inside each other at this moment.
    var depth = 0
    /// How many includes and imports are inside each other at this moment.
    var includeDepth = 0

    init(limits: TemplateLimits) {
        self.limits = limits
    }

    /// Counts what is about to be done against the limit.
    @inline(__always)
    mutating func charge(_ amount: Int) throws(TemplateFailure) {
        steps &+= amount
        if steps > limits.steps { throw tooManySteps }
    }

    /// Counts the making of a text or list of `size` and refuses one that is too large.
    mutating func charge(size: Int) throws(TemplateFailure) {
        guard size <= limits.valueSize else {
            throw TemplateFailure(.limit, "a value larger than \(limits.valueSize) bytes or items")
        }
        try charge(size / 2)
    }

    /// Counts the making of a value that holds another one many times.
    mutating func charge(size: Int, times: Int) throws(TemplateFailure) {
        let (total, overflow) = size.multipliedReportingOverflow(by: times)
        try charge(size: overflow ? Int.max : total)
    }

    /// Counts one turn of a loop whose body weighs `weight` steps.
    mutating func chargeIteration(weight: Int) throws(TemplateFailure) {
        iterations += 1
        guard iterations <= limits.loopIterations else {
            throw TemplateFailure(.limit, "more than \(limits.loopIterations) turns of loops")
        }
        try charge(weight)
    }

    /// Counts the comparing of a large value.
    mutating func chargeLooking(into value: TemplateValue) throws(TemplateFailure) {
        switch value {
        case .text(let text): if text.utf8.count > 64 { try charge(text.utf8.count / 2) }
        case .markup(let markup): if markup.html.utf8.count > 64 { try charge(markup.html.utf8.count / 2) }
        case .list(let items), .tuple(let items): if items.count > 8 { _ = try size(of: value) }
        case .object(let object): if object.count > 8 { _ = try size(of: value) }
        case .undefined, .none, .bool, .integer, .number, .reference: break
        }
    }

    private var tooManySteps: TemplateFailure {
        TemplateFailure(
            .limit, "the template does more than \(limits.steps) steps",
            remedy: "loop over fewer items, or raise the limit")
    }

    /// The failure of more output than a page may have.
    var outputTooLarge: TemplateFailure {
        TemplateFailure(.limit, "the output is larger than \(limits.outputBytes) bytes")
    }
}

/// Large and deep values.
extension RunBudget {
    /// About how many bytes a value is as text, so that writing out a large list is counted before it is done.
    mutating func size(of value: TemplateValue) throws(TemplateFailure) -> Int {
        switch value {
        case .text(let text): return text.utf8.count
        case .markup(let markup): return markup.html.utf8.count
        case .list(let items), .tuple(let items): return try size(of: items)
        case .object(let object): return try size(of: object.values) + 8 * object.count
        case .undefined, .none, .bool, .integer, .number, .reference: return 8
        }
    }

    private mutating func size(of items: [TemplateValue]) throws(TemplateFailure) -> Int {
        try charge(items.count * 4)
        var total = 2
        for item in items { total += try size(of: item) + 2 }
        return total
    }

    /// The failure of lists within lists, or namespaces within namespaces, without end.
    static var tooDeep: TemplateFailure {
        TemplateFailure(.limit, "values inside values more than \(TemplateValue.deepestNesting) deep")
    }

    /// How deep values made by a template lie in `values`; refuses too deep ones.
    @discardableResult
    mutating func depth(over values: [TemplateValue]) throws(TemplateFailure) -> Int {
        var deepest = 0
        for value in values { deepest = max(deepest, try depth(of: value, level: 0)) }
        return deepest
    }

    private mutating func depth(of value: TemplateValue, level: Int) throws(TemplateFailure) -> Int {
        guard level < TemplateValue.deepestNesting else { throw RunBudget.tooDeep }
        switch value {
        case .list(let items), .tuple(let items):
            try charge(items.count)
            var deepest = 0
            for item in items { deepest = max(deepest, try depth(of: item, level: level + 1)) }
            return deepest + 1
        case .object(let object): return object.storage.depth + 1
        case .reference(let reference):
            if case .namespace(let namespace) = reference.target { return namespace.depth + 1 }
            return 0
        case .undefined, .none, .bool, .integer, .number, .text, .markup: return 0
        }
    }

    /// Replaces in a text after counting what comes of it.
    mutating func replacing(
        _ old: String, with new: String, in text: String, limit: Int
    ) throws(TemplateFailure) -> String {
        let places = old.isEmpty ? text.unicodeScalars.count + 1 : text.utf8.count / old.utf8.count
        let (growth, overflow) = new.utf8.count.multipliedReportingOverflow(by: places)
        if overflow || growth > limits.valueSize {
            let real = old.isEmpty ? places : PythonString.split(text, by: old).count
            try charge(size: new.utf8.count.multipliedReportingOverflow(by: real).partialValue)
        }
        try charge(size: text.utf8.count)
        return PythonString.replacing(old, with: new, in: text, limit: limit)
    }
}

extension TemplateValue {
    /// How deep values that a template makes may lie inside each other.
    static let deepestNesting = 60
}
