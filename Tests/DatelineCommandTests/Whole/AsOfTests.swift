import Foundation
import Testing

/// As of a past day nothing shows that became known later: not in text, not in a name, not in navigation.
@Suite struct AsOfAPastDay {
    static let laterWords = ["APT37", "apt37", "Bossert", "TEMP.Reaper", "Park Jin Hyok", "2018"]

    @Test func noPageOfTheSiteKnowsWhatCameLater() throws {
        let folder = try TemporaryFolder()
        let run = try DatelineProgram.run(
            "publish", "--casebook", DatelineProgram.sample("north-korea"), "--as-of", "2017-12-01", "-o",
            folder.path("site"))
        #expect(run.status == 0, "\(run.messages)")
        let site = try tree(folder.path("site"))
        #expect(site.count > 50)
        for (name, data) in site where !name.hasPrefix("assets/") {
            // Digits of a hash may spell a year by chance.
            let text = (name + "\n" + String(decoding: data, as: UTF8.self)).replacing(/"sha256":"[0-9a-f]+"/, with: "")
            for word in Self.laterWords where text.contains(word) {
                // A list of sources or weeks may not hold it either: there is no exception.
                Issue.record("'\(word)' in \(name)")
            }
        }
    }

    @Test func anActorGoesByTheNameOfThatDay() throws {
        let casebook = DatelineProgram.sample("north-korea")
        let later = try DatelineProgram.run("actor", "APT37", "--casebook", casebook, "--as-of", "2017-12-01")
        #expect(later.status == 66)
        let then = try DatelineProgram.run("actor", "ScarCruft", "--casebook", casebook, "--as-of", "2017-12-01")
        #expect(then.status == 0)
        #expect(then.output.contains("ScarCruft"))
        for word in Self.laterWords { #expect(!then.output.contains(word), "\(word)") }
    }

    @Test func theEventStandsAndTheAttributionDoesNot() throws {
        let casebook = DatelineProgram.sample("north-korea")
        let run = try DatelineProgram.run("actor", "dprk", "--casebook", casebook, "--as-of", "2017-12-01")
        #expect(run.status == 0)
        #expect(run.output.contains("WannaCry"))
        #expect(!run.output.contains("18 December 2017"))
    }
}
