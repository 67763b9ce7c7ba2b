import ArgumentParser

/// Where a result goes.
struct OutputArguments: ParsableArguments {
    @Option(name: .shortAndLong, help: "Write to this file rather than to standard output.")
    var output: String?
}
