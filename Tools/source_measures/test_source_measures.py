"""What the measures take for a function, a type, a text: the figures are worth no more than this."""
import unittest

from . import folders
from .swift_source import SwiftFile, code_of

SOURCE = """\
/// A town.
public struct Town: Hashable {
    let name: String

    /// Two lines between brackets.
    public func greet(
        _ first: String, _ second: [String: Int], _ third: (Int, Int) -> Int, by: Int
    ) -> String {
        "{ \\(first) and \\(second.keys.map { "}" }) }"
    }

    public mutating func rename() { names = /[{"]/ }
}

protocol Named {
    func name(of town: Town) -> String
    var isKnown: Bool { get }
}

extension Town: Named {
    public func name(of town: Town) -> String { "x" }
}
"""


class Reading(unittest.TestCase):
    file = SwiftFile("Towns/Names/Town.swift", SOURCE)

    def test_texts_are_blank_and_what_they_interpolate_is_not(self):
        self.assertEqual(code_of('a "b \\(c("d")) e" // f'), "a     " + "(c(   ))" + " " * 8)
        self.assertEqual(code_of('#"a"b"# + """\n"c"\n"""'), "        + " + "   \n   \n   ")

    def test_functions_have_their_lengths(self):
        lengths = [(function.name, function.length) for function in self.file.functions]
        self.assertEqual(lengths, [("greet", 5), ("rename", 1), ("name", None), ("name", 1)])

    def test_parameters_without_labels_are_counted(self):
        self.assertEqual([function.unlabelled for function in self.file.functions], [3, 0, 0, 0])

    def test_mutating_functions_are_known(self):
        self.assertEqual([function.mutating for function in self.file.functions], [False, True, False, False])

    def test_types_have_their_lines(self):
        types = [(each.name, each.kind, each.length) for each in self.file.types]
        self.assertEqual(types, [("Town", "struct", 12), ("Named", "protocol", 4), ("Town", "extension", 3)])

    def test_what_a_protocol_asks_for_is_documented_there(self):
        self.assertEqual(list(self.file.undocumented()), [12])


class UsesOfFolders(unittest.TestCase):
    def files(self, **texts):
        return [SwiftFile(f"Towns/{folder}/File.swift", text) for folder, text in texts.items()]

    def test_two_folders_that_use_each_other_are_found(self):
        files = self.files(A="struct One { let two: Two }", B="struct Two { let one: One }", C="struct Three {}")
        counts = folders.uses(files)
        self.assertEqual(folders.two_cycles(counts), [("A", "B")])
        self.assertEqual(folders.connected_sets(counts), [["A", "B"]])

    def test_a_circle_of_three_is_found(self):
        files = self.files(A="struct One { let x: Two }", B="struct Two { let x: Three }", C="struct Three { let x: One }")
        counts = folders.uses(files)
        self.assertEqual(folders.two_cycles(counts), [])
        self.assertEqual(folders.connected_sets(counts), [["A", "B", "C"]])


if __name__ == "__main__":
    unittest.main()
