import Foundation

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
        /// Not `getrusage`, whose figure survives `exec` and so begins with that of the process that started this one.
        static var ofThisProcess: Int {
            guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
                let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") })
            else { return peak(RUSAGE_SELF.rawValue) }
            return (Int(line.filter(\.isNumber)) ?? 0) / unitsInMebibyte
        }

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
