/// Values as text: Python's `str` and `repr`.
enum PythonText {
    /// As `{{ value }}` prints it, before escaping.
    static func string(_ value: TemplateValue) -> String {
        switch value {
        case .undefined: ""
        case .text(let text): text
        case .markup(let markup): markup.html
        case .none, .bool, .integer, .number, .list, .tuple, .object, .reference: representation(value)
        }
    }

    /// As it stands inside a printed list.
    static func representation(_ value: TemplateValue) -> String {
        var text = ""
        represent(value, into: &text)
        return text
    }

    /// More than this is cut: a list whose parts are shared can be larger than the machine when it is written out.
    private static let longest = 32 << 20

    private static func represent(_ value: TemplateValue, into text: inout String) {
        guard text.utf8.count < longest else { return }
        switch value {
        case .undefined: text += "Undefined"
        case .none: text += "None"
        case .bool(let flag): text += flag ? "True" : "False"
        case .integer(let number): text += String(number)
        case .number(let number): text += PythonFloat.representation(number)
        case .text(let string): text += quoted(string)
        case .markup(let markup): text += "Markup(\(quoted(markup.html)))"
        case .list(let items): represent(items, between: "[", and: "]", into: &text)
        case .tuple(let items): represent(items, between: "(", and: items.count == 1 ? ",)" : ")", into: &text)
        case .object(let object): represent(object, into: &text)
        case .reference(let reference): represent(reference.target, into: &text)
        }
    }

    private static func represent(
        _ items: [TemplateValue], between open: String, and close: String, into text: inout String
    ) {
        text += open
        for (index, item) in items.enumerated() {
            if index > 0 { text += ", " }
            represent(item, into: &text)
        }
        text += close
    }

    private static func represent(_ object: TemplateObject, into text: inout String) {
        text += "{"
        for (index, key) in object.keys.enumerated() {
            if index > 0 { text += ", " }
            represent(key, into: &text)
            text += ": "
            represent(object.storage[index], into: &text)
        }
        text += "}"
    }

    private static func represent(_ target: ReferenceTarget, into text: inout String) {
        switch target {
        case .loop(let loop): text += "<LoopContext \(loop.index + 1)/\(loop.items.count)>"
        case .macro(let macro):
            let name = macro.signature.name
            text += name.isEmpty ? "<Macro anonymous>" : "<Macro \(quoted(name))>"
        case .module(let module): text += "<TemplateModule \(quoted(module.name))>"
        case .namespace: text += "<Namespace>"
        case .function, .cycler, .joiner, .block: text += "<\(target.typeName)>"
        }
    }

    /// In quotes, with what cannot be printed escaped.
    static func quoted(_ string: String) -> String {
        let usesDouble = string.utf8.contains(UInt8(ascii: "'")) && !string.utf8.contains(UInt8(ascii: "\""))
        let quote: Unicode.Scalar = usesDouble ? "\"" : "'"
        var result = String.UnicodeScalarView()
        result.append(quote)
        for scalar in string.unicodeScalars {
            switch scalar {
            case quote, "\\": result.append(contentsOf: ["\\", scalar])
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            case "\r": result.append(contentsOf: "\\r".unicodeScalars)
            case "\t": result.append(contentsOf: "\\t".unicodeScalars)
            default:
                if isPrintable(scalar) {
                    result.append(scalar)
                } else {
                    result.append(contentsOf: escape(scalar).unicodeScalars)
                }
            }
        }
        result.append(quote)
        return String(result)
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        let (mark, width) = scalar.value < 0x100 ? ("\\x", 2) : scalar.value < 0x10000 ? ("\\u", 4) : ("\\U", 8)
        return mark + String(repeating: "0", count: width - digits.count) + digits
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x7F { return scalar.value >= 0x20 }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
            .spaceSeparator:
            return false
        default: return true
        }
    }
}
