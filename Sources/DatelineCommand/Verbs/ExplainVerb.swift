import ArgumentParser
import Dateline

/// `dateline explain ID`
struct ExplainVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Explain a diagnostic, with an example and its remedy.")

    @Argument(help: "The id in brackets at the end of a message; none lists them all.") var id: String?

    func run() throws {
        guard let id else {
            for known in DiagnosticID.all { print("\(known.text): \(known.summary)") }
            return
        }
        guard let known = DiagnosticID.all.first(where: { $0.text == id }) else {
            let similar = EditDistance.nearest(to: id, among: DiagnosticID.all.map(\.text))
            Console.error("dateline: error: no diagnostic has the id '\(id)'")
            Console.error("help: \(similar.map { "did you mean \($0)?" } ?? "'dateline explain' lists them all")")
            throw ExitCode(64)
        }
        print("\(known.text): \(known.summary)\n\n\(known.explanation)\n\n\(known.example)\n\n\(known.remedy)")
    }
}
