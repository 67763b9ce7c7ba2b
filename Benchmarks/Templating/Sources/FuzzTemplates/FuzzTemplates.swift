import Foundation
import Synchronization

/// Reads and renders random templates of up to 4 KB on every processor, and tells how long the longest took.
///
/// `FuzzTemplates COUNT SEED`: a crash ends the program, a template that takes longer than a second of processor time
/// ends it with status 1 and is written to `slow-template.txt`.
@main struct FuzzTemplates {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        let count = arguments.first ?? 1_000_000
        let seed = arguments.dropFirst().first ?? 2018
        let report = Mutex(Report())
        let workers = ProcessInfo.processInfo.activeProcessorCount
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            var fuzzer = TemplateFuzzer(seed: UInt64(seed) &* 1_000 &+ UInt64(worker))
            for number in 0..<(count / workers + (worker < count % workers ? 1 : 0)) {
                let text = fuzzer.template()
                let start = processorSeconds()
                fuzzer.run(text)
                let seconds = processorSeconds() - start
                report.withLock { $0.note(text, seconds) }
                if worker == 0, number % 50_000 == 49_999 { print("\(number + 1) by the first of \(workers)") }
            }
        }
        let result = report.withLock { $0 }
        print("\(result.count) templates, the largest of \(result.largest) bytes, the longest took \(result.longest) s")
        guard result.longest > 1 else { return }
        try Data(result.slowest.utf8).write(to: URL(fileURLWithPath: "slow-template.txt"))
        exit(1)
    }

    /// What was seen so far.
    struct Report {
        var count = 0
        var largest = 0
        var longest = 0.0
        var slowest = ""

        mutating func note(_ text: String, _ seconds: Double) {
            count += 1
            largest = max(largest, text.utf8.count)
            guard seconds > longest else { return }
            (longest, slowest) = (seconds, text)
        }
    }

    /// The processor time of this thread.
    static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
