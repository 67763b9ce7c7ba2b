import ParallelWork
import Testing

struct ParallelTests {
    @Test func theResultsAreInTheOrderOfTheThings() {
        for count in [0, 1, 31, 32, 33, 1000] {
            #expect(inParallel(Array(0..<count)) { $0 * 2 } == (0..<count).map { $0 * 2 })
        }
    }

    @Test func whatTakesLongIsBegunWithAndStandsInItsPlace() {
        for count in [0, 1, 33, 1000] {
            let results = inParallel(Array(0..<count), chunk: 8, beginningWith: { $0 % 7 == 6 }) { $0 * 2 }
            #expect(results == (0..<count).map { $0 * 2 })
        }
    }

    @Test func thingsAreChangedInTheirPlaces() {
        for count in [0, 1, 256, 257, 5000] {
            var things = (0..<count).map { [$0] }
            let old = things
            let results = changeInParallel(&things) { index, thing in
                thing.append(index)
                return thing.count
            }
            #expect(things == (0..<count).map { [$0, $0] })
            #expect(results == Array(repeating: 2, count: count))
            // What shared a thing's storage is as it was.
            #expect(old == (0..<count).map { [$0] })
        }
    }

    @Test(arguments: [1, 2, 8])
    func theFirstFailureIsThrown(jobs: Int) {
        struct Failure: Error, Equatable { let number: Int }
        let pieces = ParallelMap(count: 1000, chunk: 10) { number throws(Failure) in
            if number % 100 == 55 { throw Failure(number: number) }
            return number
        }
        #expect(throws: Failure(number: 55)) { _ = try pieces.run(jobs: jobs) }
    }

    @Test func thereIsAProcessor() {
        #expect(Threads.processorCount >= 1)
    }
}
