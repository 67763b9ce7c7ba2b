/// Fields, items and lengths of values.
extension RunState {
    /// The field called `name`; undefined where a value has none.
    func field(_ name: String, of owner: TemplateValue) throws(TemplateFailure) -> TemplateValue {
        switch owner {
        case .undefined: throw TemplateFailure("a field '\(name)' of what is undefined")
        case .object(let object): return try field(name, of: object)
        case .reference(let reference): return field(name, of: reference.target)
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

    /// The field of a loop, a macro or the like.
    func field(_ name: String, of target: ReferenceTarget) -> TemplateValue {
        switch target {
        case .loop(let loop): loop.field(name)
        case .namespace(let namespace): namespace[name] ?? .undefined
        case .module(let module): module.exports[name]
        case .macro(let macro): macro.signature.field(name)
        case .cycler(let cycler): name == "current" ? cycler.current : .undefined
        case .block(let block): inheritance.field(name, of: block)
        case .function, .joiner: .undefined
        }
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

    /// The value at the end of a path of fields.
    func follow(
        _ path: [TemplateValue], from item: TemplateValue, default fallback: TemplateValue? = nil
    ) throws(TemplateFailure) -> TemplateValue {
        var value = item
        for part in path {
            if case .undefined = value {
                throw TemplateFailure("a field '\(PythonText.string(part))' of what is undefined")
            }
            value = try self.item(part, of: value)
            if case .undefined = value, let fallback, fallback != .none { value = fallback }
        }
        return value
    }

    /// The items of a value that can be walked: a list, the characters of a text, the keys of an object.
    mutating func items(of value: TemplateValue) throws(TemplateFailure) -> [TemplateValue] {
        switch value {
        case .undefined: return []
        case .list(let items), .tuple(let items): return items
        case .text(let text):
            try budget.charge(text.utf8.count * 2)
            return PythonString.characters(text)
        case .markup(let markup):
            try budget.charge(markup.html.utf8.count * 2)
            // a single character of markup is no markup any more
            return PythonString.characters(markup.html)
        case .object(let object): return object.keys
        case .none, .bool, .integer, .number, .reference:
            throw TemplateFailure("\(value.typeName) has no items to walk")
        }
    }
}

/// Lengths, and text of the same kind.
extension TemplateValue {
    /// How many items, entries or letters there are.
    var length: Int {
        get throws(TemplateFailure) {
            switch self {
            case .undefined: return 0
            case .text(let text): return PythonString.length(text)
            case .markup(let markup): return PythonString.length(markup.html)
            case .list(let items), .tuple(let items): return items.count
            case .object(let object): return object.count
            case .reference(let reference):
                if case .loop(let loop) = reference.target { return loop.items.count }
                throw TemplateFailure("\(typeName) has no length")
            case .none, .bool, .integer, .number: throw TemplateFailure("\(typeName) has no length")
            }
        }
    }

    /// The same kind of text with other letters.
    func mapped(_ change: (String) -> String) -> TemplateValue {
        if case .markup(let markup) = self { return .markup(Markup(trusted: change(markup.html))) }
        return .text(change(PythonText.string(self)))
    }
}
