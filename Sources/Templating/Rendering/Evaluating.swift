/// Expressions.
extension Renderer {
    /// The value of operation `number`.
    mutating func value(_ number: Int32) throws(TemplateFailure) -> TemplateValue {
        let operation = operations[Int(number)]
        switch operation.kind {
        case .constant: return program.constants[operation.a]
        case .local: return slots[Int(operation.a)]
        case .context: return context.values[Int(operation.a)]
        case .field:
            if let address = address(of: number) { return address.pointee }
            return try field(operation)
        default:
            do throws(TemplateFailure) {
                return try computed(operation)
            } catch {
                throw error.located(at: operation.place)
            }
        }
    }

    private mutating func computed(_ operation: Operation) throws(TemplateFailure) -> TemplateValue {
        switch operation.kind {
        case .constant, .local, .context, .field: return .undefined
        case .outer: return outer(operation)
        case .item: return try item(operation)
        case .slice: return try slice(operation)
        case .list: return .list(try contents(operation))
        case .tuple: return .tuple(try contents(operation))
        case .map: return try map(operation)
        case .not: return .bool(try !condition(operation.a))
        case .negative: return try PythonArithmetic.negative(try defined(operation.a))
        case .positive: return try PythonArithmetic.positive(try defined(operation.a))
        case .arithmetic: return try arithmetic(operation)
        case .and: return try and(operation)
        case .or: return try or(operation)
        case .relation: return try relation(operation)
        case .chain: return try chain(operation)
        case .concatenation: return try concatenation(operation)
        case .conditional: return try conditional(operation)
        case .call: return try call(operation)
        case .method: return try method(operation)
        case .filter: return try filter(operation)
        case .test: return .bool(try test(operation))
        case .captured: return captured
        case .macro: return macro(operation)
        case .parentBlock: return parentBlock()
        case .blocks: return .reference(TemplateReference(.block(BlockReference(name: -1, level: 0))))
        }
    }

    /// Whether the value of an operation is true, as Python sees it.
    mutating func condition(_ number: Int32) throws(TemplateFailure) -> Bool {
        if let address = address(of: number) { return PythonTruth.isTrue(address.pointee) }
        return PythonTruth.isTrue(try value(number))
    }

    /// The value of an operation that must not be undefined.
    mutating func defined(_ number: Int32) throws(TemplateFailure) -> TemplateValue {
        let value = try value(number)
        if case .undefined = value { throw undefined(number) }
        return value
    }

    /// The failure that the value of operation `number` is undefined, by the words of the template.
    func undefined(_ number: Int32) -> TemplateFailure {
        let operation = operations[Int(number)]
        let place = program.places[Int(operation.place)]
        let name = program.sources[Int(place.template)].text(place.place)
        return TemplateFailure("'\(name)' is undefined").located(at: operation.place)
    }

    private func outer(_ operation: Operation) -> TemplateValue {
        var frame: Frame? = frame
        for _ in 0..<operation.b { frame = frame?.parent }
        return frame?.slots[Int(operation.a)] ?? .undefined
    }

    mutating func values(_ start: Int32, _ end: Int32) throws(TemplateFailure) -> [TemplateValue] {
        var values: [TemplateValue] = []
        values.reserveCapacity(Int(end - start))
        for link in start..<end { values.append(try value(links[Int(link)])) }
        return values
    }

    /// The items of a list that the template writes out.
    private mutating func contents(_ operation: Operation) throws(TemplateFailure) -> [TemplateValue] {
        let items = try values(operation.a, operation.b)
        _ = try depth(over: items)
        return items
    }

    private mutating func map(_ operation: Operation) throws(TemplateFailure) -> TemplateValue {
        let parts = try values(operation.a, operation.b)
        var entries: [(TemplateValue, TemplateValue)] = []
        for index in stride(from: 0, to: parts.count - 1, by: 2) {
            guard MapKey(parts[index]) != nil else {
                throw TemplateFailure("a \(parts[index].typeName) cannot be a key")
            }
            entries.append((parts[index], parts[index + 1]))
        }
        return .object(TemplateObject(entries: entries, depth: try depth(over: parts)))
    }

    private mutating func arithmetic(_ operation: Operation) throws(TemplateFailure) -> TemplateValue {
        let left = try defined(operation.a)
        guard let arithmetic = Arithmetic(rawValue: UInt8(truncatingIfNeeded: operation.c)) else { return .undefined }
        // a format prints what is undefined as nothing
        let isFormat = arithmetic == .modulo && left.text != nil
        let right = isFormat ? try value(operation.b) : try defined(operation.b)
        return try combine(left, arithmetic, right)
    }

    private mutating func and(_ operation: Operation) throws(TemplateFailure) -> TemplateValue {
        let left = try value(operation.a)
        return PythonTruth.isTrue(left) ? try value(operation.b) : left
    }

    private mutating func or(_ operation: Operation) throws(TemplateFailure) -> TemplateValue {
        let left = try value(operation.a)
        return PythonTruth.isTrue(left) ? left : try value(operation.b)
    }

    private mutating func relation(_ operation: Operation) throws(TemplateFailure) -> TemplateValue {
        let left = try value(operation.a)
        let right = try value(operation.b)
        try chargeLooking(into: left)
        try chargeLooking(into: right)
        return .bool(try holds(left, UInt8(truncatingIfNeeded: operation.c), right))
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

    private mutating func chain(_ operation: Operation) throws(TemplateFailure) -> TemplateValue {
        var left = try value(operation.a)
        var link = Int(operation.b)
        while link < Int(operation.c) {
            let right = try value(links[link + 1])
            guard try holds(left, UInt8(truncatingIfNeeded: links[link]), right) else { return .bool(false) }
            left = right
            link += 2
        }
        return .bool(true)
    }

    private mutating func holds(
        _ left: TemplateValue, _ relation: UInt8, _ right: TemplateValue
    ) throws(TemplateFailure) -> Bool {
        guard let relation = Relation(rawValue: relation) else { return false }
        return try PythonComparison.holds(left, relation, right)
    }

    private mutating func conditional(_ operation: Operation) throws(TemplateFailure) -> TemplateValue {
        if try condition(operation.a) { return try value(operation.b) }
        return operation.c >= 0 ? try value(operation.c) : .undefined
    }

    /// `~`: the texts of all, markup if one of them is markup and escaping is on.
    private mutating func concatenation(_ operation: Operation) throws(TemplateFailure) -> TemplateValue {
        let parts = try values(operation.a, operation.b)
        let isMarkup = escaping != .none && parts.contains { if case .markup = $0 { true } else { false } }
        var text = ""
        for part in parts where part.text == nil { _ = try size(of: part) }
        for part in parts { text += isMarkup ? escapedText(part) : PythonText.string(part) }
        try charge(size: text.utf8.count)
        return isMarkup ? .markup(Markup(trusted: text)) : .text(text)
    }

    /// A value as text that is safe to print.
    func escapedText(_ value: TemplateValue) -> String {
        if case .markup(let markup) = value { return markup.html }
        return (escaping == .none ? Escaping.html : escaping).escaped(PythonText.string(value))
    }

    private mutating func macro(_ operation: Operation) -> TemplateValue {
        if keptFrames.last !== frame { keptFrames.append(frame) }
        let code = program.macros[operation.a]
        let name = program.constants[code.name].text ?? ""
        let macro = Macro(
            code: operation.a, name: name, frame: frame, context: context, escaping: escaping, blocks: blocks)
        return .reference(TemplateReference(.macro(macro)))
    }

    private func parentBlock() -> TemplateValue {
        guard currentBlock.name >= 0, currentBlock.level + 1 < blocks[Int(currentBlock.name)].count else {
            return .undefined
        }
        let parent = BlockReference(name: currentBlock.name, level: currentBlock.level + 1)
        return .reference(TemplateReference(.block(parent)))
    }
}
