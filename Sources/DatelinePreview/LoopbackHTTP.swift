import Dispatch
import Glibc
import Synchronization

/// The handler behind a port of this machine.
///
/// A server of our own in a few lines, since all it has to do is to answer one browser: the libraries that were tried
/// bring a client along, and with it a C library that a release would have to be linked with.
struct LoopbackHTTP: Sendable {
    private let port: UInt16
    private let handler: PreviewHandler
    /// Each connection has a thread for the moment that it takes; the queue limits how many there are.
    private let connections = DispatchQueue(label: "dateline.preview", attributes: .concurrent)

    init(port: UInt16, _ handler: PreviewHandler) {
        self.port = port
        self.handler = handler
    }

    /// Answers until the task is cancelled.
    ///
    /// - Parameter ready: called with the port when listening.
    func run(ready: @escaping @Sendable (UInt16) -> Void) async throws(PreviewError) {
        let listener = try Listener(port: port)
        let source = DispatchSource.makeReadSource(fileDescriptor: listener.socket)
        source.setEventHandler { [self] in
            for socket in listener.waiting() {
                connections.async { serve(Connection(socket)) }
            }
        }
        source.setCancelHandler { close(listener.socket) }
        source.activate()
        ready(listener.port)
        while (try? await Task.sleep(for: .seconds(3600))) != nil {}
        source.cancel()
    }

    private func serve(_ connection: Connection) {
        switch connection.incoming() {
        case .nothing: connection.leave()
        case .bad: connection.answer(nil, with: handler)
        case .request(let request):
            guard let revision = handler.revisionToOutlast(request) else {
                return connection.answer(request, with: handler)
            }
            // It waits without a thread of its own, and whichever comes first answers it: news, or the end of patience.
            let answer = AtMostOnce { connection.answer(request, with: handler) }
            let state = handler.state
            let waiting = state.whenChanged(from: revision) { [connections] in connections.async { answer.call() } }
            guard let waiting else { return }
            connections.asyncAfter(deadline: .now() + Self.patience) {
                state.forget(waiting)
                answer.call()
            }
        }
    }

    /// How long an open page waits for news, in seconds.
    private static let patience = 2.0
}

/// Something that is done by the first who calls for it, and not again.
private final class AtMostOnce: Sendable {
    private let isDone = Atomic(false)
    private let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }

    func call() {
        if !isDone.exchange(true, ordering: .acquiringAndReleasing) { body() }
    }
}
