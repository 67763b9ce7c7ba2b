/// The variables of one function while it is compiled: scopes from the outermost to the innermost.
///
/// A class, because the functions inside a function look up its variables, and so add to it.
final class FunctionScope {
    let parent: FunctionScope?
    private(set) var scopes: [[String: Int32]] = []
    private(set) var slotCount: Int32 = 0

    init(parent: FunctionScope?) {
        self.parent = parent
    }

    enum Variable {
        case local(Int32)
        case outer(depth: Int32, slot: Int32)
        case context
    }

    func open() { scopes.append([:]) }
    func close() { scopes.removeLast() }

    /// A slot for a new variable of the innermost scope.
    func declare(_ name: String) -> Int32 {
        let slot = newSlot()
        scopes[scopes.count - 1][name] = slot
        return slot
    }

    func newSlot() -> Int32 {
        slotCount += 1
        return slotCount - 1
    }

    /// The slot of a variable of the innermost scope.
    func own(_ name: String) -> Int32? {
        scopes.last?[name]
    }

    func resolve(_ name: String) -> Variable {
        var depth: Int32 = 0
        var function: FunctionScope? = self
        while let here = function {
            for scope in here.scopes.reversed() {
                if let slot = scope[name] { return depth == 0 ? .local(slot) : .outer(depth: depth, slot: slot) }
            }
            depth += 1
            function = here.parent
        }
        return .context
    }

    /// Every variable seen from here, the innermost of each name, sorted by name.
    var visible: [(name: String, variable: Variable)] {
        var names: Set<String> = []
        var function: FunctionScope? = self
        while let here = function {
            for scope in here.scopes { names.formUnion(scope.keys) }
            function = here.parent
        }
        return names.sorted().map { ($0, resolve($0)) }
    }
}
