import DatelineModel
import Testing

@testable import DatelineExport

@Suite struct STIXBundleTextTests {
    @Test func thePiecesAreTheFile() {
        let bundle = STIXBundle(of: sample("north-korea"))
        var joined: [UInt8] = []
        bundle.write { joined += $0 }
        let isSame = joined == bundle.bytes
        #expect(isSame)
    }

    @Test func whatIsLongIsHandedOutBeforeItsEnd() {
        var text = STIXBundleText()
        var pieces: [[UInt8]] = []
        for _ in 0..<40 {
            text.add(.string(String(repeating: "x", count: 20_000)))
            if let piece = text.nextPiece() { pieces.append(piece) }
        }
        pieces.append(text.end(name: "casebook"))
        #expect(pieces.count > 2)
        #expect(pieces.allSatisfy { $0.count < 300_000 })
    }

    @Test func theIDIsMadeFromAllObjects() {
        let bundles = ["one", "two"].map { last in
            var text = STIXBundleText()
            text.add("first")
            text.add(.string(last))
            return String(decoding: text.end(name: "casebook"), as: UTF8.self)
        }
        #expect(
            bundles[0].split(separator: "\n").last { $0.hasPrefix("\"id\"") }
                != bundles[1].split(separator: "\n").last { $0.hasPrefix("\"id\"") })
    }

    @Test func aBundleOfNothingIsJSON() {
        #expect(
            String(decoding: STIXBundleText().end(name: "casebook"), as: UTF8.self).hasPrefix(
                "{\n\"type\": \"bundle\",\n\"objects\": [\n],\n\"id\": \"bundle--"))
    }
}
