internal import Synchronization

/// Numbered pieces of work, done by several threads, with results in the order of the numbers.
///
/// The threads take chunks of pieces one after the other. For pages chunks of 64 measured best: a task for each page
/// costs half as much processor time again.
package struct ParallelMap<Result: Sendable, Failure: Error>: Sendable {
    private let count: Int
    private let chunk: Int
    private let body: @Sendable (Int) throws(Failure) -> Result
    private let progress: @Sendable (Int) -> Void
    private let state = State()

    private final class State: Sendable {
        struct Progress {
            var next = 0
            var done = 0
            var hasFailed = false
            var results: [Int: [Result]] = [:]
            var failures: [Int: Failure] = [:]
        }
        let progress = Mutex(Progress())
    }

    /// Pieces with the numbers from 0 on.
    ///
    /// - Parameter progress: Told how many pieces are done, now and then and never by two threads at once.
    package init(
        count: Int, chunk: Int = 64, progress: @escaping @Sendable (Int) -> Void = { _ in },
        _ body: @escaping @Sendable (Int) throws(Failure) -> Result
    ) {
        self.count = count
        self.chunk = chunk
        self.progress = progress
        self.body = body
    }

    /// Does all pieces.
    ///
    /// Of several failures, that of the lowest number is thrown, whatever the number of threads: chunks are handed out
    /// in order, and one that is begun is done up to its first failure.
    package func run(jobs: Int) throws(Failure) -> [Result] {
        let chunks = (count + chunk - 1) / chunk
        Threads.run(min(jobs, chunks)) { [self] in
            while let place = next(of: chunks) { work(onChunk: place) }
        }
        return try state.progress.withLock { progress throws(Failure) in
            if let first = progress.failures.min(by: { $0.key < $1.key }) { throw first.value }
            return (0..<chunks).flatMap { progress.results[$0] ?? [] }
        }
    }

    private func next(of chunks: Int) -> Int? {
        state.progress.withLock { progress in
            guard !progress.hasFailed, progress.next < chunks else { return nil }
            defer { progress.next += 1 }
            return progress.next
        }
    }

    private func work(onChunk place: Int) {
        var results: [Result] = []
        results.reserveCapacity(chunk)
        do throws(Failure) {
            for piece in place * chunk..<min(count, (place + 1) * chunk) { results.append(try body(piece)) }
            state.progress.withLock { [results] in
                $0.results[place] = results
                $0.done += results.count
                progress($0.done)
            }
        } catch {
            state.progress.withLock {
                $0.failures[place] = error
                $0.hasFailed = true
            }
        }
    }
}
