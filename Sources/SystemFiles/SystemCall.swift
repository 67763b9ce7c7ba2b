internal import Glibc

/// What the system says about a call that failed.
package enum SystemCall {
    /// The reason of the last failure, in the system's words and lower case.
    package static func reason() -> String { reason(errno) }

    /// What a number of the system's stands for, in its words and lower case.
    package static func reason(_ code: Int32) -> String {
        guard let text = strerror(code) else { return "error \(code)" }
        return String(cString: text).lowercased()
    }
}

/// A file or folder that could not be made or written.
package struct SystemRefusal: Error, Hashable, Sendable {
    /// The file or folder.
    package let path: String
    /// The number of the system's reason, as in `errno`.
    package let code: Int32

    /// The refusal of the last call.
    init(_ path: String, code: Int32 = errno) {
        self.path = path
        self.code = code
    }

    /// The system's reason, in lower case and without a full stop.
    package var reason: String { SystemCall.reason(code) }
}
