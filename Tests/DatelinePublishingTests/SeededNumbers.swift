/// Numbers that look random and are the same in every run (a linear congruence, its high bits).
struct SeededNumbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// One of so many cases.
    mutating func pick(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(max(1, count)))
    }

    mutating func pick<Element>(_ items: [Element]) -> Element { items[pick(items.count)] }
}
