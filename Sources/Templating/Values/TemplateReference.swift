/// Something that lives only while a template is rendered: a loop, a macro, a namespace, an import, a function.
///
/// Templates make these and pass them on; Swift code has no use for them.
public struct TemplateReference: Sendable, Hashable {
    let target: ReferenceTarget

    init(_ target: ReferenceTarget) {
        self.target = target
    }

    /// The same thing, not merely an equal one.
    public static func == (left: TemplateReference, right: TemplateReference) -> Bool {
        left.target.identity == right.target.identity
    }

    /// Hashes what equality compares.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(target.identity)
    }
}

/// What a reference stands for.
enum ReferenceTarget: Sendable {
    case function(BuiltinFunction)
    case loop(LoopState)
    case macro(Macro)
    case namespace(Namespace)
    case cycler(Cycler)
    case joiner(Joiner)
    case module(Module)
    case block(BlockReference)

    var typeName: String {
        switch self {
        case .function: "function"
        case .loop: "loop"
        case .macro: "macro"
        case .namespace: "namespace"
        case .cycler: "cycler"
        case .joiner: "joiner"
        case .module: "import"
        case .block: "block"
        }
    }

    var identity: ReferenceIdentity {
        switch self {
        case .function(let function): .name(function.rawValue)
        case .loop(let loop): .object(ObjectIdentifier(loop))
        case .macro(let macro): .object(ObjectIdentifier(macro))
        case .namespace(let namespace): .object(ObjectIdentifier(namespace))
        case .cycler(let cycler): .object(ObjectIdentifier(cycler))
        case .joiner(let joiner): .object(ObjectIdentifier(joiner))
        case .module(let module): .object(ObjectIdentifier(module))
        case .block(let block): .block(block)
        }
    }
}

enum ReferenceIdentity: Hashable {
    case name(String)
    case object(ObjectIdentifier)
    case block(BlockReference)
}

/// The functions that every template can call.
enum BuiltinFunction: String, CaseIterable, Sendable {
    case range
    case dict
    case cycler
    case joiner
    case namespace
}

/// A block of the template being rendered, at a level of inheritance: what `self` and `super` give.
struct BlockReference: Hashable, Sendable {
    /// The number of its name; -1 for `self` itself.
    let name: Int32
    let level: Int

    /// `self`: all blocks.
    static let all = BlockReference(name: -1, level: 0)
}
