/// Changes many things in their places, each by itself, on several threads; what comes of each is in the order of the
/// things.
///
/// No thing may be looked at while another is changed: the work sees the one that it changes, and its index.
@discardableResult
package func changeInParallel<Thing: Sendable, Result: Sendable>(
    _ things: inout [Thing], chunk: Int = 256, _ change: @Sendable (Int, inout Thing) -> Result
) -> [Result] {
    let count = things.count
    guard count > chunk else { return things.indices.map { change($0, &things[$0]) } }
    return things.withUnsafeMutableBufferPointer { buffer in
        // Each index is in one chunk, and each chunk with one thread.
        nonisolated(unsafe) let places = buffer
        return withoutActuallyEscaping(change) { change in
            ParallelMap<Result, Never>(count: count, chunk: chunk) { change($0, &places[$0]) }
                .run(jobs: Threads.processorCount)
        }
    }
}
