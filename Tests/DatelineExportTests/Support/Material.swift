import DatelineModel
import DatelineReading
import EDTF
import Foundation
import Testing

/// A casebook from lines of JSON, disclosed as far as a test asks for.
func disclosure(
    _ lines: String..., at marking: Marking = .red, asOf day: CalendarDay? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
) -> Disclosure {
    disclosure(of: lines.joined(separator: "\n"), at: marking, asOf: day, sourceLocation: sourceLocation)
}

/// The same of a whole text; what is wrong with it is an issue of the test.
func disclosure(
    of text: String, at marking: Marking = .red, asOf day: CalendarDay? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
) -> Disclosure {
    let reading = CasebookReader(records: .bytes(Array(text.utf8), name: "test.jsonl")).read()
    for diagnostic in reading.diagnostics where diagnostic.severity == .error {
        Issue.record("\(diagnostic)", sourceLocation: sourceLocation)
    }
    return reading.casebook.disclosed(at: marking, asOf: day)
}

/// Bytes as text.
func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

func date(_ text: String) throws -> EDTFDate { try EDTFDate(parsing: text) }

/// A folder of the package.
func packagePath(_ path: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: path).path
}

/// The casebook that ships, at a marking.
func sample(_ name: String, at marking: Marking = .red) -> Disclosure {
    CasebookReader(folder: packagePath("Samples/\(name)")).read().casebook.disclosed(at: marking)
}

enum Lines {
    static let source = #"{"type":"source","id":"s1","title":"Report","publisher":"FireEye","published":"2018-02-20"}"#
    static let actor = #"{"type":"actor","id":"a1","name":"APT37"}"#
    static let other = #"{"type":"actor","id":"a2","name":"Lazarus"}"#

    static func incident(_ id: String, date: String = "2017-05-12", _ more: String = "") -> String {
        #"{"type":"incident","id":"\#(id)","title":"Title of \#(id)","date":"\#(date)"\#(more.isEmpty ? "" : "," + more)}"#
    }
}
