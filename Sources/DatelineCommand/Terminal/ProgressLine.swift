import Dateline

/// Tells somebody at a terminal how far a publication is and how long it will take, where that is more than a second.
struct ProgressLine: Sendable {
    private let console: Console
    private let start = ContinuousClock.now

    init(on console: Console) { self.console = console }

    /// Shows how far it is.
    func show(_ progress: PublishProgress) {
        let elapsed = ContinuousClock.now - start
        guard elapsed >= .seconds(1) else { return }
        console.progress(Self.text(of: progress, after: elapsed))
    }

    /// Takes the line away.
    func clear() { console.progress("") }

    /// How far it is, and how long the rest will take if it goes on as it did.
    static func text(of progress: PublishProgress, after elapsed: Duration) -> String {
        guard progress.done < progress.count else { return "publishing: \(progress.count) pages; search and data" }
        let pages = "publishing: \(progress.done) of \(progress.count) pages"
        guard progress.done > 0 else { return pages }
        let left = elapsed / progress.done * (progress.count - progress.done)
        return pages + ", about \(max(1, left.components.seconds)) s left"
    }
}
