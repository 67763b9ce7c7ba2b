extension Renderer {
    /// Prints the value of an operation; what can be read in place is not copied.
    @inline(__always)
    mutating func emit(_ operation: Int32) throws(TemplateFailure) {
        if let address = address(of: operation) {
            if address.pointee.isLarge { try chargeWriting(address.pointee, of: operation) }
            writer.write(address.pointee, as: state.escaping)
        } else {
            let value = try value(operation)
            if value.isLarge { try chargeWriting(value, of: operation) }
            writer.write(value, as: state.escaping)
        }
    }

    /// Counts the writing out of a list or object.
    @inline(never)
    private mutating func chargeWriting(_ value: TemplateValue, of operation: Int32) throws(TemplateFailure) {
        do throws(TemplateFailure) {
            try state.budget.charge(size: try state.budget.size(of: value))
        } catch {
            throw error.located(at: operations[Int(operation)].place)
        }
    }
}

extension TemplateValue {
    /// Whether its text is made of other values.
    @inline(__always)
    fileprivate var isLarge: Bool {
        switch self {
        case .list, .tuple, .object: true
        default: false
        }
    }
}

extension ByteWriter {
    /// Prints a value as the template's kind says.
    mutating func write(_ value: TemplateValue, as escaping: Escaping) {
        switch value {
        case .text(let text): write(text, as: escaping)
        case .markup(let markup): write(markup.html)
        case .undefined: break
        case .none: write("None" as StaticString)
        case .bool(let flag): write(flag ? "True" as StaticString : "False")
        case .integer(let number): write(integer: number)
        case .reference(let reference):
            if case .module(let module) = reference.target { return write(module.body, as: escaping) }
            write(PythonText.string(value), as: escaping)
        case .number, .list, .tuple, .object: write(PythonText.string(value), as: escaping)
        }
    }

    @inline(__always)
    private mutating func write(_ text: String, as escaping: Escaping) {
        switch escaping {
        case .html: writeHTML(text)
        case .none: write(text)
        case .markdown: write(MarkdownEscaping.escaped(text))
        }
    }
}
