public import DatelineModel

extension DiagnosticID {
    /// Every kind of fault that there is, in the order of `Documentation/Diagnostics.md`.
    public static let all: [DiagnosticID] = ofReading + ofImports + ofTemplates + ofOwnTemplates + ofSTIX
}
