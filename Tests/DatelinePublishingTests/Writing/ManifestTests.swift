import DatelinePublishing
import Foundation
import Testing

@Suite struct ManifestTests {
    let abc = ContentDigest(of: Array("abc".utf8))

    @Test("a digest is the SHA-256 of the bytes (FIPS 180-4, examples)")
    func digests() {
        #expect(abc.hexadecimal == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            ContentDigest(of: []).hexadecimal == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(ContentDigest(hexadecimal: abc.hexadecimal) == abc)
        #expect(ContentDigest(hexadecimal: abc.hexadecimal.uppercased()) == nil)
        #expect(ContentDigest(hexadecimal: String(abc.hexadecimal.dropLast())) == nil)
    }

    @Test("a manifest is JSON with one line a file, in the order of the paths' bytes")
    func prints() throws {
        let manifest = Manifest([
            .init(path: "é/x\"<y", digest: abc, size: 3), .init(path: "a/b", digest: abc, size: 30),
            .init(path: "a-b", digest: abc, size: 7), .init(path: "B", digest: abc, size: 0),
        ])
        let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(
            String(decoding: manifest.bytes, as: UTF8.self) == """
                {
                "format": "dateline-manifest-1",
                "files": [
                {"path":"B","sha256":"\(hash)","size":0},
                {"path":"a-b","sha256":"\(hash)","size":7},
                {"path":"a/b","sha256":"\(hash)","size":30},
                {"path":"é/x\\"\\u003cy","sha256":"\(hash)","size":3}
                ]
                }

                """)
        #expect(manifest.totalSize == 40)
        let read = try JSONSerialization.jsonObject(with: Data(manifest.bytes)) as? [String: Any]
        #expect((read?["files"] as? [[String: Any]])?.last?["path"] as? String == "é/x\"<y")
    }

    @Test("a manifest reads back as it was printed")
    func readsBack() {
        let empty = Manifest([])
        #expect(Manifest(parsing: empty.bytes) == empty)
        var numbers = SeededNumbers(seed: 5)
        for _ in 0..<200 {
            let manifest = Manifest(
                (0..<numbers.pick(8)).map { number in
                    let name = (0...numbers.pick(5)).map { _ in numbers.pick(["a", "é", "조", "&", "'", "-", "Z"]) }
                        .joined()
                    return .init(path: "\(name)/\(number)", digest: ContentDigest(of: [UInt8(number)]), size: number)
                })
            #expect(Manifest(parsing: manifest.bytes) == manifest)
        }
    }

    @Test("a manifest with any byte changed, added or taken away is not ours, unless it says something else plainly")
    func refusesOthers() {
        let bytes = Manifest([.init(path: "a/b", digest: abc, size: 30), .init(path: "c", digest: abc, size: 7)]).bytes
        for position in bytes.indices {
            for change in [UInt8(0), 10, 32, 34, 44, 46, 47, 92, 125, 255] {
                var changed = bytes
                changed[position] = change
                if let read = Manifest(parsing: changed) { #expect(read.bytes == changed) }
            }
            #expect(Manifest(parsing: Array(bytes[..<position])) == nil)
        }
        #expect(Manifest(parsing: bytes + [10]) == nil)
        #expect(Manifest(parsing: [0xEF, 0xBB, 0xBF] + bytes) == nil)
        #expect(Manifest(parsing: Array("{\"name\": \"My web app\", \"start_url\": \"/\"}".utf8)) == nil)
    }

    @Test(
        "a manifest cannot name a file outside the site, one twice, or out of order",
        arguments: [["../x"], ["/etc/passwd"], ["a", "a"], ["b", "a"], ["a//b"], ["manifest.json"]])
    func refusesHostilePaths(paths: [String]) {
        let lines = paths.map { "{\"path\":\"\($0)\",\"sha256\":\"\(abc.hexadecimal)\",\"size\":1}" }
        let text = "{\n\"format\": \"dateline-manifest-1\",\n\"files\": [\n\(lines.joined(separator: ",\n"))\n]\n}\n"
        #expect(Manifest(parsing: Array(text.utf8)) == nil)
    }
}
