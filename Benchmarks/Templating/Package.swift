// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "templating-benchmark",
    dependencies: [
        .package(name: "dateline", path: "../.."),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/stencilproject/Stencil", exact: "0.15.1"),
    ],
    targets: [
        .executableTarget(
            name: "TemplatingBenchmark",
            dependencies: [
                .product(name: "Templating", package: "dateline"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "Stencil", package: "Stencil"),
            ]),
        // the fuzzer of the tests, a million templates at a time
        .executableTarget(
            name: "FuzzTemplates", dependencies: [.product(name: "Templating", package: "dateline")]),
    ],
    swiftLanguageModes: [.v6]
)
