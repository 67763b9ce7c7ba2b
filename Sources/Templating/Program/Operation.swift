/// One expression of a compiled template, without references; its parts are numbers of other operations.
struct Operation: Sendable {
    enum Kind: UInt8, Sendable {
        /// Constant `a`.
        case constant
        /// Slot `a` of the frame.
        case local
        /// Slot `a` of the frame `b` levels out.
        case outer
        /// Symbol `a` of the context.
        case context
        /// The field of `a` named by constant `b`; `c` is the number of the cache.
        case field
        /// The item of `a` for key `b`.
        case item
        /// The slice of `a` with the bounds in the links from `b`.
        case slice
        /// The values of the links `a..<b`.
        case list, tuple
        /// The keys and values of the links `a..<b`.
        case map
        case not, negative, positive
        /// `Arithmetic(rawValue: c)` of `a` and `b`.
        case arithmetic
        case and, or
        /// `Relation(rawValue: c)` of `a` and `b`.
        case relation
        /// `a`, then relations and values of the links `b..<c`.
        case chain
        /// The texts of the links `a..<b`, joined.
        case concatenation
        /// `b` if `a` else `c` (-1 for undefined).
        case conditional
        /// Calls `a` with the arguments of call `b`.
        case call
        /// Calls the method of `a` named by constant `c` with the arguments of call `b`; `d` is the cache.
        case method
        /// Filters `a` by filter `c` with the arguments of call `b`.
        case filter
        /// Tests `a` by test `c` with the arguments of call `b`.
        case test
        /// What the enclosing tag has just captured.
        case captured
        /// Macro `a`, bound to the current frame.
        case macro
        /// `super`
        case parentBlock
        /// `self`
        case blocks
    }

    var kind: Kind
    var a: Int32 = 0
    var b: Int32 = 0
    var c: Int32 = 0
    var d: Int32 = 0
    var place: Int32
}

extension Operation.Kind {
    /// What one evaluation costs, in steps of about the time in which a field is read.
    var weight: Int32 {
        switch self {
        case .constant, .local, .outer, .context, .field, .captured, .not, .and, .or, .conditional: 1
        case .item, .negative, .positive, .arithmetic, .relation, .chain, .parentBlock, .blocks: 4
        case .slice, .list, .tuple, .map, .concatenation, .call, .method, .filter, .test, .macro: 16
        }
    }
}

/// The arguments of a call: operations in the links.
struct CallCode: Sendable {
    /// Operations in the order of the parameters (-1 where none is given), or as written.
    var positionalStart: Int32 = 0
    var positionalEnd: Int32 = 0
    /// Pairs of a constant and an operation.
    var namedStart: Int32 = 0
    var namedEnd: Int32 = 0
    var rest: Int32 = -1
    var fields: Int32 = -1

    static let none = CallCode()
    var isEmpty: Bool { positionalStart == positionalEnd && namedStart == namedEnd && rest < 0 && fields < 0 }
}

/// A body with variables of its own: a template, a block, a macro, a level of a recursive loop.
struct FunctionCode: Sendable {
    var body = InstructionRange()
    var slotCount: Int32 = 0
    var template: Int32 = 0
    var weight: Int32 = 0
    var escaping: Escaping = .none
    /// The loop that a recursive function walks, else -1.
    var loop: Int32 = -1
    /// For a block: whether it must be overridden.
    var isRequired = false
}

/// A macro: its parameters are in the links, three numbers each: name, slot, default (-1 for none).
struct MacroCode: Sendable {
    var function: Int32
    var name: Int32
    var parametersStart: Int32
    var parametersEnd: Int32
    /// Slots, -1 where the body does not name them.
    var callerSlot: Int32 = -1
    var namedSlot: Int32 = -1
    var restSlot: Int32 = -1
}
