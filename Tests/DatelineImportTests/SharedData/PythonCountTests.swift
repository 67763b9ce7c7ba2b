import DatelineImport
import Foundation
import Testing

/// The same bundle counted by Python's reader of JSON.
@Suite(
    .enabled(if: TestMaterial.isThere, TestMaterial.absence),
    .enabled(if: TestMaterial.python != nil, TestMaterial.pythonAbsence))
struct PythonCountTests {
    private static let script = """
        import collections, json, sys
        objects = json.load(open(sys.argv[1], encoding='utf-8'))['objects']
        by_id = {o['id']: o for o in objects}
        gone = lambda o: o.get('revoked') is True or o.get('x_mitre_deprecated') is True
        kept = {i for i, o in by_id.items() if not gone(o)}
        for name, count in sorted(collections.Counter(o['type'] for o in objects).items()):
            print('read', name, count)
        for name in ('intrusion-set', 'campaign', 'malware', 'tool'):
            print('used', name, sum(1 for i in kept if by_id[i]['type'] == name))
        def links(o):
            ends = (o['source_ref'], o['target_ref'])
            of_record = ends[0].split('--')[0] in ('intrusion-set', 'campaign')
            to = ends[1].split('--')[0]
            kinds = {'uses': ('malware', 'tool', 'attack-pattern'), 'attributed-to': ('intrusion-set',)}
            return of_record and to in kinds.get(o['relationship_type'], ()) and kept.issuperset(ends) and not gone(o)
        print('used', 'relationship', sum(1 for o in objects if o['type'] == 'relationship' and links(o)))
        """

    @Test(arguments: ["data/attack/dprk-slice.json", "data/attack/enterprise-attack-18.1.json"])
    func countsTheSame(_ name: String) throws {
        let path = try TestMaterial.path(name)
        let python = try #require(TestMaterial.python)
        var stix = STIXImport()
        stix.read(file: path)
        let summary = stix.finish().summary
        let lines = try TestMaterial.output(of: python, ["-c", Self.script, path]).split(separator: "\n")
        #expect(lines.count > 10)
        for line in lines {
            let words = line.split(separator: " ")
            let row = summary.row(String(words[1]))
            let count = words[0] == "read" ? row?.read : row?.usedCount
            #expect(count ?? 0 == Int(words[2]), "\(line)")
        }
        #expect(summary.rows.count == lines.count { $0.hasPrefix("read") })
    }
}
