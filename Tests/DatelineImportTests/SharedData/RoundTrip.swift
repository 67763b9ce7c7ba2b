import DatelineImport
import DatelineModel
import DatelineReading
import Testing

/// Writes a casebook, reads it back, and writes what was read: the files must be the same.
enum RoundTrip {
    static func check(_ casebook: Casebook, _ location: SourceLocation = #_sourceLocation) throws {
        try TestMaterial.withFolder { folder in
            let written = try RecordWriter(folder: folder + "/first", replace: false).write(casebook)
            let reading = CasebookReader(folder: folder + "/first").read()
            let errors = reading.diagnostics.filter { $0.severity == .error }
            #expect(errors.isEmpty, "\(errors.prefix(3))", sourceLocation: location)
            #expect(reading.recordsLeftOut == 0, sourceLocation: location)
            let again = try RecordWriter(folder: folder + "/second", replace: false).write(reading.casebook)
            #expect(again == written, sourceLocation: location)
            for path in written {
                let texts = try (
                    TestMaterial.text(folder + "/first/" + path), TestMaterial.text(folder + "/second/" + path)
                )
                #expect(texts.0 == texts.1, "\(path)", sourceLocation: location)
            }
        }
    }
}
