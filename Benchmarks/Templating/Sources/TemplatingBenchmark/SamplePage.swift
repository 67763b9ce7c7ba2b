/// The page that all engines render: 100 items of 8 fields, a base page, a navigation and a partial for each item.
struct SamplePage: Sendable {
    struct Item: Sendable {
        let id, title, date, actor, sector, country, summary: String
        let number: Int
    }

    let title: String
    let navigation: [(label: String, url: String)]
    let items: [Item]

    static let standard = SamplePage(
        title: "Incidents & claims, 2009–2018",
        navigation: ["timeline", "weeks", "actors", "countries", "sources"].map { ($0, "/\($0)/") },
        items: (1...100).map { number in
            Item(
                id: "incident-\(number)", title: "Operation \(number): \"supply\" <chain> & more",
                date: "2017-05-\(10 + number % 20)",
                actor: "actor-\(number % 7)", sector: ["healthcare", "finance", "energy"][number % 3],
                country: ["GB", "KR", "US", "DE"][number % 4],
                summary:
                    "Spread by mail; the claim of \(number) victims isn't confirmed.",
                number: number * 37)
        })

    /// What each item's partial says, in the words of Jinja.
    static let jinja: [(name: String, text: String)] = [
        (
            "base.html",
            """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>{% block title %}{% endblock %}</title></head>
            <body>
            {% include "nav.html" %}
            <main>{% block main %}{% endblock %}</main>
            </body></html>
            """
        ),
        (
            "nav.html",
            """
            <nav><ul>{% for link in navigation %}<li><a href="{{ link.url }}">{{ link.label }}</a></li>{% endfor %}</ul></nav>
            """
        ),
        (
            "item.html",
            """
            <article id="{{ item.id }}">
            <h2>{{ item.title }}</h2>
            <p><time>{{ item.date }}</time> <b>{{ item.actor }}</b> <i>{{ item.sector }}</i> {{ item.country }}</p>
            <p>{{ item.summary }}</p>
            <data value="{{ item.number }}">{{ item.number }}</data>
            </article>
            """
        ),
        (
            "page.html",
            """
            {% extends "base.html" %}{% block title %}{{ title }}{% endblock %}{% block main %}
            <h1>{{ title }}</h1>
            {% for item in items %}{% include "item.html" %}{% endfor %}
            {% endblock %}
            """
        ),
    ]
}
