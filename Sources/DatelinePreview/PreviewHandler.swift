import TextForms

/// Answers requests: a value in, a value out, without a network.
struct PreviewHandler: Sendable {
    private let site: PreviewSite
    let state: PreviewState

    init(of site: PreviewSite, state: PreviewState) {
        self.site = site
        self.state = state
    }

    /// The revision that a request waits to be over: an open page asks what is new to it, and is answered when there is
    /// something. `nil` for a request that is answered at once.
    func revisionToOutlast(_ request: PreviewRequest) -> Int? {
        guard HostName.isOurs(request.host), request.method == "GET", request.path.hasPrefix(Reloading.statePath + "/")
        else { return nil }
        return Int(request.path.dropFirst(Reloading.statePath.count + 1))
    }

    func answer(_ request: PreviewRequest) -> PreviewResponse {
        guard HostName.isOurs(request.host) else { return plain(403, "this preview answers to localhost only\n") }
        guard request.method == "GET" || request.method == "HEAD" else {
            var refusal = plain(405, "only GET and HEAD\n")
            refusal.add("Allow", "GET, HEAD")
            return refusal
        }
        return finish(content(request.path), request)
    }

    /// The tag by which a browser knows what it has, and a `304` where it has this.
    private func finish(_ response: PreviewResponse, _ request: PreviewRequest) -> PreviewResponse {
        var response = response
        if response.status == 200 {
            let tag = Self.tag(of: response.body)
            response.add("ETag", tag)
            let known = request.knownTag?.split(separator: ",").map { $0.filter { $0 != " " } } ?? []
            if known.contains(where: { $0 == tag || $0 == "W/" + tag || $0 == "*" }) {
                response.status = 304
                response.body = []
                response.headers.removeAll { $0.name == "Content-Type" }
            }
        }
        return response
    }

    private func content(_ path: String) -> PreviewResponse {
        switch path {
        case Reloading.scriptPath:
            return PreviewResponse(200, type: ContentType.script, body: Array(Reloading.script.utf8))
        case Reloading.statePath: return stateAnswer
        case let path where path.hasPrefix(Reloading.statePath + "/"): return stateAnswer
        default: break
        }
        guard let path = RequestPath(path) else { return notFound() }
        let names = path.isFolder ? path.names + ["index.html"] : path.names
        switch site.find(names.joined(separator: "/")) {
        case .file(let bytes): return file(names.last ?? "", bytes)
        case .folder where !path.isFolder: return moved(path)
        case .folder, .nothing: return notFound()
        case .failed(let message): return failed(message)
        }
    }

    private var stateAnswer: PreviewResponse {
        PreviewResponse(200, type: ContentType.script, body: Array(Reloading.answer(state.snapshot).utf8))
    }

    /// A page that says why the one that was asked for could not be made.
    private func failed(_ message: String) -> PreviewResponse {
        let page = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Not made</title></head>
            <body><h1>This page could not be made</h1><pre>\(XMLEscaping.escaped(message))</pre></body></html>

            """
        return file("index.html", Array(page.utf8), status: 500)
    }

    private func file(_ name: String, _ bytes: [UInt8], status: Int = 200) -> PreviewResponse {
        let type = ContentType.of(name)
        return PreviewResponse(
            status, type: type, body: type == ContentType.html ? Reloading.addScript(to: bytes) : bytes)
    }

    /// A folder without its slash: the links on its page are relative to the folder.
    private func moved(_ path: RequestPath) -> PreviewResponse {
        var response = plain(301, "moved\n")
        response.add("Location", "/" + path.names.map(Self.encoded).joined(separator: "/") + "/")
        return response
    }

    private func notFound() -> PreviewResponse {
        if case .file(let bytes) = site.find("404.html") { return file("404.html", bytes, status: 404) }
        let page = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Not found</title></head>
            <body><h1>Not found</h1><p>There is no page of this name, or the site is not built yet.</p></body></html>

            """
        return file("404.html", Array(page.utf8), status: 404)
    }

    private func plain(_ status: Int, _ text: String) -> PreviewResponse {
        PreviewResponse(status, type: "text/plain; charset=utf-8", body: Array(text.utf8))
    }

    /// A digest and the size: tells contents apart for one reader at one desk, which is all it is for.
    static func tag(of bytes: [UInt8]) -> String {
        "\"\(String(ShortDigest.fnv1a(bytes), radix: 16))-\(bytes.count)\""
    }

    private static func encoded(_ name: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        let bytes = name.utf8.flatMap { byte -> [UInt8] in
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95, 126: [byte]
            default: [37, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
