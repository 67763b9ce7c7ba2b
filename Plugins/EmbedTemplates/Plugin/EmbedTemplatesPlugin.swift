import Foundation
import PackagePlugin

/// Turns the files of a target's `Resources` folder into one Swift file, so that the binary runs from anywhere.
@main
struct EmbedTemplatesPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let resources = target.directoryURL.appending(path: "Resources", directoryHint: .isDirectory)
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
        let names = try FileManager.default.subpathsOfDirectory(atPath: resources.path()).sorted()
        let inputs = names.map { resources.appending(path: $0) }.filter { !$0.hasDirectoryPath && isFile($0) }
        return [
            .buildCommand(
                displayName: "Embedding \(inputs.count) template files",
                executable: try context.tool(named: "embed-templates").url,
                arguments: [resources.path(), output.path()],
                inputFiles: inputs + [resources], outputFiles: [output])
        ]
    }

    private func isFile(_ url: URL) -> Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: url.path(), isDirectory: &isDirectory) && !isDirectory.boolValue
    }
}
