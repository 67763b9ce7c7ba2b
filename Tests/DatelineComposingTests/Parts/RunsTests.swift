import Testing

@testable import DatelineComposing

@Suite struct RunsTests {
    @Test(arguments: [
        ([], []), ([1], [[1]]), ([3, 5, 2], [[3, 5], [2]]), ([1, 2, 1], [[1], [2], [1]]),
        ([2, 4, 1, 3, 3, 6], [[2, 4], [1, 3, 3], [6]]),
    ])
    func neighboursThatAreAlikeAreOneRun(numbers: [Int], runs: [[Int]]) {
        #expect(numbers.runs { $0 % 2 }.map(Array.init) == runs)
    }
}
