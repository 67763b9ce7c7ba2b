internal import Glibc

/// Threads of the system with the stack of a main thread.
///
/// A worker of the concurrency library has 512 KB, too little for a template that includes others many levels deep.
package enum Threads {
    private static let stackSize = 8 << 20

    private final class Work: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// How many processors there are to work with.
    package static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// Runs `body` on `count` threads at once, of which the caller's is one, and returns when all are done.
    ///
    /// Where the system gives fewer threads, fewer do the work.
    package static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setstacksize(&attributes, stackSize)
        var threads: [pthread_t] = []
        for _ in 0..<max(0, count - 1) {
            let work = Unmanaged.passRetained(Work(body))
            var thread = pthread_t()
            let code = pthread_create(&thread, &attributes, start, work.toOpaque())
            if code == 0 { threads.append(thread) } else { work.release() }
        }
        pthread_attr_destroy(&attributes)
        body()
        for thread in threads { pthread_join(thread, nil) }
    }

    private static let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { pointer in
        if let pointer { Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body() }
        return nil
    }
}
