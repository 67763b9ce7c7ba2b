/// An array that never changes again and never moves, read through its base address.
final class Table<Element: Sendable>: @unchecked Sendable {  // written only by `init`
    let base: UnsafeMutablePointer<Element>
    let count: Int

    init(_ elements: [Element]) {
        count = elements.count
        base = .allocate(capacity: max(count, 1))
        elements.withUnsafeBufferPointer { buffer in
            if let start = buffer.baseAddress { base.initialize(from: start, count: buffer.count) }
        }
    }

    deinit {
        base.deinitialize(count: count)
        base.deallocate()
    }

    var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

    subscript(index: Int) -> Element { base[index] }
    subscript(index: Int32) -> Element { base[Int(index)] }
}

/// Numbers of named things, each of which may have several names.
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
