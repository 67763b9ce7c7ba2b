import Foundation

/// What went wrong with a file, in words for people and not in those of a library.
enum SystemWords {
    /// The system's own reason where there is one.
    static func of(_ error: any Error) -> String {
        let text = "\(error)"
        guard let cocoa = error as? CocoaError else {
            return (error as? POSIXError).map { reason($0.code.rawValue) } ?? text
        }
        if let system = cocoa.underlying as? POSIXError { return reason(system.code.rawValue) }
        switch cocoa.code {
        case .fileNoSuchFile, .fileReadNoSuchFile: return "there is no such file or folder"
        case .fileWriteNoPermission, .fileReadNoPermission: return "there is no permission"
        case .fileWriteFileExists: return "it is there already"
        case .fileWriteOutOfSpace: return "no space is left"
        case .fileWriteVolumeReadOnly: return "it lies on a volume that cannot be written"
        default: return "the system refuses it"
        }
    }

    private static func reason(_ code: Int32) -> String { String(cString: strerror(code)).lowercased() }
}
