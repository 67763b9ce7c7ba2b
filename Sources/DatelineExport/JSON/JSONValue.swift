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
        package let name: String
        package let value: JSONValue

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
        var bytes: [UInt8] = []
        append(to: &bytes)
        return bytes
    }

    /// The value as a file for readers: two spaces a level, a line break at the end.
    package var readableBytes: [UInt8] {
        var bytes: [UInt8] = []
        printReadably(into: &bytes, depth: 0)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    /// Appends the value on one line.
    package func append(to bytes: inout [UInt8]) {
        switch self {
        case .string(let text): JSONText.append(text, to: &bytes)
        case .integer(let number): bytes += String(number).utf8
        case .boolean(let flag): bytes += (flag ? "true" : "false").utf8
        case .array(let values):
            list(values, between: ("[", "]"), into: &bytes) { value, bytes in value.append(to: &bytes) }
        case .object(let members):
            list(members, between: ("{", "}"), into: &bytes) { member, bytes in
                JSONText.append(member.name, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                member.value.append(to: &bytes)
            }
        }
    }

    private func list<Item>(
        _ items: [Item], between brackets: (String, String), into bytes: inout [UInt8],
        _ each: (Item, inout [UInt8]) -> Void
    ) {
        bytes += brackets.0.utf8
        for (position, item) in items.enumerated() {
            if position > 0 { bytes.append(UInt8(ascii: ",")) }
            each(item, &bytes)
        }
        bytes += brackets.1.utf8
    }

    private func printReadably(into bytes: inout [UInt8], depth: Int) {
        switch self {
        case .string, .integer, .boolean, .array([]), .object([]): append(to: &bytes)
        case .array(let values):
            lines(values, between: ("[", "]"), into: &bytes, depth: depth) { value, bytes in
                value.printReadably(into: &bytes, depth: depth + 1)
            }
        case .object(let members):
            lines(members, between: ("{", "}"), into: &bytes, depth: depth) { member, bytes in
                JSONText.append(member.name, to: &bytes)
                bytes += ": ".utf8
                member.value.printReadably(into: &bytes, depth: depth + 1)
            }
        }
    }

    private func lines<Item>(
        _ items: [Item], between brackets: (String, String), into bytes: inout [UInt8], depth: Int,
        _ each: (Item, inout [UInt8]) -> Void
    ) {
        bytes += brackets.0.utf8
        for (position, item) in items.enumerated() {
            bytes += (position > 0 ? ",\n" : "\n").utf8
            bytes += String(repeating: "  ", count: depth + 1).utf8
            each(item, &bytes)
        }
        bytes += ("\n" + String(repeating: "  ", count: depth) + brackets.1).utf8
    }
}
