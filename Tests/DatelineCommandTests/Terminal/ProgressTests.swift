import Testing

/// How far a publication is, for who sits in front of it; nobody else is told.
@Suite struct ProgressTests {
    @Test func whatIsNoTerminalGetsNone() throws {
        let run = try DatelineProgram.run(
            "publish", "--casebook", DatelineProgram.sample("tiny"), "-o",
            "/tmp/dateline-progress-\(UInt64.random(in: 0 ... .max))")
        #expect(run.status == 0)
        #expect(!run.messages.contains("publishing:"))
        #expect(!run.messages.contains("\u{1B}"))
    }
}
