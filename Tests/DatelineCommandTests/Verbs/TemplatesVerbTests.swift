import Foundation
import Testing

/// `dateline templates`, and templates of one's own in every command that renders.
@Suite struct TemplatesVerb {
    private let files: TemporaryFolder
    private let casebook: String

    init() throws {
        files = try TemporaryFolder()
        casebook = try files.copy(of: DatelineProgram.sample("tiny"), as: "tiny")
    }

    private func replace(_ name: String, block: String, with text: String) throws {
        let template = "{% extends \"builtin/\(name)\" %}\n{% block \(block) %}\(text){% endblock %}\n"
        try files.write(template, to: "tiny/templates/\(name)")
    }

    @Test func copiesABuiltInTemplateOnceAndNeverOverAFile() throws {
        let first = try DatelineProgram.run("templates", "--casebook", casebook, "--eject", "pages/actor.html")
        #expect(first.status == 0)
        let text = try String(contentsOfFile: casebook + "/templates/pages/actor.html", encoding: .utf8)
        #expect(text.hasPrefix("{% extends \"layouts/page.html\" %}"))
        try files.write("mine", to: "tiny/templates/pages/actor.html")
        let second = try DatelineProgram.run("templates", "--casebook", casebook, "--eject", "pages/actor.html")
        #expect(second.status == 73)
        #expect(second.messages.contains("is there already and is not written over"))
        #expect(try String(contentsOfFile: casebook + "/templates/pages/actor.html", encoding: .utf8) == "mine")
        let unknown = try DatelineProgram.run("templates", "--casebook", casebook, "--eject", "pages/acter.html")
        #expect(unknown.status == 64)
        #expect(unknown.messages.contains("did you mean 'pages/actor.html'?"))
    }

    @Test func listsWhereEachComesFrom() throws {
        try replace("pages/actor.html", block: "gaps", with: "")
        let run = try DatelineProgram.run("templates", "--casebook", casebook)
        #expect(run.status == 0)
        #expect(run.output.contains("templates/pages/actor.html, over the built-in one: gaps\n    blocks: gaps, "))
        #expect(run.output.contains("pages/home.html"))
    }

    @Test func printsTheContract() throws {
        let run = try DatelineProgram.run("templates", "--fields")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("## Pages\n"))
        #expect(run.output.contains("- `relative_url(page)`: "))
    }

    @Test func everyCommandThatRendersTakesThem() throws {
        for page in ["briefing", "actor", "timeline", "home"] {
            try replace("pages/\(page).html", block: "main", with: "<b>mine: {{ page.title }}</b>")
        }
        let commands = [
            ["briefing", "--week", "2018-W08"], ["actor", "example-group"], ["timeline"],
        ]
        for command in commands where command[0] != "actor" {
            let run = try DatelineProgram.run(command + ["--casebook", casebook, "--format", "html"])
            #expect(run.status == 0)
            #expect(run.output.contains("<b>mine: "), "\(command)")
        }
        let site = files.path("site")
        #expect(try DatelineProgram.run("publish", "--casebook", casebook, "-o", site).status == 0)
        for page in ["index.html", "timeline/index.html"] {
            #expect(try String(contentsOfFile: "\(site)/\(page)", encoding: .utf8).contains("<b>mine: "), "\(page)")
        }
        let actors = try FileManager.default.contentsOfDirectory(atPath: "\(site)/actors")
        let actor = try #require(actors.first { !$0.hasPrefix("index") })
        #expect(try String(contentsOfFile: "\(site)/actors/\(actor)/index.html", encoding: .utf8).contains("<b>mine: "))
        let alone = try DatelineProgram.run("actor", actor, "--casebook", casebook, "--format", "html")
        #expect(alone.output.contains("<b>mine: "))
    }

    @Test func checkFindsTheirFaultsAndCommandsTellThem() throws {
        try replace("pages/home.html", block: "main", with: "{{ page.titel }}")
        let check = try DatelineProgram.run("check", "--casebook", casebook)
        #expect(check.status == 1)
        let place = "tiny/templates/pages/home.html:2:25"
        #expect(check.messages.contains("\(place): error: Head has no field 'titel' [template-name]"))
        #expect(check.messages.contains("help: did you mean 'title'?"))
        let publish = try DatelineProgram.run("publish", "--casebook", casebook, "-o", files.path("site"))
        #expect(publish.status == 1)
        #expect(publish.messages.contains("Head has no field 'titel' [template-name]"))
        #expect(!FileManager.default.fileExists(atPath: files.path("site")))
    }

    @Test func checkTriesThemOnPages() throws {
        try replace("pages/incident.html", block: "main", with: "{{ kind + 1 }}")
        let json = try DatelineProgram.run("check", "--casebook", casebook, "--format", "json")
        #expect(json.status == 1)
        #expect(json.output.contains("template-value"))
        let publish = try DatelineProgram.run("publish", "--casebook", casebook, "-o", files.path("site"))
        #expect(publish.status == 1)
        #expect(publish.messages.contains("templates/pages/incident.html:2:20: error: '+' has no meaning"))
    }

    @Test func filesThatAreNoTemplatesAreRefused() throws {
        try files.write("x", to: "tiny/templates/builtin/pages/home.html")
        try FileManager.default.createDirectory(
            atPath: casebook + "/templates/pages", withIntermediateDirectories: true)
        try Data([0x43, 0xE9]).write(to: URL(filePath: casebook + "/templates/pages/home.html"))
        let check = try DatelineProgram.run("check", "--casebook", casebook)
        #expect(check.status == 1)
        #expect(check.messages.contains("[template-reserved]"))
        #expect(check.messages.contains("[text-encoding]"))
    }
}
