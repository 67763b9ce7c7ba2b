import ArgumentParser
import Dateline

/// `dateline explain ID`
struct ExplainVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Explain a diagnostic, with an example and its remedy.")

    @Argument(help: "The id in brackets at the end of a message; none lists them all.") var id: String?

    func run() throws {
        guard let id else {
            for known in DiagnosticID.allCases { print("\(known.rawValue): \(known.summary)") }
            return
        }
        guard let known = DiagnosticID(rawValue: id) else {
            let similar = EditDistance.nearest(to: id, among: DiagnosticID.allCases.map(\.rawValue))
            Console.error("dateline: error: no diagnostic has the id '\(id)'")
            Console.error("help: \(similar.map { "did you mean \($0)?" } ?? "'dateline explain' lists them all")")
            throw ExitCode(64)
        }
        print("\(known.rawValue): \(known.summary)\n\n\(known.explanation)\n\n\(known.example)\n\n\(known.remedy)")
    }
}
