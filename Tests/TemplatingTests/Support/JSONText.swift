import Templating

/// A reader of JSON that keeps the order of fields and tells whole numbers from others, as Python's does.
struct JSONText {
    private var bytes: ArraySlice<UInt8>

    struct Malformed: Error {}

    static func value(_ text: String) throws -> TemplateValue {
        var reader = JSONText(bytes: Array(text.utf8)[...])
        return try reader.value()
    }

    private mutating func skipSpace() {
        while let byte = bytes.first, byte == 32 || (9...13).contains(byte) { bytes.removeFirst() }
    }

    private mutating func take(_ literal: String) -> Bool {
        guard bytes.starts(with: literal.utf8) else { return false }
        bytes.removeFirst(literal.utf8.count)
        return true
    }

    private mutating func value() throws -> TemplateValue {
        skipSpace()
        if take("null") { return .none }
        if take("true") { return .bool(true) }
        if take("false") { return .bool(false) }
        if take("NaN") { return .number(.nan) }
        switch bytes.first {
        case UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "["): return .list(try items("[", "]") { reader in try reader.value() })
        case UInt8(ascii: "{"):
            let pairs = try items("{", "}") { reader in
                reader.skipSpace()
                let key = try reader.string()
                reader.skipSpace()
                guard reader.take(":") else { throw Malformed() }
                return (key, try reader.value())
            }
            return .object(TemplateObject(fields: pairs))
        default: return try number()
        }
    }

    private mutating func items<Item>(
        _ open: String, _ close: String, _ item: (inout JSONText) throws -> Item
    ) throws -> [Item] {
        guard take(open) else { throw Malformed() }
        var items: [Item] = []
        skipSpace()
        if take(close) { return items }
        while true {
            items.append(try item(&self))
            skipSpace()
            if take(close) { return items }
            guard take(",") else { throw Malformed() }
        }
    }

    private mutating func number() throws -> TemplateValue {
        let text = String(decoding: bytes.prefix { "+-.eE0123456789".utf8.contains($0) }, as: UTF8.self)
        bytes.removeFirst(text.utf8.count)
        if let whole = Int(text) { return .integer(whole) }
        guard let number = Double(text) else { throw Malformed() }
        return .number(number)
    }

    private mutating func string() throws -> String {
        guard take("\"") else { throw Malformed() }
        var units: [UInt16] = []
        var plain: [UInt8] = []
        func flush(_ plain: inout [UInt8]) {
            units += Array(String(decoding: plain, as: UTF8.self).utf16)
            plain = []
        }
        while let byte = bytes.popFirst() {
            if byte == UInt8(ascii: "\"") {
                flush(&plain)
                return String(decoding: units, as: UTF16.self)
            }
            guard byte == UInt8(ascii: "\\") else {
                plain.append(byte)
                continue
            }
            flush(&plain)
            units.append(try escape())
        }
        throw Malformed()
    }

    private mutating func escape() throws -> UInt16 {
        switch bytes.popFirst() {
        case UInt8(ascii: "n"): return 10
        case UInt8(ascii: "t"): return 9
        case UInt8(ascii: "r"): return 13
        case UInt8(ascii: "b"): return 8
        case UInt8(ascii: "f"): return 12
        case UInt8(ascii: "u"):
            let digits = String(decoding: bytes.prefix(4), as: UTF8.self)
            bytes.removeFirst(min(4, bytes.count))
            guard let unit = UInt16(digits, radix: 16) else { throw Malformed() }
            return unit
        case let byte?: return UInt16(byte)
        case nil: throw Malformed()
        }
    }

    private init(bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
    }

    /// Text as JSON writes it.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for unit in text.utf16 {
            let isPlain = (0x20...0x7E).contains(unit) && unit != 0x22 && unit != 0x5C
            let digits = String(unit, radix: 16)
            result +=
                isPlain
                ? String(UnicodeScalar(UInt8(unit))) : "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
        return result + "\""
    }
}
