/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number below another.
    mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

    mutating func one<Element>(of items: [Element]) -> Element { items[below(items.count)] }

    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    /// A value in so many of a hundred cases.
    mutating func maybe<Value>(_ percent: Int, _ value: (inout SeededGenerator) -> Value) -> Value? {
        chance(percent) ? value(&self) : nil
    }

    /// Some of the items, in their order.
    mutating func some<Element>(of items: [Element], _ percent: Int = 40) -> [Element] {
        items.filter { _ in chance(percent) }
    }
}
