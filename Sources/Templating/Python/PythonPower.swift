#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The one function of the C mathematics library that templates need.
enum PythonPower {
    static func power(_ base: Double, _ exponent: Double) -> Double {
        pow(base, exponent)
    }
}
