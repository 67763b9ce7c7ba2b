import Testing

@testable import DatelineComposing

@Suite struct RouteTests {
    @Test(arguments: [
        ("/", "/", "index.html"),
        ("/actors/apt37/", "/", "actors/apt37/index.html"),
        ("/", "/actors/apt37/", "../../index.html"),
        ("/actors/apt37/", "/actors/apt38/", "../apt37/index.html"),
        ("/actors/", "/actors/apt37/", "../index.html"),
        ("/actors/apt37/", "/actors/", "apt37/index.html"),
        ("/assets/dateline.css", "/weeks/2018-W08/", "../../assets/dateline.css"),
        ("/actors/apt37/", "/404.html", "actors/apt37/index.html"),
    ])
    func linksByRelativePathToTheFile(target: String, page: String, link: String) {
        #expect(Route(path: target).relative(to: Route(path: page)) == link)
    }

    @Test func namesItsFiles() {
        let actor = Route(path: "/actors/apt37/")
        #expect(actor.fileName(.html) == "actors/apt37/index.html")
        #expect(actor.fileName(.markdown) == "actors/apt37/index.md")
        #expect(actor.fileName(.json) == "actors/apt37/index.json")
        #expect(Route(path: "/404.html").fileName(.html) == "404.html")
        #expect(Route(path: "/404.html").fileName(.markdown) == "404.md")
        #expect(Route(path: "/assets/dateline.css").fileName(.html) == "assets/dateline.css")
    }

    @Test func standsBelowABaseAddress() {
        #expect(Route(path: "/weeks/").absolute(below: "https://example.org/x/") == "https://example.org/x/weeks/")
        #expect(Route(path: "/").absolute(below: "https://example.org") == "https://example.org/")
    }

    @Test func aPageForLostAddressesLinksFromTheRoot() {
        let route = PageID.notFound.route
        #expect(
            Linking.onSite(route, baseURL: "https://example.org/x/").href(to: Route(path: "/about/")) == "/x/about/")
        #expect(Linking.onSite(route, baseURL: nil).href(to: Route(path: "/about/")) == "about/index.html")
    }

    @Test func aPageThatTravelsAloneLinksByFullAddressesOrNotAtAll() {
        let route = Route(path: "/actors/apt37/")
        #expect(
            Linking.alone(baseURL: "https://example.org/").href(to: route) == "https://example.org/actors/apt37/")
        #expect(Linking.alone(baseURL: nil).href(to: route) == nil)
    }
}
