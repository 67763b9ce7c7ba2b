import FlyingFox
import FlyingSocks
import FoundationEssentials
import Glibc

/// The handler behind a port of this machine that no other machine reaches.
///
/// The only place that knows the HTTP library. Its own file handler stays unused, since it follows `%2e%2e` out of
/// the folder; and it is given requests as they came, not paths that it has already decoded.
struct LoopbackHTTP: Sendable {
    private let server: HTTPServer
    private let port: UInt16

    init(port: UInt16, _ handler: PreviewHandler) {
        self.port = port
        server = HTTPServer(
            config: .init(address: Self.loopback(port), timeout: 15, logger: .disabled),
            handler: ClosureHTTPHandler { request in Self.response(to: request, from: handler) })
    }

    /// 127.0.0.1, in the byte order of the network.
    private static func loopback(_ port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }

    private static func response(to request: HTTPRequest, from handler: PreviewHandler) -> HTTPResponse {
        let answer = handler.answer(
            PreviewRequest(
                method: request.method.rawValue, path: request.target.path(), host: request.headers[.host],
                knownTag: request.headers[HTTPHeader("If-None-Match")]))
        var headers = HTTPHeaders()
        for header in answer.headers { headers[HTTPHeader(header.name)] = header.value }
        let body = request.method == .HEAD ? [] : answer.body
        if request.method == .HEAD { headers[.contentLength] = String(answer.body.count) }
        return HTTPResponse(statusCode: HTTPStatusCode(answer.status, phrase: ""), headers: headers, body: Data(body))
    }

    /// Answers until the task is cancelled.
    ///
    /// - Parameter ready: called with the port when listening, which is another than asked for where that was 0.
    func run(ready: @escaping @Sendable (UInt16) -> Void) async throws(PreviewError) {
        let announcing = Task {
            // Waiting ends with an error where listening fails, which `run` reports.
            guard (try? await server.waitUntilListening(timeout: 30)) != nil else { return }
            if case .ip4(_, let port)? = await server.listeningAddress { ready(port) }
        }
        defer { announcing.cancel() }
        do { try await server.run() } catch is CancellationError {
            return
        } catch SocketError.failed(_, let code, _) where code == EADDRINUSE {
            throw .portTaken(port)
        } catch {
            if Task.isCancelled { return }
            throw .cannotListen(port, "\(error)")
        }
    }
}
