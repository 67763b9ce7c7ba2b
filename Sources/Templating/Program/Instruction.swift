/// One step of a compiled template, without references, so that running it counts none.
///
/// `a`, `b`, `c` are numbers of slots, operations, ranges of instructions or entries of the tables in ``Program``;
/// each kind says which.
struct Instruction: Sendable {
    enum Kind: UInt8, Sendable {
        /// Prints `b` bytes of the pool from `a`.
        case text
        /// Prints operation `a`.
        case emit
        /// Entry `a` of the branches, up to `b`.
        case branch
        /// Entry `a` of the loops.
        case loop
        /// Gives target `a` the value of operation `b`.
        case assign
        /// Gives slot `a` the value of operation `b`.
        case initialise
        /// Runs `a..<b`, then gives target `c` what it printed; `d` is a filter or -1.
        case capture
        /// Runs `a..<b`, then prints what operation `c` makes of what it printed.
        case filtered
        /// Runs `a..<b`, escaping if operation `c` is true.
        case autoescape
        /// Calls the block `a` with the bindings `b` (-1 for none); `c` is 1 for a required block.
        case block
        /// Runs `a..<b` unless a template is extended.
        case unlessExtended
        /// Extends the template that operation `a` names.
        case extends
        /// Entry `a` of the includes.
        case include
        /// Entry `a` of the imports.
        case load
    }

    var kind: Kind
    var a: Int32 = 0
    var b: Int32 = 0
    var c: Int32 = 0
    var d: Int32 = -1
    var place: Int32
}

/// A stretch of instructions.
struct InstructionRange: Sendable {
    var start: Int32 = 0
    var end: Int32 = 0
}

struct BranchCode: Sendable {
    var test: Int32
    var body: InstructionRange
}

struct LoopCode: Sendable {
    /// The operation that gives the items, -1 where they come from a recursive call.
    var items: Int32
    var test: Int32
    var target: Int32
    /// The slot of the target if it is a single name, else -1.
    var targetSlot: Int32
    /// The slot of `loop`, -1 where the body does not name it.
    var loopSlot: Int32
    var body: InstructionRange
    var otherwise: InstructionRange
    var weight: Int32
    /// The function that walks a level of a recursive loop, else -1.
    var function: Int32
    var place: Int32
}

/// An include: the bindings are local variables that the included template sees by name.
struct IncludeCode: Sendable {
    var template: Int32
    var bindings: Int32
    var withContext: Bool
    var ignoresMissing: Bool
    /// The template itself where its name is written out and exists, else -1.
    var known: Int32 = -1
}

/// An import of a module under one name (`target`), or of names from it.
struct ImportCode: Sendable {
    var template: Int32
    var bindings: Int32
    var withContext: Bool
    /// The target of the module, -1 where names are imported.
    var target: Int32
    /// In the links: pairs of a name and a target.
    var namesStart: Int32
    var namesEnd: Int32
}

/// Where an assignment goes.
struct TargetCode: Sendable {
    enum Kind: UInt8, Sendable {
        /// Slot `a` of the frame.
        case local
        /// Symbol `a` of the context.
        case context
        /// Field named by constant `b` of the namespace given by operation `a`.
        case attribute
        /// Targets `a..<b` of the links.
        case tuple
    }

    var kind: Kind
    var a: Int32
    var b: Int32 = 0
}
