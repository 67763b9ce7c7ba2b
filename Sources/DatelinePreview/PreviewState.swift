import Synchronization

/// What open pages ask for: how often the site was rebuilt, and what was wrong the last time.
final class PreviewState: Sendable {
    struct Snapshot: Equatable {
        var version = 0
        var failure: String?
    }

    private let state = Mutex(Snapshot())

    var snapshot: Snapshot { state.withLock { $0 } }

    func update(_ outcome: PreviewOutcome) {
        state.withLock { state in
            switch outcome {
            case .built: state = Snapshot(version: state.version + 1)
            // The pages are as before: a message is shown, and nothing need be loaded again.
            case .failed(let message): state.failure = message
            }
        }
    }
}
