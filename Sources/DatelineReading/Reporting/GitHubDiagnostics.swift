public import DatelineModel

extension DiagnosticPrinter {
    /// Diagnostics as workflow commands of GitHub Actions, one per line.
    ///
    /// Actions shows them beside the lines of a change; `folder` is the casebook's path in the repository.
    public static func github(_ diagnostics: [Diagnostic], folder: String = "") -> String {
        diagnostics.map { command(for: $0, in: folder) + "\n" }.joined()
    }

    private static func command(for diagnostic: Diagnostic, in folder: String) -> String {
        let name =
            switch diagnostic.severity {
            case .error: "error"
            case .warning: "warning"
            case .note: "notice"
            }
        var properties: [String] = []
        if let place = diagnostic.place {
            properties = [
                "file=\(property(path(place.file, in: folder)))", "line=\(place.line)", "col=\(place.column)",
                "endColumn=\(place.column + max(place.length, 1))",
            ]
        }
        properties.append("title=\(property(diagnostic.id.text))")
        let parts = [diagnostic.message, diagnostic.label, diagnostic.help.map { "help: " + $0 }]
        let message = parts.compactMap { $0 }.joined(separator: "\n")
        return "::\(name) \(properties.joined(separator: ","))::\(data(message))"
    }

    /// The text of a command: what would end it early is percent-encoded, the percent sign first.
    private static func data(_ text: String) -> String {
        var data = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": data += "%25"
            case "\r": data += "%0D"
            case "\n": data += "%0A"
            default: data.unicodeScalars.append(LineText.isHidden(scalar) ? "\u{FFFD}" : scalar)
            }
        }
        return data
    }

    /// The value of a property, which must hold neither a colon nor a comma.
    private static func property(_ text: String) -> String {
        var property = ""
        for scalar in data(text).unicodeScalars {
            switch scalar {
            case ":": property += "%3A"
            case ",": property += "%2C"
            default: property.unicodeScalars.append(scalar)
            }
        }
        return property
    }
}
