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
