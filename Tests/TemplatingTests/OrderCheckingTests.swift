import Templating
import Testing

/// What may be none is neither before nor after anything: found out from the model, before a row without a value comes.
@Suite struct OrderCheckingTests {
    static let publisher = RecordType(
        name: "Publisher", fields: [.init("name", .text), .init("rank", .optional(.integer))])
    static let source = RecordType(
        name: "Source",
        fields: [
            .init("title", .text), .init("kind", .optional(.text)), .init("pages", .optional(.integer)),
            .init("publisher", .optional(.record(publisher))),
        ])
    let page = RecordType(
        name: "Page",
        fields: [
            .init("sources", .list(.record(OrderCheckingTests.source))), .init("words", .list(.optional(.text))),
        ])

    @Test(arguments: [
        ("sources|sort(attribute='kind')", "27", "kind", "sort"),
        ("sources|sort(attribute='title,kind')", "27", "kind", "sort"),
        ("sources|groupby('kind')", "20", "kind", "groupby"),
        ("sources|groupby('publisher.name')", "20", "publisher.name", "groupby"),
        ("sources|max(attribute='pages')", "26", "pages", "max"),
        ("sources|min(attribute='pages')", "26", "pages", "min"),
    ])
    func aFieldThatMayBeNoneIsNotComparedBy(expression: String, column: String, field: String, filter: String) {
        #expect(
            faults(in: ["a.html": "{{ \(expression) }}"], model: page) == [
                "a.html:1:\(column): error: '\(field)' may be none, which '\(filter)' cannot compare\n"
                    + "help: leave those out first: '|selectattr(\"\(field)\")|\(filter)(…)'"
            ])
    }

    @Test func norIsItAddedUp() {
        #expect(
            faults(in: ["a.html": "{{ sources|sum(attribute='pages') }}"], model: page) == [
                "a.html:1:26: error: 'pages' may be none, which 'sum' cannot add up\n"
                    + "help: leave those out first: '|selectattr(\"pages\")|sum(…)'"
            ])
    }

    @Test func anItemThatMayBeNoneIsNamedToo() {
        for list in ["words", "sources|map(attribute='kind')"] {
            let found = faults(in: ["a.html": "{{ (\(list))|sort }}"], model: page)
            #expect(found.count == 1 && found[0].contains("an item may be none, which 'sort' cannot compare"))
        }
    }

    @Test(arguments: [
        "sources|selectattr('kind')|sort(attribute='kind')", "sources|selectattr('kind', 'string')|groupby('kind')",
        "sources|rejectattr('kind', 'none')|groupby('kind')", "sources|sort(attribute='title')",
        "sources|selectattr('publisher')|groupby('publisher.name')", "words|select|sort", "words|reject('none')|sort",
        "sources|map(attribute='kind')|select|sort", "sources|selectattr('pages')|sum(attribute='pages')",
        "sources|selectattr('publisher')|selectattr('publisher.rank')|max(attribute='publisher.rank')",
        "sources|unique(attribute='kind')|list",
    ])
    func whatLeavesNoneOutFirstIsFine(expression: String) {
        #expect(faults(in: ["a.html": "{{ \(expression) }}"], model: page) == [])
    }

    @Test func oneRemedyDoesNotDoForAnotherField() {
        let found = faults(in: ["a.html": "{{ sources|selectattr('kind')|sort(attribute='pages') }}"], model: page)
        #expect(found.count == 1)
    }
}
