public import EDTF

/// When somebody says that an actor was active: `since at least 2012`, still open.
public struct ActivePeriod: Statement {
    /// The two ends, each as exactly as is known.
    public var span: EDTFSpan
    /// Who says so, when, on which source.
    public var provenance: Provenance

    /// A period of activity with its provenance.
    public init(span: EDTFSpan, provenance: Provenance) {
        self.span = span
        self.provenance = provenance
    }

    /// The span in words, and who said it when.
    public var distinction: String { "\(span.prose)/\(provenance.distinction)" }
}
