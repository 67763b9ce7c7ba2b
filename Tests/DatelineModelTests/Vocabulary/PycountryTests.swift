import DatelineModel
import Foundation
import Testing

/// pycountry has the names of Debian's iso-codes, which follow ISO 3166-1: an opinion that is not ours.
@Suite(.enabled(if: Pycountry.rows != nil, Pycountry.absence)) struct CountriesOfPycountry {
    @Test func everyNameAndCodeIsTheSameCountryHere() throws {
        let rows = try #require(Pycountry.rows)
        #expect(rows.count > 700)
        let different = rows.filter { Country.named($0.text)?.code != $0.code }
        #expect(different.map { "\($0.text) is \($0.code)" } == [])
    }

    @Test func nothingButKosovoIsAdded() throws {
        let codes = Set(try #require(Pycountry.rows).map(\.code))
        #expect(Set(Country.all.map(\.code)).symmetricDifference(codes) == ["XK"])
    }
}

private enum Pycountry {
    static let absence: Comment =
        "needs python3 with pycountry: 'pip install -r Tests/requirements.txt', or name one in DATELINE_TEST_PYTHON"

    /// What a country goes by, with its code; nil where Python or pycountry is absent.
    static let rows: [(code: String, text: String)]? = {
        let lines = (try? output())?.split(separator: "\n") ?? []
        let rows = lines.compactMap { line -> (code: String, text: String)? in
            let cells = line.split(separator: "\t", maxSplits: 1)
            return cells.count == 2 ? (String(cells[0]), String(cells[1])) : nil
        }
        return rows.isEmpty ? nil : rows
    }()

    private static let script = """
        import pycountry, sys
        sys.stdout.reconfigure(encoding='utf-8')
        for country in pycountry.countries:
            for field in ('alpha_2', 'alpha_3', 'name', 'official_name', 'common_name'):
                if hasattr(country, field): print(country.alpha_2, getattr(country, field), sep='\\t')
        """

    private static func output() throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let python = ProcessInfo.processInfo.environment["DATELINE_TEST_PYTHON"] ?? "python3"
        process.arguments = [python, "-W", "ignore", "-c", script]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
