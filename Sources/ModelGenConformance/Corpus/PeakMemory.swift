#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#endif

/// The largest resident set of processes, in mebibytes.
enum PeakMemory {
    #if canImport(Darwin)
        static var ofThisProcess: Int { peak(RUSAGE_SELF) }

        /// Of the largest process that this one has waited for, and those that these have waited for.
        static var ofChildren: Int { peak(RUSAGE_CHILDREN) }

        private static let unitsInMebibyte = 1 << 20
    #else
        static var ofThisProcess: Int { peak(RUSAGE_SELF.rawValue) }

        /// Of the largest process that this one has waited for, and those that these have waited for.
        static var ofChildren: Int { peak(RUSAGE_CHILDREN.rawValue) }

        private static let unitsInMebibyte = 1 << 10
    #endif

    private static func peak(_ who: Int32) -> Int {
        var usage = rusage()
        guard getrusage(who, &usage) == 0 else { return 0 }
        return Int(usage.ru_maxrss) / unitsInMebibyte
    }
}
