internal import Dispatch
internal import Synchronization

/// Does the same work on many things at once, with the results in the order of the things.
///
/// The things are taken in chunks, because a thread that is woken for one small file costs more than it gains. Whoever
/// finishes first, each result has its place, so the outcome is that of one after the other.
func inParallel<Thing: Sendable, Result: Sendable>(
    _ things: [Thing], chunk: Int = 32, _ work: @Sendable (Thing) -> Result
) -> [Result] {
    let chunks = (things.count + chunk - 1) / chunk
    guard chunks > 1 else { return things.map(work) }
    let finished = Mutex<[[Result]]>(Array(repeating: [], count: chunks))
    DispatchQueue.concurrentPerform(iterations: chunks) { index in
        let results = things[index * chunk..<min((index + 1) * chunk, things.count)].map(work)
        finished.withLock { $0[index] = results }
    }
    return finished.withLock { $0.flatMap { $0 } }
}
