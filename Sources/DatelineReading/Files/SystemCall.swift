internal import Glibc

/// What the system says about a call that failed.
enum SystemCall {
    /// The reason of the last failure, in the system's words and lower case.
    static func reason() -> String {
        guard let text = strerror(errno) else { return "error \(errno)" }
        return String(cString: text).lowercased()
    }
}
