import Dispatch
import Glibc

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
        source.setEventHandler { [connections, handler] in
            for connection in listener.waiting() {
                connections.async { Connection(connection).serve(handler) }
            }
        }
        source.setCancelHandler { close(listener.socket) }
        source.activate()
        ready(listener.port)
        while (try? await Task.sleep(for: .seconds(3600))) != nil {}
        source.cancel()
    }
}
