import Testing

@testable import DatelineReading

struct ParallelTests {
    @Test func theResultsAreInTheOrderOfTheThings() {
        for count in [0, 1, 31, 32, 33, 1000] {
            #expect(inParallel(Array(0..<count)) { $0 * 2 } == (0..<count).map { $0 * 2 })
        }
    }
}
