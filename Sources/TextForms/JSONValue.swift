/// A value to be printed as JSON, its members in the order in which they are given.
///
/// Order is the writer's own decision, never that of a hash table, so the same value always gives the same bytes.
/// There are no floating-point numbers: nothing that is published needs one.
package indirect enum JSONValue: Hashable, Sendable {
    case string(String)
    case integer(Int)
    case boolean(Bool)
    case array([JSONValue])
    case object([Member])

    /// A name and its value.
    package struct Member: Hashable, Sendable {
        /// The name.
        package let name: String
        /// The value.
        package let value: JSONValue

        /// A member of an object.
        package init(name: String, value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The members that have a value: an absent one is left out, never printed as `null`.
    package static func members(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int) { self = .integer(value) }
}

extension JSONValue {
    /// The value on one line, in UTF-8 (RFC 8259).
    package var bytes: [UInt8] {
        var printer = JSONPrinter(escapes: .pages, isReadable: false)
        printer.print(self, depth: 0)
        return printer.bytes
    }

    /// Appends the value on one line.
    package func append(to bytes: inout [UInt8]) {
        var printer = JSONPrinter(escapes: .pages, isReadable: false)
        swap(&printer.bytes, &bytes)
        printer.print(self, depth: 0)
        swap(&printer.bytes, &bytes)
    }

    /// The value as a file for readers: two spaces a level, a line break at the end.
    package var readableBytes: [UInt8] { readableBytes(escaping: .pages) }

    /// The value as a file for readers, with some characters escaped beyond those that JSON asks for.
    package func readableBytes(escaping escapes: JSONEscapes) -> [UInt8] {
        var printer = JSONPrinter(escapes: escapes, isReadable: true)
        printer.print(self, depth: 0)
        return printer.bytes + [UInt8(ascii: "\n")]
    }
}

/// Prints a value, on one line or with a line for each item.
private struct JSONPrinter {
    let escapes: JSONEscapes
    let isReadable: Bool
    var bytes: [UInt8] = []

    init(escapes: JSONEscapes, isReadable: Bool) {
        self.escapes = escapes
        self.isReadable = isReadable
    }

    mutating func print(_ value: JSONValue, depth: Int) {
        switch value {
        case .string(let text): JSONText.append(text, to: &bytes, escaping: escapes)
        case .integer(let number): bytes += String(number).utf8
        case .boolean(let flag): bytes += (flag ? "true" : "false").utf8
        case .array(let values):
            bytes.append(UInt8(ascii: "["))
            for (place, value) in values.enumerated() {
                beginItem(place, depth: depth)
                print(value, depth: depth + 1)
            }
            end(with: UInt8(ascii: "]"), isEmpty: values.isEmpty, depth: depth)
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (place, member) in members.enumerated() {
                beginItem(place, depth: depth)
                JSONText.append(member.name, to: &bytes, escaping: escapes)
                bytes += (isReadable ? ": " : ":").utf8
                print(member.value, depth: depth + 1)
            }
            end(with: UInt8(ascii: "}"), isEmpty: members.isEmpty, depth: depth)
        }
    }

    private mutating func beginItem(_ place: Int, depth: Int) {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        if isReadable { beginLine(depth: depth + 1) }
    }

    private mutating func end(with bracket: UInt8, isEmpty: Bool, depth: Int) {
        if isReadable, !isEmpty { beginLine(depth: depth) }
        bytes.append(bracket)
    }

    private mutating func beginLine(depth: Int) {
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }
}
