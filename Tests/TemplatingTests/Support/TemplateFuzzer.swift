import Templating

/// Makes templates of up to 4 KB that mostly make no sense, and renders those that can be read.
struct TemplateFuzzer {
    private var numbers: SeededNumbers

    init(seed: UInt64) {
        numbers = SeededNumbers(seed: seed)
    }

    private static let pieces = [
        "{{ ", " }}", "{% ", " %}", "{%- ", " -%}", "{# ", " #}", "{%+ ", "+%}", "for x in xs", "for x in range(99999)",
        "for k, v in d.items()", "for n in tree recursive", "endfor", "if x", "if not x is defined", "elif y", "else",
        "endif", "set x = ", "set y = x ~ x", "set xs = xs + xs", "set x = [x, x]", "set ns = namespace(a=1)",
        "set ns.a = [ns.a]", "set ns.a = ns", "endset", "set z", "macro m(a, b=1)", "endmacro", "call m(1)", "endcall",
        "block b", "block c scoped", "endblock", "extends 'base'", "extends 'main'", "include 'main'", "include 'part'",
        "include x", "import 'lib' as lib", "from 'lib' import f", "with a = 1", "endwith", "filter upper", "endfilter",
        "autoescape false", "endautoescape", "raw", "endraw", "m(", "m(m)", "caller()", "super()", "self.b()",
        "loop(n.c)", "loop.index", "loop.cycle(1, 2)", "lib.f(1)", "lib.r(3)", "x", "y", "xs", "d", "s", "n", "nope",
        "1", "0", "-1", "9223372036854775807", "1e308", "0.5", "'a'", "\"<b>\"", "'%s'", "'%999999d'", "'{:>99999}'",
        "[", "]", "(", ")", "{", "}", ",", ":", ".", "|", "~", "+", "-", "*", "**", "/", "//", "%", "==", "<", " in ",
        " is ", " not ", " and ", " or ", " if ", " else ", "[1, 2, 3]", "{'a': 1}", "[::-1]", "[1:]", "range(9)",
        "range(9999999)", "|upper", "|join(',')", "|replace('a', 'aaaa')", "|batch(2)|list", "|map('upper')|list",
        "|center(99999)", "|indent(9999)", "|wordwrap(3)", "|tojson", "|sort", "|groupby('a')", "|list", "|length",
        "|format(1, 2)", "|truncate(5)", "|urlize", "|striptags", "|round(2)", "|int", "|sum", "|slice(3)|list",
        "|xmlattr", "|dictsort", "|default('x')", "|select('odd')|list", "|reverse", "|title", "|e", "|safe",
        ".split('a')", ".join(xs)", ".items()", ".format(1)", ".zfill(9999)", " * 99999999", " ** 99", "\n", " ",
        "text", "<p>", "é漢", "\u{301}", "\r\n", "\\", "'", "\"", "\u{0}", "\\x", "\\u12", "((((((((", "))))))))", "--",
        "not not not ", "[[[[", "]]]]",
    ]

    /// A template from pieces of the language, in any order, sometimes with single bytes changed.
    mutating func template() -> String {
        let count = Int.random(in: 1...Int.random(in: 2...700, using: &numbers), using: &numbers)
        var text = ""
        while text.utf8.count < 4000, text.unicodeScalars.count < count * 6 {
            text += sensible ?? TemplateFuzzer.pieces.randomElement(using: &numbers) ?? ""
        }
        guard Int.random(in: 0..<4, using: &numbers) == 0 else { return text }
        var bytes = Array(text.utf8)
        for _ in 0..<3 where !bytes.isEmpty {
            bytes[Int.random(in: bytes.indices, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
        }
        return String(decoding: bytes.prefix(4096), as: UTF8.self)
    }

    /// Often a whole tag, so that many templates can be read.
    private var sensible: String? {
        mutating get {
            switch Int.random(in: 0..<10, using: &numbers) {
            case 0...3: "{% if \(word) is defined %}{{ x }}{% endif %}"
            case 4: "{% set x = \(word) %}"
            case 5: "{% for x in \(word) %}{% for y in \(word) %}{{ x }}{{ \(word) }}{% endfor %}{% endfor %}"
            case 6: "{% if \(word) %}{{ \(word) }}{% endif %}"
            case 7: "{% macro m(a) %}{{ \(word) }}{{ m(a) }}{% endmacro %}{{ m(\(word)) }}"
            case 8: "{{ \(word) }}"
            default: nil
            }
        }
    }

    private static let values = [
        "x", "xs", "d", "s", "n", "nope", "1", "0", "-1", "9223372036854775807", "1e308", "0.5", "'a'", "\"<b>\"",
        "[1, 2, 3]", "{'a': 1}", "range(9)", "range(9999999)", "tree", "loop", "loop.index", "'%s'", "'%999999d'",
        "self",
        "'{:>99999}'", "m", "lib", "xs[0]", "s[::-1]", "d.a", "d['b']", "('a', 1)", "s * 99", "s ~ s", "x ~ x ~ x",
        "namespace(a=x)",
    ]

    private static let uses = [
        "", "|upper", "|join(',')", "|replace('a', 'aaaa')", "|batch(2)|list", "|map('upper')|list", "|center(99999)",
        "|indent(9999)", "|wordwrap(3)", "|tojson", "|sort", "|groupby('a')", "|list", "|length", "|format(1, 2)",
        "|truncate(5)", "|urlize", "|striptags", "|round(2)", "|int", "|sum", "|slice(3)|list", "|xmlattr", "|dictsort",
        "|default('x')", "|select('odd')|list", "|reverse", "|title", "|e", "|safe", ".split('a')", ".join(xs)",
        ".items()", ".format(1)", ".zfill(9999)", " * 99999", " ** 99", " + 1", " % x", " // 7", " in xs", " == d",
        "()", "(1)", ".a.b", "[1:]", "[0]", " is odd", " ~ xs", "|unique|list", "|max", "|filesizeformat",
    ]

    /// A value with what is done to it.
    private var word: String {
        mutating get {
            let value = TemplateFuzzer.values.randomElement(using: &numbers) ?? "x"
            let first = TemplateFuzzer.uses.randomElement(using: &numbers) ?? ""
            return value + first + (TemplateFuzzer.uses.randomElement(using: &numbers) ?? "")
        }
    }

    private static let model: TemplateObject = [
        "xs": [3, 1, 2], "d": ["a": 1, "b": ["c": "x"]], "s": "Text <with> & 'marks' é", "n": nil,
        "tree": [["v": 1, "c": [["v": 2, "c": []]]]],
    ]

    /// Reads and renders one template; what it makes is of no interest, only that it ends.
    func run(_ text: String) {
        let others = [
            TemplateSource(name: "base", text: "{% block b %}B{% endblock %}{% block c scoped %}{{ x }}{% endblock %}"),
            TemplateSource(name: "part", text: "{{ x }}{% include 'main' %}"),
            TemplateSource(
                name: "lib",
                text: "{% macro f(a) %}{{ a }}{% endmacro %}{% macro r(n) %}{{ r(n) }}{{ n }}{% endmacro %}"),
        ]
        guard let set = try? TemplateSet(sources: [TemplateSource(name: "main", text: text)] + others) else { return }
        _ = try? set.render("main", with: TemplateFuzzer.model)
    }
}
