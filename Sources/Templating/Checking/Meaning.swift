/// What a name or an expression stands for, as far as is known before rendering.
indirect enum Meaning: Hashable, Sendable {
    case value(FieldType)
    /// The items of `groupby`, `dictsort` or `items()`: a pair to unpack.
    case pair(FieldType, FieldType)
    case pairs(FieldType, FieldType)
    case loop
    case macro(MacroOutline)
    case module(template: String, [String: Meaning])
    /// `self` and `super`.
    case blocks

    static let any = Meaning.value(.any)

    /// As a declared type; anything else is not described.
    var type: FieldType {
        if case .value(let type) = self { return type }
        return .any
    }

    /// What stands for both, where a name is given one of two meanings.
    func joined(with other: Meaning) -> Meaning {
        if self == other { return self }
        switch (self, other) {
        case (.value(.list(.any)), .value(.list)): return other
        case (.value(.list), .value(.list(.any))): return self
        default: return .any
        }
    }
}

/// The parameters of a macro, for checking its calls.
struct MacroOutline: Hashable, Sendable {
    let name: String
    let parameters: [String]
    let takesMore: Bool
    let takesNamed: Bool

    init(_ macro: MacroDefinition) {
        name = macro.name
        parameters = macro.parameters.map(\.name)
        takesMore = NameReference.reads("varargs", in: macro.body)
        takesNamed = NameReference.reads("kwargs", in: macro.body)
    }
}

extension FieldType {
    /// Without the `none` it may also be.
    var present: FieldType {
        if case .optional(let type) = self { return type.present }
        return self
    }

    /// The items of a list or the like, nil for what has none.
    var element: FieldType? {
        switch present {
        case .list(let item): item
        case .map, .text: .text
        case .markup: .text
        case .any: .any
        case .bool, .integer, .number, .record, .optional: nil
        }
    }

    /// The type that stands for a value given from Swift.
    init(of value: TemplateValue) {
        switch value {
        case .bool: self = .bool
        case .integer: self = .integer
        case .number: self = .number
        case .text: self = .text
        case .markup: self = .markup
        case .undefined, .none, .list, .tuple, .object, .reference: self = .any
        }
    }
}
