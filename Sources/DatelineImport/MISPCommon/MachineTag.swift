/// A machine tag of MISP: `namespace:predicate="value"`, or `namespace:predicate` alone.
struct MachineTag: Hashable, Sendable {
    let namespace: String
    let predicate: String
    /// Empty where the tag has none.
    let value: String

    /// Takes a text that has a namespace and a predicate; letter case in these two does not matter.
    init?(_ text: String) {
        let text = ShownText.line(text)
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let rest = text[text.index(after: colon)...]
        let equals = rest.firstIndex(of: "=")
        namespace = text[..<colon].lowercased()
        predicate = (equals.map { rest[..<$0] } ?? rest).lowercased()
        var value = equals.map { rest[rest.index(after: $0)...] } ?? ""
        if value.hasPrefix("\""), value.hasSuffix("\""), value.count > 1 { value = value.dropFirst().dropLast() }
        self.value = String(value)
        guard !namespace.isEmpty, !predicate.isEmpty else { return nil }
    }
}
