internal import Glibc

/// The streams that a program is started with.
package enum StandardStream: Int32, Sendable {
    case output = 1
    case messages = 2

    /// Writes all bytes; answers the number of the system's reason where it refuses, as in `errno`.
    @discardableResult
    package func write(_ bytes: some Sequence<UInt8>) -> Int32? { OpenFile.write(bytes, to: rawValue) }

    /// Whether somebody sits in front of it.
    package var isTerminal: Bool { isatty(rawValue) == 1 }
}
