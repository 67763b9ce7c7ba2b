import Foundation
import Testing

/// The rules on who may import what, and on how the source is laid out, read from the source itself.
@Suite struct ImportRules {
    let sources = SourceTree.sources

    @Test func libcmarkIsCalledByCommonMarkAlone() {
        #expect(sources.modules(importing: "CCmark") == ["CommonMark"])
    }

    @Test func libyamlIsCalledByOneFileOfReading() {
        #expect(sources.modules(importing: "CYAML") == ["DatelineReading"])
        #expect(sources.files(importing: "CYAML").count == 1)
    }

    @Test func argumentParserIsUsedByTheCommandAlone() {
        #expect(sources.modules(importing: "ArgumentParser") == ["DatelineCommand"])
    }

    @Test(arguments: ["CCrypto", "Subprocess", "SystemPackage"])
    func aThirdPartyLibraryHasOneHome(library: String) {
        #expect(sources.modules(importing: library).count == 1)
        #expect(sources.files(importing: library).count == 1)
    }

    /// All of Foundation brings 34 MB of Unicode tables into the program, and starts slower.
    @Test func foundationIsTakenInItsSmallForm() {
        #expect(sources.files(importing: "Foundation").map(\.path) == [])
    }

    @Test(arguments: [
        "EDTF", "Templating", "DatelineModel", "DatelineChronology", "DatelineExport", "DatelineComposing",
    ])
    func theCoreHasNoFoundation(module: String) {
        let imports = sources.files(of: module).flatMap(\.imports)
        #expect(!imports.contains { ["Foundation", "FoundationEssentials"].contains($0) })
    }

    @Test(arguments: ["TextForms", "ParallelWork", "SystemFiles", "EDTF", "Templating"])
    func aLibraryOfItsOwnImportsNothingOfOurs(module: String) {
        // How text is escaped has one home, for templates too.
        let allowed = module == "Templating" ? [module, "TextForms"] : [module]
        let ours = Set(sources.modules).subtracting(allowed)
        #expect(sources.files(of: module).flatMap(\.imports).filter(ours.contains).isEmpty)
    }

    /// A record of `readdir` is shorter than its declared type: copying it whole reads past the system's buffer.
    @Test func foldersAreListedInOneFile() {
        let files = sources.all.filter { $0.code.contains(/\b(readdir|scandir|opendir)\w*\(/) }
        #expect(files.map(\.path) == ["Sources/SystemFiles/FolderListing.swift"])
    }

    @Test func readingAndPublishingNeverSeeEachOther() {
        #expect(!sources.imports(of: "DatelineReading").contains("DatelinePublishing"))
        #expect(!sources.imports(of: "DatelinePublishing").contains("DatelineReading"))
    }

    @Test(arguments: ["DatelineChronology", "DatelineExport", "DatelineComposing", "DatelinePublishing"])
    func laterStagesTakeADisclosureAndNeverACasebook(module: String) {
        let files = sources.files(of: module).filter { $0.code.contains(/\bCasebook\b/) }
        #expect(files.map(\.path) == [])
    }

    @Test func theModulesDependOnEachOtherInTheOrderOfThePipeline() {
        let order = [
            "TextForms", "ParallelWork", "SystemFiles", "EDTF", "Templating", "CommonMark", "DatelineModel",
            "DatelineReading", "DatelineImport", "DatelineChronology", "DatelineExport", "DatelineComposing",
            "DatelinePublishing", "DatelinePreview",
            "Dateline", "DatelineCommand",
        ]
        for (place, module) in order.enumerated() {
            let later = Set(order[(place + 1)...])
            #expect(sources.imports(of: module).intersection(later).isEmpty, "\(module) imports a later stage")
        }
    }
}
