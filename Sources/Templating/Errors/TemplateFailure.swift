/// Why a filter or an operation refuses a value; the template's place is added where it is caught.
public struct TemplateFailure: Error, Sendable, Hashable {
    /// What is wrong, lower case, without a full stop.
    public let message: String
    /// What to write instead, where that is known.
    public let remedy: String?
    let kind: TemplateError.Kind
    var place: Int32 = -1

    /// A refusal.
    public init(_ message: String, remedy: String? = nil) {
        self.init(.value, message, remedy: remedy)
    }

    init(_ kind: TemplateError.Kind, _ message: String, remedy: String? = nil) {
        self.kind = kind
        self.message = message
        self.remedy = remedy
    }

    /// The same failure at `place`, unless an inner place is already known.
    func located(at place: Int32) -> TemplateFailure {
        guard self.place < 0 else { return self }
        var located = self
        located.place = place
        return located
    }
}
