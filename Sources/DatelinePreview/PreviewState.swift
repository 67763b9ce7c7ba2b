import Synchronization

/// What open pages ask for: how often the site was made anew, and what is wrong with it.
final class PreviewState: Sendable {
    struct Snapshot: Equatable {
        /// How often the site was made anew.
        var version = 0
        /// What is wrong with it.
        var failure: String?
        /// How often any of it has changed: by this an open page knows what it knows.
        var revision = 0
    }

    private struct Contents {
        var snapshot = Snapshot()
        var waiting: [Int: @Sendable () -> Void] = [:]
        var nextNumber = 0
    }

    private let contents = Mutex(Contents())

    var snapshot: Snapshot { contents.withLock(\.snapshot) }

    func update(_ outcome: PreviewOutcome) {
        let waiting = contents.withLock { contents in
            switch outcome {
            case .built:
                contents.snapshot.version += 1
                contents.snapshot.failure = nil
            // What is shown stays as it is with a message over it, and nothing need be loaded again.
            case .failed(let message): contents.snapshot.failure = message
            }
            contents.snapshot.revision += 1
            defer { contents.waiting = [:] }
            return contents.waiting.values
        }
        for call in waiting { call() }
    }

    /// Calls once when there is something that a page which knows a revision does not know: at once, or later.
    ///
    /// - Returns: By what ``forget(_:)`` knows who waits; `nil` where it was called at once.
    func whenChanged(from revision: Int, _ call: @escaping @Sendable () -> Void) -> Int? {
        let number: Int? = contents.withLock { contents in
            guard contents.snapshot.revision == revision else { return nil }
            contents.nextNumber += 1
            contents.waiting[contents.nextNumber] = call
            return contents.nextNumber
        }
        if number == nil { call() }
        return number
    }

    /// Calls somebody no more.
    func forget(_ number: Int) { contents.withLock { _ = $0.waiting.removeValue(forKey: number) } }
}
