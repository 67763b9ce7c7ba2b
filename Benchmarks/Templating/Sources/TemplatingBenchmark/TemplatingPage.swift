import Templating

/// Our own engine: the page as a model of declared shapes.
struct TemplatingPage {
    let set: TemplateSet
    let model: TemplateObject

    init(_ page: SamplePage) throws {
        set = try TemplateSet(sources: SamplePage.jinja.map { TemplateSource(name: $0.name, text: $0.text) })
        let link = TemplateShape(["label", "url"])
        let item = TemplateShape(["id", "title", "date", "actor", "sector", "country", "summary", "number"])
        let links = page.navigation.map {
            TemplateValue.object(TemplateObject(link, [.text($0.label), .text($0.url)]))
        }
        let items = page.items.map { given in
            let texts = [given.id, given.title, given.date, given.actor, given.sector, given.country, given.summary]
            return TemplateValue.object(TemplateObject(item, texts.map { .text($0) } + [.integer(given.number)]))
        }
        model = TemplateObject(
            TemplateShape(["title", "navigation", "items"]), [.text(page.title), .list(links), .list(items)])
    }

    func render() throws -> [UInt8] { try set.render("page.html", with: model) }
}
