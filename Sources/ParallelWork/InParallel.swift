/// Does the same work on many things at once, with the results in the order of the things.
///
/// The things are taken in chunks, because a thread that is woken for one small file costs more than it gains. Whoever
/// finishes first, each result has its place: the outcome does not depend on the number of threads.
package func inParallel<Thing: Sendable, Result: Sendable>(
    _ things: [Thing], chunk: Int = 32, _ work: @Sendable (Thing) -> Result
) -> [Result] {
    guard things.count > chunk else { return things.map(work) }
    return withoutActuallyEscaping(work) { work in
        ParallelMap<Result, Never>(count: things.count, chunk: chunk) { work(things[$0]) }
            .run(jobs: Threads.processorCount)
    }
}

/// The same, but things that take long are begun with, so that no thread is left with one when all others are done.
package func inParallel<Thing: Sendable, Result: Sendable>(
    _ things: [Thing], chunk: Int = 32, beginningWith takesLong: (Thing) -> Bool, _ work: @Sendable (Thing) -> Result
) -> [Result] {
    let long = things.indices.filter { takesLong(things[$0]) }
    guard !long.isEmpty else { return inParallel(things, chunk: chunk, work) }
    let order = long + things.indices.filter { !takesLong(things[$0]) }
    let results = inParallel(order, chunk: chunk) { work(things[$0]) }
    let byPlace = zip(order, results).sorted { $0.0 < $1.0 }
    return byPlace.map(\.1)
}
