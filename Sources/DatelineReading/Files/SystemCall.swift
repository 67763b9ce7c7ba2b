internal import Glibc

/// What the system says about a call that failed.
enum SystemCall {
    /// The reason of the last failure, in the system's words and lower case.
    static func reason() -> String { reason(errno) }

    /// What a number of the system's stands for, in its words and lower case.
    static func reason(_ code: Int32) -> String {
        guard let text = strerror(code) else { return "error \(code)" }
        return String(cString: text).lowercased()
    }
}
