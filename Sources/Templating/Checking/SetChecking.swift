/// The checks of names across templates.
extension SetCompiler {
    mutating func check(models: [String: RecordType], globals: TemplateObject) {
    }
}
