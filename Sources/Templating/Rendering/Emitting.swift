/// Printing values.
extension Renderer {
    /// Prints the value of an operation; what can be read in place is not copied.
    @inline(__always)
    mutating func emit(_ operation: Int32) throws(TemplateFailure) {
        if let address = address(of: operation) {
            switch address.pointee {
            case .list, .tuple, .object: try chargeWriting(address.pointee, operation)
            default: break
            }
            write(at: address)
        } else {
            let value = try value(operation)
            switch value {
            case .list, .tuple, .object: try chargeWriting(value, operation)
            default: break
            }
            write(value)
        }
    }

    /// Counts the writing out of a list or object.
    @inline(never)
    private mutating func chargeWriting(_ value: TemplateValue, _ operation: Int32) throws(TemplateFailure) {
        do throws(TemplateFailure) {
            try charge(size: try size(of: value))
        } catch {
            throw error.located(at: operations[Int(operation)].place)
        }
    }

    /// Where the value of a variable or field is kept; nil if it must be computed.
    func address(of number: Int32) -> UnsafeMutablePointer<TemplateValue>? {
        let operation = operations[Int(number)]
        switch operation.kind {
        case .local: return slots + Int(operation.a)
        case .context: return context.values + Int(operation.a)
        case .field:
            guard let owner = address(of: operation.a), case .object(let object) = owner.pointee else { return nil }
            let cache = caches + Int(operation.c)
            if cache.pointee.table == UnsafeRawPointer(Unmanaged.passUnretained(object.storage.table).toOpaque()) {
                return object.storage.values + cache.pointee.slot
            }
            return addressMissed(object, operation)
        default: return nil
        }
    }

    @inline(never)
    private func addressMissed(
        _ object: TemplateObject, _ operation: Operation
    ) -> UnsafeMutablePointer<TemplateValue>? {
        guard case .text(let name) = program.constants[operation.b] else { return nil }
        let table = object.storage.table
        guard table.isRecord || !PythonMethods.ofMaps.contains(name), let slot = table.slot(named: name) else {
            return nil
        }
        let known = FieldCache(table: UnsafeRawPointer(Unmanaged.passUnretained(table).toOpaque()), slot: slot)
        caches[Int(operation.c)] = known
        return object.storage.values + slot
    }

    @inline(__always)
    mutating func write(at address: UnsafeMutablePointer<TemplateValue>) {
        write(address.pointee)
    }

    /// Prints a value as the template's kind says.
    mutating func write(_ value: TemplateValue) {
        switch value {
        case .text(let text): write(escaping: text)
        case .markup(let markup): writer.write(markup.html)
        case .undefined: break
        case .none: writer.write("None" as StaticString)
        case .bool(let flag): writer.write(flag ? "True" as StaticString : "False")
        case .integer(let number): writer.write(integer: number)
        case .reference(let reference): write(reference)
        case .number, .list, .tuple, .object: write(escaping: PythonText.string(value))
        }
    }

    @inline(__always)
    private mutating func write(escaping text: String) {
        switch escaping {
        case .html: writer.writeHTML(text)
        case .none: writer.write(text)
        case .markdown: writer.write(MarkdownEscaping.escaped(text))
        }
    }

    private mutating func write(_ reference: TemplateReference) {
        if case .module(let module) = reference.target { return write(module.body) }
        write(escaping: PythonText.string(.reference(reference)))
    }
}

extension ByteWriter {
    /// Decimal digits, with a minus sign where due.
    mutating func write(integer: Int) {
        guard let target = room(for: 20) else { return }
        var rest = integer.magnitude
        var length = integer < 0 ? 1 : 0
        var power = rest
        repeat {
            length += 1
            power /= 10
        } while power > 0
        var offset = length
        repeat {
            offset -= 1
            target[offset] = UInt8(truncatingIfNeeded: rest % 10) &+ 48
            rest /= 10
        } while rest > 0
        if integer < 0 { target[0] = UInt8(ascii: "-") }
        advance(by: length)
    }
}
