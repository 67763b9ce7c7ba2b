import Foundation
import Testing

/// No template, however broken, brings the program down or keeps it busy for long.
@Suite struct TemplateFuzzTests {
    /// `DATELINE_TEST_FUZZ` sets how many templates are tried; the long run is one million, in release.
    @Test func brokenTemplatesEndInAnErrorOrAPage() {
        let count = ProcessInfo.processInfo.environment["DATELINE_TEST_FUZZ"].flatMap(Int.init) ?? 3_000
        var fuzzer = TemplateFuzzer(seed: 2018)
        var tried = 0
        for _ in 0..<count {
            fuzzer.run(fuzzer.template())
            tried += 1
        }
        #expect(tried == count)
    }
}
