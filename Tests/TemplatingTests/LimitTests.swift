import Templating
import Testing

/// No template hangs, fills the memory or overflows the stack: each limit is an error with its place.
@Suite struct LimitTests {
    private func message(_ text: String) -> String {
        let all = rendered(["a.txt": text, "b.txt": "{% include 'b.txt' %}"], with: ["x": "x", "n": 5])
        return String(all.split(separator: "\n").first ?? "")
    }

    @Test func repetitionIsBounded() {
        #expect(message("{{ 'a' * 10 ** 9 }}") == "a.txt:1:4: error: a value larger than 8388608 bytes or items")
        #expect(
            message("{% set y = 'a' * 10000000 %}") == "a.txt:1:12: error: a value larger than 8388608 bytes or items")
        #expect(message("{{ range(10 ** 12) }}") == "a.txt:1:4: error: 'range' of more than 8388608 numbers")
        #expect(message("{{ 'a'|center(10 ** 9) }}").hasSuffix("error: a value larger than 8388608 bytes or items"))
    }

    @Test func numbersDoNotWrap() {
        #expect(
            message("{{ 9223372036854775807 + 1 }}") == "a.txt:1:4: error: the result does not fit a number of 64 bits")
        #expect(message("{{ 2 ** 64 }}") == "a.txt:1:4: error: the result does not fit a number of 64 bits")
        #expect(message("{{ 9223372036854775808 }}") == "a.txt:1:4: error: this whole number does not fit 64 bits")
        #expect(message("{{ (-9223372036854775807 - 1) // -1 }}").hasSuffix("does not fit a number of 64 bits"))
        #expect(message("{{ (-9223372036854775807 - 1) % -1 }}") == "0")
        #expect(message("{{ 1 // 0 }}") == "a.txt:1:4: error: division by zero")
    }

    @Test func recursionIsBounded() {
        #expect(
            message("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}").hasSuffix(
                "error: more than 200 calls inside each other"))
        #expect(message("{% include 'b.txt' %}") == "b.txt:1:4: error: more than 50 includes inside each other")
        #expect(
            message("{% block b %}{{ self.b() }}{% endblock %}").hasSuffix(
                "error: more than 200 calls inside each other"))
        #expect(
            message("{% for i in [[]] recursive %}{{ loop([1]) }}{% endfor %}").hasSuffix(
                "more than 200 calls inside each other"))
    }

    @Test func loopsAreBounded() {
        let loops = "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}"
        #expect(message(loops) == "a.txt:1:13: error: more than 1000000 turns of loops")
    }

    @Test func nestingIsBounded() {
        #expect(message(String(repeating: "{% if x %}", count: 2_000)).contains("more than 120 levels of nesting"))
        #expect(message("{{ " + String(repeating: "(", count: 2_000)).contains("more than 120 levels of nesting"))
        #expect(
            message("{{ 1" + String(repeating: "+1", count: 2_000) + " }}").contains(
                "an expression of more than 240 levels"))
        #expect(message("{{ " + String(repeating: "not ", count: 2_000)).contains("more than 120 levels of nesting"))
    }

    @Test func valuesInsideValuesAreBounded() {
        let text =
            "{% set ns = namespace(x=[]) %}{% for i in range(1000) %}{% set ns.x = [ns.x] %}{% endfor %}{{ ns.x }}"
        #expect(message(text).hasSuffix("error: values inside values more than 60 deep"))
        let doubled =
            "{% set ns = namespace(x=[]) %}{% for i in range(40) %}{% set ns.x = [ns.x, ns.x] %}{% endfor %}{{ ns.x }}"
        #expect(message(doubled).contains("error: the template does more than 20000000 steps"))
    }

    @Test func outputIsBounded() {
        var limits = TemplateLimits.standard
        limits.outputBytes = 100_000
        let text = "{% for i in range(100000) %}0123456789{% endfor %}"
        #expect(rendered(["a.txt": text], limits: limits).hasSuffix("error: the output is larger than 100000 bytes"))
    }
}
