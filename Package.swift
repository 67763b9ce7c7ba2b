// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours: Swift 6 mode, imports internal unless said otherwise, warnings as errors.
let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A library module: `Sources/<name>`.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: house)
}

/// The tests of a module: `Tests/<name>Tests`, which mirrors `Sources/<name>`.
func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.byName(name: name)] + dependencies, exclude: excluded[name] ?? [],
        swiftSettings: house)
}

/// Files beside the tests that are not Swift and that a test opens by its path.
let excluded: [String: [String]] = [
    "DatelineExport": ["Judges"], "Templating": ["Oracle"], "EDTF": ["PythonCalendar.json", "Specification.json"],
    "DatelineCommand": ["Briefings"], "DatelineImport": ["Judges"],
]

let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "dateline",
    products: [
        .executable(name: "dateline", targets: ["DatelineCommand"]),
        .library(name: "Dateline", targets: ["Dateline"]),
        .library(name: "EDTF", targets: ["EDTF"]),
        .library(name: "Templating", targets: ["Templating"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // Without its trait for Foundation, which would bring all of it into the program.
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    ],
    targets: [
        // The C libraries, as Debian ships them.
        .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

        // The pipeline, in the order in which data goes through it.
        module("TextForms"),
        module("ParallelWork"),
        module("SystemFiles"),
        module("EDTF"),
        module("Templating", ["TextForms"]),
        module("CommonMark", ["CCmark", "TextForms"]),
        module("DatelineModel", ["CommonMark", "EDTF", "ParallelWork"]),
        module(
            "DatelineReading",
            ["CYAML", "CommonMark", "DatelineModel", "EDTF", "SystemFiles", "ParallelWork", "TextForms"]),
        module("DatelineImport", ["DatelineReading", "DatelineModel", "EDTF", "SystemFiles", "TextForms"]),
        module("DatelineChronology", ["DatelineModel", "EDTF", "ParallelWork"]),
        module("DatelineExport", ["DatelineChronology", "DatelineModel", "EDTF", "TextForms", "CCrypto"]),
        module(
            "DatelineComposing",
            [
                "DatelineExport", "DatelineChronology", "DatelineModel", "CommonMark", "Templating", "EDTF",
                "TextForms",
            ]),
        .executableTarget(name: "embed-templates", path: "Plugins/EmbedTemplates/Tool", swiftSettings: house),
        .plugin(
            name: "EmbedTemplates", capability: .buildTool(), dependencies: ["embed-templates"],
            path: "Plugins/EmbedTemplates/Plugin"),
        .target(
            name: "Templates", path: "Templates", exclude: ["Resources", "README.md"], swiftSettings: house,
            plugins: ["EmbedTemplates"]),
        module(
            "DatelinePublishing",
            [
                "DatelineComposing", "DatelineExport", "DatelineChronology", "DatelineModel", "Templates",
                "Templating", "EDTF", "SystemFiles", "ParallelWork", "TextForms",
            ]),
        module("DatelinePreview", ["SystemFiles", "TextForms"]),
        module(
            "Dateline",
            [
                "DatelineReading", "DatelineModel", "DatelineImport", "DatelineChronology", "DatelineExport",
                "DatelineComposing", "DatelinePublishing", "DatelinePreview", "SystemFiles", "Templates", "Templating",
                "EDTF",
            ]),
        .executableTarget(
            name: "DatelineCommand",
            dependencies: ["Dateline", "SystemFiles", argumentParser, subprocess, systemPackage], swiftSettings: house),

        // Casebooks that tests make up, and oracles that delete from them.
        .target(name: "RandomCasebooks", dependencies: ["EDTF"], path: "Tests/RandomCasebooks", swiftSettings: house),

        tests(of: "TextForms"),
        tests(of: "ParallelWork"),
        tests(of: "SystemFiles"),
        tests(of: "EDTF"),
        tests(of: "Templating"),
        tests(of: "CommonMark"),
        tests(of: "DatelineModel", ["CommonMark", "EDTF"]),
        tests(of: "DatelineReading", ["DatelineModel", "EDTF"]),
        tests(
            of: "DatelineImport", ["DatelineReading", "DatelineModel", "CommonMark", "RandomCasebooks", "EDTF"]),
        tests(of: "DatelineChronology", ["DatelineModel", "DatelineReading", "RandomCasebooks", "EDTF"]),
        tests(
            of: "DatelineExport",
            ["DatelineChronology", "DatelineImport", "DatelineModel", "DatelineReading", "EDTF", "TextForms"]),
        tests(
            of: "DatelineComposing",
            ["DatelineChronology", "DatelineModel", "DatelineReading", "CommonMark", "Templating", "EDTF"]),
        tests(of: "DatelinePublishing", ["DatelineComposing", "DatelineModel", "Templating", "EDTF"]),
        tests(of: "DatelinePreview"),
        tests(of: "Dateline", ["RandomCasebooks"]),
        tests(of: "DatelineCommand"),
        .testTarget(name: "ArchitectureTests", swiftSettings: house),
    ],
    swiftLanguageModes: [.v6]
)
