/// The numbers of things that have names, each perhaps several.
struct NameTable: Sendable {
    private let numbers: [String: Int32]
    /// All names, in alphabetical order.
    let names: [String]

    /// Numbers things from 0, given the names of each.
    init(_ things: [[String]]) {
        var numbers: [String: Int32] = [:]
        for (number, names) in things.enumerated() { for name in names { numbers[name] = Int32(number) } }
        self.numbers = numbers
        names = numbers.keys.sorted()
    }

    subscript(name: String) -> Int32? { numbers[name] }
}
