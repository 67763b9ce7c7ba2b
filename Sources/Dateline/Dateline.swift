@_exported public import DatelineChronology
@_exported public import DatelineComposing
@_exported public import DatelineExport
@_exported public import DatelineImport
@_exported public import DatelineModel
@_exported public import DatelinePreview
@_exported public import DatelinePublishing
@_exported public import DatelineReading
@_exported public import EDTF
@_exported public import Templating

/// What this is.
public enum DatelineVersion {
    /// The version, as in the change log.
    public static let number = "0.1.0"
}

extension DiagnosticID {
    /// Every kind of fault that there is, in the order of `Documentation/Diagnostics.md`.
    public static let all: [DiagnosticID] = ofReading + ofImports + ofTemplates + ofOwnTemplates + ofSTIX
}
