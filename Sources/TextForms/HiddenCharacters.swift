extension Unicode.Scalar {
    /// Whether the character cannot be seen and hides or reorders the text round it; white space does not.
    package var hidesText: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D: false
        case 0...0x1F, 0x7F...0x9F, 0x200B, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xE0000...0xE007F: true
        default: false
        }
    }
}
