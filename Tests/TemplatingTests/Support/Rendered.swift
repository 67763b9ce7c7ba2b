import Templating

/// Renders one template, or the first of several, and gives its text or its error as printed.
func rendered(
    _ templates: KeyValuePairs<String, String>, with model: TemplateObject = [:], limits: TemplateLimits = .standard,
    filters: [TemplateFilter] = []
) -> String {
    let sources = templates.map { TemplateSource(name: $0.key, text: $0.value) }
    do {
        let set = try TemplateSet(sources: sources, filters: filters, limits: limits)
        return String(decoding: try set.render(sources[0].name, with: model), as: UTF8.self)
    } catch {
        return "\(error)"
    }
}

/// The faults that a set of templates has, each as printed; the first template has the model.
func faults(in templates: KeyValuePairs<String, String>, model: RecordType) -> [String] {
    let sources = templates.map { TemplateSource(name: $0.key, text: $0.value) }
    do {
        _ = try TemplateSet(sources: sources, models: [sources[0].name: model])
        return []
    } catch {
        return error.errors.map(\.description)
    }
}
