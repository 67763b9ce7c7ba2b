import Mustache
@preconcurrency import Stencil

/// swift-mustache: the same page in its language, with nested partials and dictionaries of values.
struct MustachePage {
    private let library: MustacheLibrary
    private let data: [String: Any]

    init(_ page: SamplePage) throws {
        var library = MustacheLibrary()
        try library.register(
            """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>{{title}}</title></head>
            <body>
            <nav><ul>{{#navigation}}<li><a href="{{url}}">{{label}}</a></li>{{/navigation}}</ul></nav>
            <main>
            <h1>{{title}}</h1>
            {{#items}}{{>item}}{{/items}}
            </main>
            </body></html>
            """, named: "page")
        try library.register(
            """
            <article id="{{id}}">
            <h2>{{title}}</h2>
            <p><time>{{date}}</time> <b>{{actor}}</b> <i>{{sector}}</i> {{country}}</p>
            <p>{{summary}}</p>
            <data value="{{number}}">{{number}}</data>
            </article>
            """, named: "item")
        self.library = library
        data = dictionary(of: page)
    }

    func render() -> String { library.render(data, withTemplate: "page") ?? "" }
}

/// Stencil: the templates as they are for Jinja, which its language is close to.
struct StencilPage {
    private let environment: Environment
    private let data: [String: Any]

    init(_ page: SamplePage) {
        let texts = Dictionary(uniqueKeysWithValues: SamplePage.jinja.map { ($0.name, $0.text) })
        environment = Environment(loader: DictionaryLoader(templates: texts))
        data = dictionary(of: page)
    }

    func render() throws -> String { try environment.renderTemplate(name: "page.html", context: data) }
}

private func dictionary(of page: SamplePage) -> [String: Any] {
    [
        "title": page.title,
        "navigation": page.navigation.map { ["label": $0.label, "url": $0.url] },
        "items": page.items.map { item -> [String: Any] in
            [
                "id": item.id, "title": item.title, "date": item.date, "actor": item.actor, "sector": item.sector,
                "country": item.country, "summary": item.summary, "number": item.number,
            ]
        },
    ]
}
