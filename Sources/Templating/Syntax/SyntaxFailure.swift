/// A fault found while a template is read.
struct SyntaxFailure: Error, Hashable {
    let kind: TemplateError.Kind
    let message: String
    let remedy: String?
    let place: Place

    init(_ message: String, at place: Place, kind: TemplateError.Kind = .syntax, remedy: String? = nil) {
        self.kind = kind
        self.message = message
        self.remedy = remedy
        self.place = place
    }
}
