import DatelinePublishing

extension SiteEntry {
    static let report = SiteEntry(
        route: "/sources/fireeye-2018-apt37/", title: "APT37 <Reaper> & friends", summary: "A report.",
        html: "<p>Read <a href=\"../x/\">this</a> & that</p>", published: "2018-02-20", updated: "2018-02-21",
        marking: "TLP:CLEAR", kind: "source")
    static let incident = SiteEntry(
        route: "/incidents/wannacry/", title: "WannaCry", summary: "An outbreak.", published: "2017-05-12",
        updated: nil, marking: "TLP:CLEAR", kind: "incident")
    static let about = SiteEntry(
        route: "/about/", title: "About", summary: "", published: nil, updated: nil, marking: "TLP:CLEAR", kind: "page")
    static let all = [incident, about, report]
}

extension SiteIdentity {
    static let sample = SiteIdentity(
        title: "North Korea", publisher: "Desk & Co", baseURL: "https://example.org/intel/",
        summary: "What is known.")
    static let withoutAddress = SiteIdentity(title: "North Korea", publisher: "Desk & Co")
    static let amber = SiteIdentity(
        title: "North Korea", publisher: "Desk & Co", baseURL: "https://example.org", marking: "TLP:AMBER")
}
