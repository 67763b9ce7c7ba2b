/// `[start:stop:step]`
struct PythonSlice {
    let start: Int?
    let stop: Int?
    let step: Int

    /// The chosen elements; `step` is not 0.
    func of<Element>(_ elements: [Element]) -> [Element] {
        let count = elements.count
        var chosen: [Element] = []
        if step > 0 {
            var index = clamped(start ?? 0, count, 0, count)
            let end = clamped(stop ?? count, count, 0, count)
            while index < end {
                chosen.append(elements[index])
                let (next, overflow) = index.addingReportingOverflow(step)
                index = overflow ? end : next
            }
        } else {
            var index = start.map { clamped($0, count, -1, count - 1) } ?? count - 1
            let end = stop.map { clamped($0, count, -1, count - 1) } ?? -1
            while index > end {
                chosen.append(elements[index])
                let (next, overflow) = index.addingReportingOverflow(step)
                index = overflow ? end : next
            }
        }
        return chosen
    }

    private func clamped(_ bound: Int, _ count: Int, _ low: Int, _ high: Int) -> Int {
        min(max(bound < 0 ? bound + count : bound, low), high)
    }
}
