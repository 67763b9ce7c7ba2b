/// Values of operations.
extension Renderer {
    /// The value of operation `number`.
    mutating func value(_ number: Int32) throws(TemplateFailure) -> TemplateValue {
        let operation = operations[Int(number)]
        switch operation.kind {
        case .constant: return program.constants[operation.a]
        case .local: return variables.slots[Int(operation.a)]
        case .context: return variables.context.values[Int(operation.a)]
        case .field:
            if let address = address(of: number) { return address.pointee }
            return try operation.field(in: &self)
        default:  // as in `address(of:)`
            do throws(TemplateFailure) {
                return try operation.value(in: &self)
            } catch {
                throw error.located(at: operation.place)
            }
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

    /// The values of the links `start..<end`.
    mutating func values(from start: Int32, to end: Int32) throws(TemplateFailure) -> [TemplateValue] {
        var values: [TemplateValue] = []
        values.reserveCapacity(Int(end - start))
        for link in start..<end { values.append(try value(links[Int(link)])) }
        return values
    }

    /// Where the value of a variable or field is kept; nil if it must be computed.
    func address(of number: Int32) -> UnsafeMutablePointer<TemplateValue>? {
        let operation = operations[Int(number)]
        switch operation.kind {
        case .local: return variables.slots + Int(operation.a)
        case .context: return variables.context.values + Int(operation.a)
        case .field:
            guard let owner = address(of: operation.a), case .object(let object) = owner.pointee else { return nil }
            return caches.address(in: object.storage, at: operation.c) ?? newAddress(in: object, operation)
        default: return nil  // with all kinds named this becomes a table of jumps, which takes longer
        }
    }

    @inline(never)
    private func newAddress(
        in object: TemplateObject, _ operation: Operation
    ) -> UnsafeMutablePointer<TemplateValue>? {
        guard case .text(let name) = program.constants[operation.b] else { return nil }
        let table = object.storage.table
        guard table.isRecord || !PythonMethods.ofMaps.contains(name), let slot = table.slot(named: name) else {
            return nil
        }
        caches.note(table, slot: slot, at: operation.c)
        return object.storage.values + slot
    }
}
