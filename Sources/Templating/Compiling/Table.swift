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
