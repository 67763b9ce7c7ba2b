import DatelineModel
import EDTF
import Templating
import Testing

@testable import DatelineComposing

@Suite struct RenderingTests {
    @Test func everyPageRendersInBothForms() throws {
        for casebook in [try SmallCasebook(), try FullCasebook.make()] {
            let edition = casebook.edition(at: .red)
            for subject in edition.subjects {
                for form in [PageForm.site, .standalone] {
                    let page = try #require(edition.page(subject, as: form), "\(subject)")
                    for ending in ["html", "md"] {
                        let text = try PageTemplates.text(of: page, ending)
                        #expect(text.contains(page.marking.label), "\(subject)")
                    }
                }
            }
        }
    }

    @Test func everyTemplateOfAPageIsDeclaredAndUsed() throws {
        // A full casebook has a page of every kind, but none of a list that is divided.
        let editions = [try FullCasebook.make().edition(at: .red), try SmallCasebook.large(400)]
        let used = Set(editions.flatMap { edition in edition.subjects.compactMap { edition.page($0)?.template } })
        let mail: Set = ["pages/briefing.email.html", "pages/briefing.email.txt"]
        #expect(Set(PageModels.all.keys) == mail.union(used.flatMap { ["\($0).html", "\($0).md"] }))
    }

    @Test func pagesHaveNoInlineScriptOrStyle() throws {
        let edition = try FullCasebook.make().edition(at: .red)
        for subject in edition.subjects {
            let html = try PageTemplates.text(of: edition.page(subject), "html")
            #expect(!html.contains(" style=\""), "\(subject)")
            #expect(!html.contains("<style"), "\(subject)")
            #expect(!html.contains("<script>"), "\(subject)")
            #expect(html.contains("default-src 'none'"), "\(subject)")
        }
    }

    @Test func everyLinkAndFragmentLeadsSomewhere() throws {
        let edition = try FullCasebook.make().edition(at: .red)
        let files = Set(edition.subjects.map { $0.route.fileName(.html) })
        for subject in edition.subjects {
            let html = try PageTemplates.text(of: edition.page(subject), "html")
            let ids = Set(html.values(of: "id"))
            #expect(html.values(of: "id").count == ids.count, "\(subject): an id occurs twice")
            for link in html.values(of: "href") where !link.contains(":") {
                if link.hasPrefix("#") {
                    #expect(ids.contains(String(link.dropFirst())), "\(subject): \(link)")
                } else if link.hasSuffix(".html") {
                    let target = link.resolved(from: subject.route.fileName(.html))
                    #expect(files.contains(target), "\(subject): \(link)")
                }
            }
        }
    }

    @Test func pagesDoNotDependOnTheOrderInWhichTheyAreMade() throws {
        let edition = try FullCasebook.make().edition(at: .red)
        let forward = edition.subjects.map { edition.page($0)?.model }
        let backward = edition.subjects.reversed().map { edition.page($0)?.model }
        #expect(forward == backward.reversed())
    }
}

extension String {
    /// The values of an attribute, in their order.
    func values(of attribute: String) -> [String] {
        var values: [String] = []
        let mark = Array(" \(attribute)=\"".utf8)
        let bytes = Array(utf8)
        var place = 0
        while place + mark.count < bytes.count {
            guard bytes[place] == mark[0], bytes[place..<place + mark.count].elementsEqual(mark) else {
                place += 1
                continue
            }
            let value = bytes[(place + mark.count)...].prefix { $0 != UInt8(ascii: "\"") }
            values.append(String(decoding: value, as: UTF8.self))
            place = value.endIndex
        }
        return values
    }

    /// A relative link as a path from the root.
    fileprivate func resolved(from page: String) -> String {
        var parts = page.split(separator: "/").dropLast().map(String.init)
        for step in split(separator: "#")[0].split(separator: "/") {
            if step == ".." { _ = parts.popLast() } else { parts.append(String(step)) }
        }
        return parts.joined(separator: "/")
    }
}
