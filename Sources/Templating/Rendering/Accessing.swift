/// Fields, items and slices.
extension Renderer {
    /// `owner.name`
    mutating func field(_ operation: Operation) throws(TemplateFailure) -> TemplateValue {
        let owner = try defined(operation.a)
        guard case .text(let name) = program.constants[operation.b] else { return .undefined }
        do throws(TemplateFailure) {
            return try field(name, of: owner)
        } catch {
            throw error.located(at: operation.place)
        }
    }

    /// The field called `name`; undefined where a value has none.
    func field(_ name: String, of owner: TemplateValue) throws(TemplateFailure) -> TemplateValue {
        switch owner {
        case .undefined: throw TemplateFailure("a field '\(name)' of what is undefined")
        case .object(let object): return try field(name, of: object)
        case .reference(let reference): return try field(name, of: reference.target)
        case .none, .bool, .integer, .number: return .undefined
        case .tuple(let pair) where pair.count == 2 && (name == "grouper" || name == "list"):
            // what `groupby` gives
            return pair[name == "list" ? 1 : 0]
        case .text, .markup, .list, .tuple:
            if PythonMethods.all(of: owner).contains(name) { throw methodWithoutCall(name) }
            return .undefined
        }
    }

    private func field(_ name: String, of object: TemplateObject) throws(TemplateFailure) -> TemplateValue {
        let table = object.storage.table
        let slot = table.slot(named: name)
        if PythonMethods.ofMaps.contains(name), !table.isRecord || slot == nil { throw methodWithoutCall(name) }
        return slot.map { object.storage[$0] } ?? .undefined
    }

    private func methodWithoutCall(_ name: String) -> TemplateFailure {
        TemplateFailure(
            .unsupported, "'\(name)' is a method, and methods are only called",
            remedy: "write '.\(name)()' for the method, '[\"\(name)\"]' for the field")
    }

    private func field(_ name: String, of target: ReferenceTarget) throws(TemplateFailure) -> TemplateValue {
        switch target {
        case .loop(let loop): return loop.field(name)
        case .namespace(let namespace): return namespace[name] ?? .undefined
        case .module(let module): return module.exports[name]
        case .macro(let macro): return field(name, of: macro)
        case .cycler(let cycler): return name == "current" ? cycler.current : .undefined
        case .block(let block): return self.block(name, of: block)
        case .function, .joiner: return .undefined
        }
    }

    private func field(_ name: String, of macro: Macro) -> TemplateValue {
        let code = program.macros[macro.code]
        switch name {
        case "name": return macro.name.isEmpty ? .none : .text(macro.name)
        case "arguments":
            let starts = stride(from: code.parametersStart, to: code.parametersEnd, by: 3)
            return .tuple(starts.map { program.constants[links[Int($0)]] })
        case "catch_kwargs": return .bool(code.namedSlot >= 0)
        case "catch_varargs": return .bool(code.restSlot >= 0)
        case "caller": return .bool(code.callerSlot >= 0)
        default: return .undefined
        }
    }

    private func block(_ name: String, of block: BlockReference) -> TemplateValue {
        if block.name < 0 {
            guard let number = program.blockNames[name], !blocks[Int(number)].isEmpty else { return .undefined }
            return .reference(TemplateReference(.block(BlockReference(name: number, level: 0))))
        }
        guard name == "super", block.level + 1 < blocks[Int(block.name)].count else { return .undefined }
        return .reference(TemplateReference(.block(BlockReference(name: block.name, level: block.level + 1))))
    }

    /// `owner[key]`
    mutating func item(_ operation: Operation) throws(TemplateFailure) -> TemplateValue {
        let owner = try defined(operation.a)
        let key = try value(operation.b)
        return try item(key, of: owner)
    }

    /// The item for a key or the place of an item; undefined where there is none.
    func item(_ key: TemplateValue, of owner: TemplateValue) throws(TemplateFailure) -> TemplateValue {
        switch owner {
        case .object(let object):
            if let value = object.value(for: key) { return value }
        case .list(let items), .tuple(let items):
            if let index = key.index { return items.item(at: index) }
        case .text(let text):
            if let index = key.index {
                return PythonString.character(at: index, of: text).map { .text($0) } ?? .undefined
            }
        case .markup(let markup):
            if let index = key.index {
                let character = PythonString.character(at: index, of: markup.html)
                return character.map { .markup(Markup(trusted: $0)) } ?? .undefined
            }
        case .undefined, .none, .bool, .integer, .number, .reference: break
        }
        guard case .text(let name) = key else { return .undefined }
        return try field(name, of: owner)
    }

    mutating func slice(_ operation: Operation) throws(TemplateFailure) -> TemplateValue {
        let owner = try defined(operation.a)
        var bounds: [Int?] = []
        for link in 0..<3 {
            let number = links[Int(operation.b) + link]
            bounds.append(try number < 0 ? nil : bound(try value(number)))
        }
        let slice = PythonSlice(start: bounds[0], stop: bounds[1], step: bounds[2] ?? 1)
        guard slice.step != 0 else { throw TemplateFailure("the step of a slice cannot be 0") }
        switch owner {
        case .list(let items): return .list(slice.of(items))
        case .tuple(let items): return .tuple(slice.of(items))
        case .text(let text): return .text(PythonString.text(slice.of(Array(text.unicodeScalars))))
        case .markup(let markup):
            return .markup(Markup(trusted: PythonString.text(slice.of(Array(markup.html.unicodeScalars)))))
        case .undefined, .none, .bool, .integer, .number, .object, .reference:
            throw TemplateFailure("\(owner.typeName) cannot be sliced", remedy: "make a list of it with '|list'")
        }
    }

    private func bound(_ value: TemplateValue) throws(TemplateFailure) -> Int? {
        if case .none = value { return nil }
        guard let index = value.index else {
            throw TemplateFailure("the bounds of a slice are whole numbers, not \(value.typeName)")
        }
        return index
    }
}

extension TemplateValue {
    /// A whole number, as Python takes one for an index.
    var index: Int? {
        switch self {
        case .integer(let number): number
        case .bool(let flag): flag ? 1 : 0
        case .undefined, .none, .number, .text, .markup, .list, .tuple, .object, .reference: nil
        }
    }
}

extension [TemplateValue] {
    /// The item at `index`, from the end if it is negative; undefined outside.
    func item(at index: Int) -> TemplateValue {
        let place = index < 0 ? index &+ count : index
        return place >= 0 && place < count ? self[place] : .undefined
    }
}

extension Cycler {
    var current: TemplateValue { items[position] }
}
